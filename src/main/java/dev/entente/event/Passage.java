package dev.entente.event;

import static java.util.Objects.requireNonNull;

/**
 * The words that carried an event.
 *
 * @param sentence the sentence as it stands in the item, at most {@value #MAX_SENTENCE} UTF-16 code units
 * @param begin offset of the sentence in the item's reading (title, blank line, body), in UTF-16 code units from 0
 * @param end offset behind the sentence, before any cutting
 * @param rule name of the frame that matched, as it stands in the lexicon
 */
public record Passage(String sentence, int begin, int end, String rule) {

    /** Longest sentence that is kept; a longer one is cut at a code point and marked with an ellipsis. */
    public static final int MAX_SENTENCE = 600;

    public Passage {
        requireNonNull(sentence, "sentence");
        requireNonNull(rule, "rule");
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("offsets " + begin + " to " + end + " are no passage");
        }
        if (sentence.length() > MAX_SENTENCE) {
            throw new IllegalArgumentException(
                    "a sentence of " + sentence.length() + " is over the limit of " + MAX_SENTENCE);
        }
    }

    /** The passage for a sentence of any length: what is over {@link #MAX_SENTENCE} is cut. */
    public static Passage of(String sentence, int begin, int end, String rule) {
        if (sentence.length() <= MAX_SENTENCE) {
            return new Passage(sentence, begin, end, rule);
        }
        int cut = MAX_SENTENCE - 1;
        if (Character.isHighSurrogate(sentence.charAt(cut - 1))) {
            cut--;
        }
        return new Passage(sentence.substring(0, cut) + "…", begin, end, rule);
    }
}
