package dev.entente.coding;

/** Where a verb group stands in its sentence. */
final class Clause {

    /** How a clause hangs on the one that governs it. */
    enum Relation {
        /** Stands by itself. */
        ROOT,
        /** What somebody says, or agrees, that happens. */
        THAT,
        INFINITIVE,
        ING,
        /** A gerund behind a preposition: "by agreeing". */
        PREPOSITION,
        /** An infinitive of purpose. */
        PURPOSE,
        /** Behind a comma: ", ending the war". */
        ADJUNCT,
        RELATIVE,
        /** A participle behind a noun: "families separated by the war". */
        REDUCED,
        /** Behind a subordinator: "while", "if". */
        SUBORDINATE
    }

    static final int NONE = -1;

    final int verb;
    Relation relation = Relation.ROOT;
    int governor = NONE;
    int subject = NONE;
    /** The preposition or subordinator that leads it in. */
    int lead;
    /** The clause that it is joined to by "and". */
    int joined = NONE;

    Clause(int verb) {
        this.verb = verb;
    }
}
