package dev.entente.coding;

import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an engagement that is named beside an act has from it: its phase, and the parties that it does not name. */
final class Attendance {

    /** What leads in an engagement that the act came out of. */
    static final Set<String> BEHIND = Set.of("after", "following");

    /** What leads in an engagement that those who act come from: "fresh from talks". */
    static final String FRESH = "fresh";

    /** What leads in an engagement that the act took place in. */
    private static final Set<String> WITHIN = Set.of("in", "at", "during", "on");

    /** Phases of a visit that the talks it is made for share with it. */
    private static final Set<Phase> SHARED =
            Set.of(Phase.PROPOSED, Phase.AGREED, Phase.SCHEDULED, Phase.POSTPONED, Phase.CANCELLED);

    private final Chunks chunks;
    private final Frames frames;
    private final Operations operations;

    Attendance(Chunks chunks, Frames frames, Operations operations) {
        this.chunks = chunks;
        this.frames = frames;
        this.operations = operations;
    }

    /** Completes an engagement that a preposition hangs on an act; false where none follows from the two. */
    boolean takes(Act act, Act main, String lead) {
        return staged(act, main, lead) && (isVisit(act) ? visits(act, main) : meets(act, main));
    }

    private static boolean isVisit(Act act) {
        return act.kind.equals(Optional.of(Kind.VISIT));
    }

    /** Gives the phase that follows from the preposition and the phase of the main act; false where nothing does. */
    private boolean staged(Act act, Act main, String lead) {
        boolean visit = isVisit(act);
        if (lead.equals("for")) {
            return !visit && main.kind.equals(Optional.of(Kind.VISIT)) && goal(act, main);
        }
        if (lead.equals(FRESH)) {
            return true;
        }
        if (isAhead(main)) {
            return WITHIN.contains(lead)
                    && main.kind.isPresent()
                    && main.phase.equals(Optional.of(Phase.SCHEDULED))
                    && operations.operate(Operator.FUTURE, act);
        }
        if (!isOver(main)) {
            return false;
        }
        if (visit && WITHIN.contains(lead)) {
            act.phase = Optional.of(Phase.UNDERWAY);
            return true;
        }
        boolean behind = BEHIND.contains(lead)
                && (!visit || act.noun < main.outer || !act.sources.isEmpty() || returns(main.outer));
        return behind || (!visit && WITHIN.contains(lead) && !lead.equals("on"));
    }

    /** "flew home after a visit to Chad", "is back after": who comes back has been there. */
    boolean returns(int verb) {
        if (!chunks.is(verb, Chunk.VERB_GROUP)) {
            return false;
        }
        VerbGroup group = chunks.verb(verb);
        return frames.has(group.verb, Trait.RETURN) && (group.tense == VerbGroup.Tense.PAST || group.particle != 0);
    }

    /** Whether an act lies ahead as a whole; what was agreed on has been agreed, whenever it is to be. */
    private boolean isAhead(Act main) {
        return main.outer >= 0
                && chunks.is(main.outer, Chunk.VERB_GROUP)
                && (chunks.verb(main.outer).tense == VerbGroup.Tense.FUTURE || chunks.verb(main.outer).hypothetical);
    }

    /** Whether an act is told in the past or, of an engagement, in the present of headlines. */
    private boolean isOver(Act main) {
        if (main.outer < 0 || !chunks.is(main.outer, Chunk.VERB_GROUP)) {
            return false;
        }
        VerbGroup verb = chunks.verb(main.outer);
        return verb.tense == VerbGroup.Tense.PAST || verb.perfect || main.kind.isPresent();
    }

    /** The phase of talks that a visit is made for. */
    boolean goal(Act act, Act main) {
        Phase phase = main.phase.orElse(Phase.CONCLUDED);
        if (SHARED.contains(phase)) {
            act.phase = main.phase;
            act.code = main.code;
            act.ahead = main.ahead;
            return true;
        }
        return phase == Phase.CONCLUDED || (phase == Phase.UNDERWAY && operations.operate(Operator.FUTURE, act));
    }

    /** Completes the parties of a meeting; false where it has no two sides. */
    private static boolean meets(Act act, Act main) {
        boolean own = states(act.sources) + states(act.targets) > 1;
        if (own) {
            return true;
        }
        if (states(act.sources) + states(act.targets) == 0 && states(main.sources) + states(main.targets) > 1) {
            act.sources.removeIf(Attendance::isPrivate); // "after two days of Red Cross talks"
            act.targets.removeIf(Attendance::isPrivate);
        }
        if (act.targets.isEmpty() && act.sources.isEmpty()) {
            boolean joint = main.kind.isPresent()
                    || main.isStatement()
                    || (states(main.sources) > 1 && states(main.targets) == 0) // "failed to agree in a round of talks"
                    || (main.code.startsWith("03") && !main.code.startsWith("033"))
                    || main.code.startsWith("054");
            act.sources = new ArrayList<>(main.sources);
            act.targets = new ArrayList<>(main.targets);
            if (joint
                    && main.kind.equals(Optional.of(Kind.AGREEMENT))
                    && states(act.sources) + states(act.targets) == 0) {
                act.sources.clear();
                act.targets.clear();
                return true; // those last spoken of
            }
            return joint && states(act.sources) + states(act.targets) > 1;
        }
        Parties.add(act.targets, act.sources);
        act.sources = new ArrayList<>(main.sources);
        act.targets.removeIf(p -> Parties.contains(main.sources, p));
        return states(act.sources) > 0 && states(act.targets) > 0;
    }

    /** Completes the parties of a visit: those who act are the visitors; false where it is told of nobody's. */
    private boolean visits(Act act, Act main) {
        if (act.sources.isEmpty()) {
            act.sources = main.sources.size() == 1 ? new ArrayList<>(main.sources) : new ArrayList<>();
        }
        act.targets.removeIf(p -> Parties.contains(act.sources, p));
        boolean bound = chunks.is(act.noun + 1, Chunk.PREPOSITION) || !act.targets.isEmpty();
        return bound && states(act.sources) == 1 && main.sources.stream().allMatch(Party::acts);
    }

    private static boolean isPrivate(Party party) {
        return party.actor().org().isPresent() && !party.actor().actsForState();
    }

    /** How many of the parties act for a state. */
    static int states(List<Party> parties) {
        int states = 0;
        for (Party party : parties) {
            states += party.acts() && party.actor().actsForState() ? 1 : 0;
        }
        return states;
    }
}
