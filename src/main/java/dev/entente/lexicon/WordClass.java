package dev.entente.lexicon;

import dev.entente.event.Labelled;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A class of few words that {@code words.tsv} lists besides the kinds of {@link Words}. */
public enum WordClass implements Labelled {
    /** Opens a phrase that is nobody or nothing: "no talks", "none of them". */
    NEGATIVE,
    /** One who speaks or works for another: "a spokesman for the army", "an aide to the premier". */
    SERVANT,
    /** A determiner that can stand without a noun: "each accused the other", "many left". */
    PRONOMINAL,
    /** A verb with an infinitive without "to" behind its object: "let the airliners cross". */
    PERMISSIVE,
    /** Behind "was" it tells what was decided, and not what was to be: "was set for Monday". */
    DECIDED,
    /** One who stands opposite somebody: "its neighbour", "his counterpart". */
    OPPOSITE,
    /** Means who speaks: "we", "our". */
    SPEAKING,
    /** A verb for not doing, which denied tells of no scruple to do: "will not hesitate to attack". */
    SCRUPLE,
    /** Tells that several do a thing side by side: "jointly", "together with". */
    TOGETHER,
    /** Opens a noun phrase in the singular: "a key U.S. ally". */
    SINGULAR,
    /** A pronoun with which the base form of a verb agrees: "they support". */
    BASED,
    /** A unit of time that tells how long: "two days". */
    MEASURE,
    /** A unit of time that is too long for one meeting: "three years". */
    SPAN,
    /** Another word for a prime minister. */
    PREMIER,
    /** Stands before a last name: "Mr Kim". */
    HONORIFIC;

    private static final Map<String, WordClass> BY_LABEL = Labelled.index(values());

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a label; none where there is no such class. */
    static Optional<WordClass> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
