package dev.entente.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code verbs.tsv}: what a verb means in one surrounding.
 *
 * @param rule its name in evidence
 * @param verb number of the verb
 * @param predicate true where the verb is an adjective behind a form of "be": "+ready"
 * @param particle number of the word that belongs to it ("call off"), or 0
 * @param object what its object has to be
 * @param types classes of nouns, where the object has to be one of them
 * @param subjects classes of nouns, where the subject has to be one of them beside what is asked of the object
 * @param prepositions numbers of the prepositions of which one has to follow; empty where none has to
 * @param complement the clause it governs
 * @param code the CAMEO code, where it has its own
 * @param operator what it does to the act it governs; where it has a code of its own, to that: "arrive" begins a visit
 * @param targets where the other party stands, the likeliest place first; empty where the frame does not tell
 * @param undergone true where the other party is the one who acts, and the subject the one it is done to: "draw
 *     criticism from"
 * @param partyBehind true where it stands behind a preposition that is asked for: "deliver arms to"
 */
public record Frame(
        String rule,
        int verb,
        boolean predicate,
        int particle,
        ObjectForm object,
        NounTypes types,
        NounTypes subjects,
        List<Integer> prepositions,
        Complement complement,
        Optional<String> code,
        Optional<Operator> operator,
        List<String> targets,
        boolean undergone,
        boolean partyBehind) {

    /** The class of what is behind a preposition and names a state, a city or a region; it has no nouns. */
    public static final String PLACE = "place";

    /** The class of who holds an office of a state; it has no nouns. */
    public static final String OFFICIAL = "official";

    /** The class of those who are of one family. */
    public static final String FAMILY = "family";

    /** What the object of a verb has to be. */
    public enum ObjectForm {
        /** Not asked. */
        FREE,
        /** Any. */
        ANY,
        /** "themselves". */
        SELF,
        /** One that is given a name or a quality: "called him a liar". */
        LABEL,
        /** None. */
        NONE,
        /** The noun of an act. */
        ACT,
        /** One of some classes. */
        TYPE,
        /** The subject is the noun of an act: "the talks ended". */
        SUBJECT_ACT,
        /** The subject is of some classes. */
        SUBJECT_TYPE
    }

    /** The clause that a verb governs. */
    public enum Complement {
        FREE,
        INFINITIVE,
        THAT,
        ING
    }

    /** The same of another verb. */
    Frame of(String otherRule, int otherVerb, boolean asPredicate, int itsParticle) {
        return new Frame(
                otherRule,
                otherVerb,
                asPredicate,
                itsParticle,
                object,
                types,
                subjects,
                prepositions,
                complement,
                code,
                operator,
                targets,
                undergone,
                partyBehind);
    }

    /** How much a frame asks for; of those that fit the one that asks most is taken. */
    public int demands() {
        int demands = switch (object) {
            case FREE -> 0;
            case ANY, NONE -> 1;
            case SELF -> 3;
            case LABEL -> 7;
            case ACT, SUBJECT_ACT -> 4;
            case TYPE, SUBJECT_TYPE -> 6;
        };
        return demands
                + (prepositions.isEmpty() ? 0 : 2)
                + (complement == Complement.FREE ? 0 : 5)
                + (subjects.isEmpty() ? 0 : 6)
                + (particle == 0 ? 0 : 8);
    }

    /** Whether an operator is what it does to the act that it governs. */
    public boolean is(Operator wanted) {
        return operator.isPresent() && operator.get() == wanted;
    }

    /** Whether a clause that it fits tells of no act at all: one of a thing by its name. */
    public boolean tellsNothing() {
        boolean named = object == ObjectForm.TYPE || object == ObjectForm.SUBJECT_TYPE;
        return named && code.isEmpty() && operator.isEmpty();
    }

    /** Whether the other party is the object and stands nowhere else. */
    public boolean takesObject() {
        return targets.size() == 1 && targets.get(0).equals("obj");
    }

    /** Whether a preposition is one of those of which one has to follow. */
    public boolean takes(int preposition) {
        for (int i = 0; i < prepositions.size(); i++) {
            if (prepositions.get(i) == preposition) {
                return true;
            }
        }
        return false;
    }
}
