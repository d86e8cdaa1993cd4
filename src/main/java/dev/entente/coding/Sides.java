package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.event.Actor;
import dev.entente.event.Kind;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;
import dev.entente.lexicon.Operator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from the frame of a verb who is source and who is target of its act. */
final class Sides {

    /** Operators whose subject is no party to what is told. */
    private static final Set<Operator> SPEAKS = EnumSet.of(Operator.SAY, Operator.OWN);

    /** Operators whose subject asks others. */
    private static final Set<Operator> ASKS = EnumSet.of(Operator.REQUEST, Operator.DEMAND);

    private final Syntax syntax;
    private final Memory memory;
    private final Forces forces;
    private final Referents referents;
    private final Targets targets;

    Sides(Syntax syntax, Memory memory) {
        this.syntax = syntax;
        this.memory = memory;
        this.forces = new Forces(syntax);
        this.referents = new Referents(syntax);
        this.targets = new Targets(syntax, referents);
    }

    /** Adds the parties of a verb to those that its act has from further inside. */
    void assign(Act act, Frame frame, Predicate predicate) {
        List<Party> own = own(act, predicate);
        if (predicate.clause.relation == Relation.ROOT) {
            memory.subjects(own, predicate.subject >= 0 && syntax.names().isPlural(predicate.subject));
        }
        if (onlySpeaks(act, frame)) {
            if (act.kind.equals(Optional.of(Kind.VISIT)) && isOwnDelegation(act) && own.size() == 1) {
                act.sources = new ArrayList<>(own); // "Panama announced that a delegation would go"
            }
            return;
        }
        if (frame.is(Operator.CAUSE)) {
            act.sources = new ArrayList<>(syntax.parties(predicate.object));
            act.targets.removeIf(p -> Parties.contains(act.sources, p));
            return;
        }
        if (frame.is(Operator.HOST)) {
            act.host = own.stream().findFirst();
            act.hosted = frame.rule().startsWith("host");
            return;
        }
        boolean bidden = predicate.verb.passive && predicate.subject < 0; // by whom is not said
        act.invited |= (frame.is(Operator.PROPOSE) && frame.targets().contains("obj") && !bidden)
                || isAskedHome(act, frame, own);
        act.joined |=
                predicate.verb.passive && predicate.subject >= 0 && frame.code().isPresent();
        List<Party> found = targets.of(act, frame, predicate, own);
        if (bidden && frame.is(Operator.PROPOSE) && act.kind.equals(Optional.of(Kind.VISIT)) && !found.isEmpty()) {
            act.targets.removeIf(p -> Parties.contains(found, p));
            act.sources = new ArrayList<>(found); // "an invitation to visit Chad was extended to its envoy"
            return;
        }
        if (frame.undergone() && !predicate.verb.passive) {
            act.sources = new ArrayList<>(found);
            act.targets = new ArrayList<>(own);
            return;
        }
        if (frame.code().isPresent() && act.kind.equals(Optional.of(Kind.VISIT))) {
            act.goal = targets.goal(frame, predicate);
        }
        if (isOfOthers(act, frame, own, found)) {
            act.sources = new ArrayList<>(found);
            return;
        }
        if (isOfSubject(act, frame, predicate)) {
            if (predicate.verb.passive && predicate.subject >= 0) {
                merge(act, own);
            }
        } else if (!own.isEmpty() && !isHost(act, own)) {
            merge(act, own);
        }
        if (!frame.targets().isEmpty() && !found.isEmpty() && frame.operator().isPresent()) {
            act.targets.clear();
        }
        for (Party party : found) {
            boolean same = Parties.contains(act.sources, party) && !isDoneTo(party, frame, predicate);
            if (!same && !isAmong(act.sources, party, act) && !isAmong(act.targets, party, act)) {
                act.targets.add(party);
            }
        }
    }

    /** Whether a party is the object of a verb, or stands where its frame has the other one. */
    private boolean isDoneTo(Party party, Frame frame, Predicate predicate) {
        return !frame.targets().isEmpty()
                || (predicate.object >= 0 && syntax.parties(predicate.object).contains(party));
    }

    /** Of one state, who acts and whom it is done to are told apart by role and words: "police arrested rebels". */
    private static boolean isAmong(List<Party> parties, Party party, Act act) {
        boolean other = act.kind.isEmpty()
                && party.actor().country().isPresent()
                && party.actor().role().isPresent()
                && !Forces.areMoved(act)
                && !party.isOwned()
                && parties.stream()
                        .noneMatch(p -> p.actor().role().equals(party.actor().role()));
        return !other && Parties.contains(parties, party);
    }

    /** Who does what a verb tells: its subject, or whose the forces are that are moved. */
    private List<Party> own(Act act, Predicate predicate) {
        if (predicate.subject >= 0) {
            List<Party> parties = referents.subject(predicate);
            int between = predicate.subject + 1; // "the summit between Chad and Mali failed to reach a deal"
            boolean meeting = Parties.areUnknown(parties)
                    && syntax.chunks().is(between, Chunk.PREPOSITION)
                    && syntax.reads(between, "between");
            return meeting ? syntax.parties(between + 1) : parties;
        }
        return forces.isMovedByItself(act, predicate) ? syntax.parties(predicate.clause.subject) : List.of();
    }

    /** "told Seoul that it would hold talks": whom a state tells of its own part is the other side. */
    void addressee(Act act, int noun) {
        boolean alone = Parties.areUnknown(act.targets);
        for (Party party : alone ? syntax.parties(noun) : List.<Party>of()) {
            if (party.actor().actsForState() && party.acts() && !Parties.contains(act.sources, party)) {
                act.targets.add(party);
            }
        }
    }

    /** Whether an act has two sides without the subject of its verb: "China hosted talks between Iran and Iraq". */
    boolean isHeldByOthers(Act act, Predicate predicate) {
        List<Party> own = referents.subject(predicate);
        return act.parties().stream()
                        .filter(p -> p.actor().code().isPresent() && !Parties.contains(own, p))
                        .count()
                > 1;
    }

    /** "urged Beijing to talk to Taiwan": who urges takes no part. */
    private static boolean isOfOthers(Act act, Frame frame, List<Party> own, List<Party> targets) {
        return frame.operator().filter(ASKS::contains).isPresent()
                && act.kind.equals(Optional.of(Kind.TALKS))
                && !targets.isEmpty()
                && !act.targets.isEmpty()
                && act.targets.stream()
                        .allMatch(p -> p.actor().code().isPresent()
                                && !Parties.contains(own, p)
                                && !Parties.contains(targets, p));
    }

    /** "asked Fiji's leader to come to Tonga": whom a state asks to visit it is its guest. */
    private static boolean isAskedHome(Act act, Frame frame, List<Party> own) {
        return frame.is(Operator.REQUEST)
                && frame.takesObject()
                && act.kind.equals(Optional.of(Kind.VISIT))
                && act.goal.stream().anyMatch(p -> Parties.contains(own, p));
    }

    /** "offered to mediate talks": who offers is the go-between and no party. */
    private static boolean isHost(Act act, List<Party> own) {
        return act.host.filter(host -> Parties.contains(own, host)).isPresent();
    }

    private static boolean onlySpeaks(Act act, Frame frame) {
        return frame.operator().filter(SPEAKS::contains).isPresent()
                && !act.isStatement()
                && frame.complement() == Complement.THAT
                && !act.sources.isEmpty();
    }

    private static boolean isOwnDelegation(Act act) {
        Actor one = act.sources.get(0).actor();
        return act.sources.size() == 1
                && one.code().isEmpty()
                && (one.text().endsWith("delegation") || one.text().endsWith("mission"));
    }

    /** "the talks ended": the subject is the act itself and no party. */
    private static boolean isOfSubject(Act act, Frame frame, Predicate predicate) {
        return frame.object() == ObjectForm.SUBJECT_ACT
                || (frame.object() == ObjectForm.SUBJECT_TYPE
                        && frame.operator().isPresent()
                        && !frame.types().contains(Frame.OFFICIAL))
                || (predicate.verb.passive && predicate.clause.subject == act.noun && act.noun >= 0);
    }

    /** The subject of the outer verb becomes the source; who was named inside is the other side. */
    private static void merge(Act act, List<Party> own) {
        List<Party> inner = new ArrayList<>(act.sources);
        act.sources = new ArrayList<>(own);
        for (Party party : inner) {
            if (!Parties.contains(own, party)
                    && !Parties.contains(act.targets, party)
                    && party.actor().code().isPresent()) {
                act.targets.add(party);
            }
        }
        act.targets.removeIf(p -> isAmong(own, p, act));
        if (Parties.codes(act.targets) > 0) { // "suggested that Mali hold elections": to Mali, and to no elections
            act.targets.removeIf(
                    p -> p.actor().code().isEmpty() && p.actor().role().isEmpty());
        }
    }

    /** "sought better ties with X by agreeing to talks": the talks are with X too. */
    void inherit(Act act, Clause clause) {
        boolean alone = act.kind.isPresent() && clause.governor >= 0 && Parties.areUnknown(act.targets);
        for (int at = clause.verb - 1; alone && at > 0; at--) {
            List<Party> parties = targets.partners(at, act.sources);
            if (!parties.isEmpty()) {
                act.targets = new ArrayList<>(parties);
                return;
            }
        }
    }
}
