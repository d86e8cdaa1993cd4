package dev.entente.coding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what people only say of themselves and to each other, as in the transcript of a briefing: "thank you", "as I
 * said", "I would hope so". It is no deed, and of nobody whom the text names.
 */
final class Chatter {

    private static final Set<String> SPEAKERS = Set.of("", "i", "me", "we", "us", "you");

    /**
     * What the codes of words begin with: statements, appeals, intentions, praise, demands, blame, refusals, threats.
     */
    private static final Set<String> WORDS = Set.of("01", "02", "03", "05", "10", "11", "12", "13");

    private Chatter() {}

    /** Whether an act is words alone, and its sides are whoever speaks and is spoken to, or nobody. */
    static boolean is(Act act) {
        return act.kind.isEmpty()
                && WORDS.contains(act.code.substring(0, 2))
                && areSpeakers(act.sources)
                && areSpeakers(act.targets);
    }

    private static boolean areSpeakers(List<Party> parties) {
        for (Party party : parties) {
            boolean speaker = party.actor().code().isEmpty()
                    && SPEAKERS.contains(first(party.actor().text()));
            if (!speaker) {
                return false;
            }
        }
        return true;
    }

    /** A pronoun without the verb that hangs on it: "we" of "we've". */
    private static String first(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean contracted = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
        return (contracted ? text.substring(0, end) : text).toLowerCase(Locale.ROOT);
    }
}
