package dev.entente.coding;

import dev.entente.text.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what sort of engagement a noun is of, in the words of the text: "high-level talks". */
final class Formats {

    /** Words before the noun of an engagement that say nothing of its form. */
    private static final Set<String> STOP = Set.of(
            "the",
            "a",
            "an",
            "their",
            "its",
            "his",
            "her",
            "our",
            "these",
            "those",
            "this",
            "that",
            "first",
            "second",
            "third",
            "last",
            "next",
            "new",
            "another",
            "further",
            "frequent",
            "recent",
            "latest",
            "planned",
            "two",
            "three",
            "some",
            "any",
            "more",
            "of",
            "such",
            "late",
            "future",
            "possible",
            "fresh",
            "temporary",
            "regular");

    private Formats() {}

    /** The form of the engagement whose noun stands in a phrase, where two to four words tell one. */
    static Optional<String> of(int noun, Sentence sentence) {
        if (noun < 0) {
            return Optional.empty();
        }
        int to = sentence.chunks().to(noun);
        int from = to - 1;
        while (from > sentence.chunks().from(noun) && !stops(from - 1, sentence)) {
            from--;
        }
        boolean told = to - from >= 2 && to - from <= 4 && sentence.nouns().endInEngagement(from, to);
        return told ? Optional.of(sentence.tokens().text(from, to)) : Optional.empty();
    }

    private static boolean stops(int token, Sentence sentence) {
        return sentence.tokens().is(token, Tokens.POSSESSIVE | Tokens.MARK | Tokens.NUMBER)
                || STOP.contains(sentence.tokens().text(token, token + 1).toLowerCase(Locale.ROOT));
    }
}
