package dev.entente.coding;

/** A verb with its auxiliaries: "has not been called off". */
final class VerbGroup {

    enum Form {
        FINITE,
        INFINITIVE,
        ING,
        PARTICIPLE
    }

    enum Tense {
        PAST,
        PRESENT,
        FUTURE
    }

    int verb;
    int particle;
    Form form = Form.FINITE;
    Tense tense = Tense.PAST;
    boolean perfect;
    boolean progressive;
    boolean passive;
    boolean negated;
    /** It is said of nobody, "no talks were held", and so negated. */
    boolean nobody;

    boolean hypothetical;
    boolean predicate;
    /** Its auxiliary says that it was to be in the past: "was to visit". */
    boolean planned;
    /** The base form without an auxiliary: joined to an infinitive by "and", it is one. */
    boolean bare;
    /** A past without an auxiliary that could be a participle: joined to a passive by "and", it may be one. */
    boolean participial;
}
