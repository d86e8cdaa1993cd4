package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.event.Actor;
import dev.entente.event.Kind;
import dev.entente.lexicon.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of what country the other side of an act is where the frame of its verb does not: "burned a Japanese flag",
 * "massed tanks along its border with Greece", "was killed near Mosul". What is found so is known to be of that
 * country, not to act for it, so it founds no relationship.
 */
final class OtherSide {

    /** Prepositions before the place where something is done. */
    private static final Set<String> WHERE = Set.of(
            "across",
            "along",
            "around",
            "at",
            "in",
            "inside",
            "into",
            "near",
            "off",
            "on",
            "outside",
            "over",
            "throughout",
            "within");

    /** Classes of nouns of what two states have between them. */
    private static final List<String> SHARED =
            List.of("relations", "recognition", "border", "embassy", "diplomat", "trade", "cooperation");

    private final Syntax syntax;
    private final Chunks chunks;

    OtherSide(Syntax syntax) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
    }

    /** Fills in the country of the side that has none, in place. */
    void complete(Act act) {
        if (act.kind.isPresent() && act.noun >= 0 && act.noun < act.verb) {
            ofRelative(act);
        }
        if (act.kind.equals(Optional.of(Kind.AGREEMENT)) && act.noun >= 0 && act.targets.isEmpty()) {
            partner(act);
        }
        boolean eachOther = Parties.areEachOther(act.targets);
        if (act.isStatement() || act.kind.isPresent() || act.outer < 0 || eachOther || isOfOwnPeople(act)) {
            return;
        }
        Set<String> sources = codes(act.sources);
        if (sources.size() > 1 && Pairing.isJoint(act.code)) {
            return; // two who agree do so with each other
        }
        Set<String> targets = codes(act.targets);
        if (targets.isEmpty() && !sources.isEmpty()) {
            act.targets = filled(act.targets, find(act));
        } else if (sources.isEmpty() && !targets.isEmpty() && !act.sources.isEmpty() && isMaterial(act)) {
            act.sources = filled(act.sources, place(act));
        }
    }

    /** "advised its citizens to leave Mali": done to one's own people, and to no other state. */
    private static boolean isOfOwnPeople(Act act) {
        return !act.targets.isEmpty()
                && act.targets.stream()
                        .allMatch(p ->
                                p.actor().role().filter(r -> !r.actsForState()).isPresent() && p.isOwned());
    }

    /**
     * "expelled Mali's envoy and broke off relations": who does two things, one to a state and one to what it shares
     * with a state that is not named, does both to the same.
     */
    void share(List<Act> acts) {
        for (int i = 1; i < acts.size(); i++) {
            Act act = acts.get(i);
            Act before = acts.get(i - 1);
            if (isShared(act) && isJoined(act, before) && codes(act.sources).equals(codes(before.sources))) {
                List<Party> others = before.targets.stream()
                        .filter(p -> p.acts() && p.actor().code().isPresent())
                        .toList();
                act.targets = others.isEmpty() ? act.targets : new ArrayList<>(others);
            }
        }
    }

    private static boolean isShared(Act act) {
        return act.kind.isEmpty()
                && act.frame != null
                && codes(act.targets).isEmpty()
                && !codes(act.sources).isEmpty()
                && SHARED.stream().anyMatch(act.frame.types()::contains);
    }

    private boolean isJoined(Act act, Act before) {
        Clauses clauses = syntax.clauses();
        int one = clauses.of(act.outer);
        int other = clauses.of(before.outer);
        return one >= 0 && other >= 0 && clauses.all().get(one).joined == other;
    }

    /**
     * "the summit that brought the leaders of Chad and Mali to Oran opened", "the talks which Chad and Mali were to
     * hold".
     */
    private void ofRelative(Act act) {
        if (!codes(act.sources).isEmpty() || !codes(act.targets).isEmpty()) {
            return;
        }
        int lead = act.noun + 1;
        while (chunks.is(lead, Chunk.PREPOSITION) && chunks.is(lead + 1, Chunk.NOUN_PHRASE)) {
            lead += 2;
        }
        if (!chunks.is(lead, Chunk.RELATIVE) && !chunks.is(lead, Chunk.THAT)) {
            return;
        }
        List<Party> parties = syntax.parties(chunks.is(lead + 1, Chunk.VERB_GROUP) ? lead + 2 : lead + 1);
        if (codes(parties).size() > 1) {
            act.sources = new ArrayList<>(parties);
            act.targets = new ArrayList<>();
        }
    }

    /** "signed agreements to normalise relations with Bahrain": with whom the aim is shared. */
    private void partner(Act act) {
        int at = act.noun + 1;
        boolean aim = codes(act.sources).size() == 1
                && chunks.is(at, Chunk.VERB_GROUP)
                && chunks.verb(at).form == Form.INFINITIVE;
        while (aim && ++at < chunks.size() && (chunks.is(at, Chunk.NOUN_PHRASE) || chunks.is(at, Chunk.PREPOSITION))) {
            if (chunks.is(at, Chunk.PREPOSITION) && syntax.reads(at, "with") && chunks.is(at + 1, Chunk.NOUN_PHRASE)) {
                act.targets = new ArrayList<>(syntax.others(at + 1, act.sources));
                return;
            }
        }
    }

    private static Set<String> codes(List<Party> parties) {
        Set<String> codes = new HashSet<>();
        for (Party party : parties) {
            Optional<String> code = party.actor().code();
            if (code.isPresent()) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    /** The parties with a country each; where nobody is named, those who were found. */
    private static List<Party> filled(List<Party> parties, List<Party> found) {
        if (found.isEmpty()) {
            return parties;
        }
        if (parties.isEmpty()) {
            return new ArrayList<>(found.stream().map(OtherSide::passive).toList());
        }
        Actor known = found.get(0).actor();
        List<Party> filled = new ArrayList<>();
        for (Party party : parties) {
            Actor a = party.actor();
            filled.add(new Party(new Actor(known.country(), known.org(), a.role(), a.name(), a.text()), false));
        }
        return filled;
    }

    private static Party passive(Party party) {
        return new Party(party.actor(), false);
    }

    /** Who of another country is named behind the verb, before another speaker's clause begins. */
    private List<Party> find(Act act) {
        int end = end(act);
        for (int at = act.outer + 1; at < end; at++) {
            if (!chunks.is(at, Chunk.NOUN_PHRASE)
                    || (isWhere(at) && syntax.names().isPlace(at) && !isMaterial(act))) {
                continue;
            }
            List<Party> others = syntax.others(at, act.sources);
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    /** Whose the place is where an act was done. */
    private List<Party> place(Act act) {
        int end = end(act);
        for (int at = act.outer + 1; at < end; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE) && isWhere(at)) {
                List<Party> others = syntax.others(at, act.targets);
                if (!others.isEmpty()) {
                    return others;
                }
            }
        }
        return List.of();
    }

    /** True behind a preposition of place: "near Mosul", "outside of the Iraqi city". */
    private boolean isWhere(int noun) {
        int at = noun - 1;
        while (chunks.is(at, Chunk.PREPOSITION)) {
            if (WHERE.contains(syntax.text(at))) {
                return true;
            }
            at--;
        }
        return false;
    }

    /**
     * Where the next clause begins in which somebody else acts: with its subject, or the verb that causes it. Who
     * threatens or arms himself does so against whom the condition or the cause tells of: "after the jets came".
     */
    private int end(Act act) {
        boolean answers = act.code.startsWith("13") || act.code.startsWith("15");
        for (Clause clause : syntax.clauses().all()) {
            VerbGroup group = chunks.verb(clause.verb);
            boolean own = group.form == Form.FINITE
                    && (clause.relation == Relation.ROOT || (clause.relation == Relation.SUBORDINATE && !answers));
            boolean causes = clause.relation == Relation.ADJUNCT
                    && syntax.lexicon().frames().has(group.verb, Trait.CAUSE);
            if (clause.verb > act.outer && (own || causes) && !isRelative(clause)) {
                return clause.subject > act.outer ? clause.subject : clause.verb;
            }
        }
        return chunks.size();
    }

    /** "towards the islets where Turkish commandos had landed": what a place is told by. */
    private boolean isRelative(Clause clause) {
        return clause.subject > 0 && chunks.is(syntax.clauses().left(clause.subject) - 1, Chunk.RELATIVE);
    }

    /** Material cooperation or conflict: what is done at a place is done to those there. */
    private static boolean isMaterial(Act act) {
        int root = Integer.parseInt(act.code.substring(0, 2));
        return (root >= 6 && root <= 8) || root >= 14;
    }
}
