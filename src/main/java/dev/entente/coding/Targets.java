package dev.entente.coding;

import dev.entente.event.Kind;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.NounTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds whom a verb's act is done to or with: its object, or who stands behind one of its prepositions. */
final class Targets {

    /** Where the other party of an engagement stands. */
    private static final List<String> PARTNERS = List.of("obj", "with", "to", "against");

    private static final List<String> ANY_TARGET =
            List.of("obj", "with", "to", "against", "on", "from", "at", "for", "of");

    /** Classes of nouns that are parties and no things. */
    private static final NounTypes PERSONS = NounTypes.of(Set.of(
            "person",
            "people",
            "troops",
            "police",
            "outlet",
            "refugee",
            "official",
            "criminal",
            "rebels",
            "militia",
            "protester",
            "diplomat",
            "medics",
            "monitors",
            "investigator",
            "gunman",
            "captive",
            "candidate",
            "ethnic"));

    /** Prepositions before whose an offer is. */
    private static final Set<String> MAKERS = Set.of("by", "from", "of");

    private final Syntax syntax;
    private final Referents referents;

    Targets(Syntax syntax, Referents referents) {
        this.syntax = syntax;
        this.referents = referents;
    }

    /** The targets of an act of some who do it. */
    List<Party> of(Act act, Frame frame, Predicate predicate, List<Party> own) {
        List<String> wanted =
                !frame.targets().isEmpty() ? frame.targets() : act.kind.isPresent() ? PARTNERS : ANY_TARGET;
        int noun = first(wanted, predicate, n -> !isOwn(n, predicate) && canBeParty(n, act, frame));
        if (noun >= 0) {
            return act.kind.equals(Optional.of(Kind.VISIT)) ? tour(noun) : maker(noun, act, own);
        }
        int object = predicate.object;
        boolean topic = act.kind.equals(Optional.of(Kind.TALKS))
                && !frame.targets().isEmpty()
                && frame.code().isPresent();
        boolean other = object >= 0 && object != act.noun && object != predicate.subject && !syntax.measures(object);
        if (!other || !act.targets.isEmpty() || isFought(object, act)) {
            return List.of();
        }
        List<Party> objects = maker(object, act, own);
        return topic && objects.stream().anyMatch(p -> p.actor().code().isPresent()) ? List.of() : objects;
    }

    /** Whom the verb of a visit leads to, also where that is who is taken for its subject: "asked him to come to". */
    List<Party> goal(Frame frame, Predicate predicate) {
        int noun = first(frame.targets(), predicate, n -> true);
        return noun < 0 ? List.of() : syntax.parties(noun);
    }

    /** The states behind a preposition that act with some. */
    List<Party> partners(int at, List<Party> own) {
        Chunks chunks = syntax.chunks();
        boolean with = chunks.is(at, Chunk.PREPOSITION)
                && chunks.is(at + 1, Chunk.NOUN_PHRASE)
                && PARTNERS.contains(syntax.text(at));
        return with ? syntax.others(at + 1, own) : List.of();
    }

    /** The noun phrase at the first of some places of a verb where one stands that fits, or {@link Clause#NONE}. */
    private int first(List<String> places, Predicate predicate, IntPredicate fits) {
        for (String place : places) {
            int noun = noun(place, predicate);
            if (syntax.chunks().is(noun, Chunk.NOUN_PHRASE) && fits.test(noun)) {
                return noun;
            }
        }
        return Clause.NONE;
    }

    /** The noun phrase at a place that a frame names, or {@link Clause#NONE}. */
    private static int noun(String where, Predicate predicate) {
        if (where.equals("obj")) {
            return predicate.recipient >= 0 ? predicate.recipient : predicate.object;
        }
        int preposition = predicate.preposition(where);
        return preposition < 0 ? Clause.NONE : preposition + 1;
    }

    private static boolean isOwn(int noun, Predicate predicate) {
        return noun == predicate.subject || (noun == predicate.clause.subject && !predicate.verb.passive);
    }

    /** Whether a phrase is more than the act or some thing; what opens a sentence in the passive is always taken. */
    private boolean canBeParty(int noun, Act act, Frame frame) {
        return noun != act.noun
                && !leads(noun, act)
                && !isFought(noun, act)
                && !syntax.measures(noun)
                && ((noun == 0 && !isOffer(noun, act)) || !frame.targets().isEmpty() || !isThing(noun));
    }

    /** "the start of the talks": a noun that only leads to that of an engagement. */
    private boolean leads(int noun, Act act) {
        return act.kind.isPresent()
                && act.noun == noun + 2
                && syntax.chunks().is(noun + 1, Chunk.PREPOSITION)
                && syntax.nouns().operator(noun).isPresent()
                && Parties.areUnknown(syntax.actors().one(noun)); // but "a Cypriot request for a meeting"
    }

    /** "an invitation to visit Chad was extended": what is told of an engagement is no party to it. */
    private boolean isOffer(int noun, Act act) {
        return act.kind.isPresent() && syntax.nouns().operator(noun).isPresent();
    }

    /** "fought a battle", "exchanged artillery fire": what is fought is nobody whom it is fought with. */
    private boolean isFought(int noun, Act act) {
        return act.code.startsWith("19") && syntax.nouns().isAct(noun);
    }

    private boolean isThing(int noun) {
        List<EventNoun> all = syntax.nouns().of(noun);
        return !all.isEmpty() && !PERSONS.containsAny(all);
    }

    /** "accepted an offer by Mali to hold talks": whose the offer is. */
    private List<Party> maker(int noun, Act act, List<Party> own) {
        List<Party> parties = referents.object(noun, own);
        boolean thing = act.kind.isPresent()
                && Parties.areUnknown(parties)
                && syntax.chunks().is(noun + 1, Chunk.PREPOSITION)
                && MAKERS.contains(syntax.text(noun + 1))
                && isThing(noun);
        List<Party> makers = thing ? syntax.others(noun + 2, own) : List.of();
        return makers.isEmpty() ? parties : makers;
    }

    /** The states that a journey leads to: "to Moscow and then to Tbilisi", in headlines "to Jordan, Qatar". */
    private List<Party> tour(int noun) {
        Chunks chunks = syntax.chunks();
        List<Party> stops = syntax.parties(noun);
        int at = noun;
        while (true) {
            int and = chunks.is(at + 1, Chunk.COMMA) ? at + 2 : at + 1;
            boolean next = chunks.is(and, Chunk.CONJUNCTION)
                    && chunks.is(and + 1, Chunk.PREPOSITION)
                    && chunks.is(noun - 1, Chunk.PREPOSITION)
                    && chunks.word(and + 1) == chunks.word(noun - 1)
                    && syntax.names().isPlace(and + 2);
            boolean listed = !next
                    && and == at + 2
                    && syntax.names().isCountry(at)
                    && syntax.names().isCountry(at + 2)
                    && !chunks.is(at + 3, Chunk.COMMA);
            if (!next && !listed) {
                return stops;
            }
            stops = new ArrayList<>(stops);
            at = next ? and + 2 : at + 2;
            Parties.add(stops, syntax.actors().one(at));
        }
    }
}
