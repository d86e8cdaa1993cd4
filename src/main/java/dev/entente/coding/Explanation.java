package dev.entente.coding;

import dev.entente.event.CodedEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * How an item was read, step by step. Offsets are of UTF-16 code units in the item's reading; texts that are not there
 * are empty.
 *
 * @param published the day from which dates are counted
 * @param sentences in the order of the text
 */
public record Explanation(LocalDate published, List<Sentence> sentences) {

    /**
     * A sentence.
     *
     * @param noEvent why no event came out of it; empty where one did
     */
    public record Sentence(
            int begin,
            int end,
            String text,
            List<Token> tokens,
            List<Phrase> phrases,
            List<Clause> clauses,
            List<Date> dates,
            List<Told> events,
            String noEvent) {}

    /**
     * A word or mark.
     *
     * @param kinds what kinds of word it can be
     */
    public record Token(int begin, int end, String text, List<String> kinds) {}

    /**
     * A stretch that the sentence was cut into.
     *
     * @param kind noun phrase, verb group, preposition, date, and so on
     * @param names the names and agents in a noun phrase
     * @param nouns the nouns of acts and things at its head, with their classes
     * @param actors who it is taken for
     */
    public record Phrase(String kind, String text, List<Named> names, List<String> nouns, List<Who> actors) {}

    /**
     * A name or an agent of the lexicon.
     *
     * @param form how it names
     * @param codes countries or organisations
     * @param note what is to be said of it: a term of office that is over
     */
    public record Named(String text, String form, List<String> codes, String role, String label, String note) {}

    /** An actor, as far as it is known. */
    public record Who(String code, String role, String name, String text, boolean acts) {}

    /**
     * A verb group with what governs it.
     *
     * @param relation how it hangs on the clause that governs it
     * @param governor the text of the verb group that governs it
     * @param verb the verb in its base form
     * @param form tense, mood and negation
     * @param tried the frames of the verb, in the order in which they were tried
     */
    public record Clause(
            String relation,
            String governor,
            String subject,
            String group,
            String verb,
            List<String> form,
            List<Tried> tried) {}

    /**
     * A frame that was held to the clause.
     *
     * @param missing what it asks for and does not find; empty where it fits
     * @param read the act that it told of, before operators further out; empty where it fits and tells of none
     */
    public record Tried(String frame, String missing, String read) {}

    /**
     * A phrase that names a time.
     *
     * @param back the day that it means if the sentence looks back
     * @param ahead the day if it looks ahead
     */
    public record Date(String text, String unit, String back, String ahead, boolean since) {}

    /** An act under an operator: what it was, and what became of it; empty where nothing was left. */
    public record Step(String operator, String before, String after) {}

    /**
     * An event with what led to it.
     *
     * @param steps the operators over its act, from the inside out
     * @param sum what its confidence is made of
     */
    public record Told(CodedEvent event, List<Step> steps, List<Part> sum) {}

    /** A part of a confidence, in hundredths. */
    public record Part(String reason, int points) {}
}
