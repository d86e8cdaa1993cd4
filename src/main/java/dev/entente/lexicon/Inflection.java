package dev.entente.lexicon;

import java.util.List;
import java.util.Set;

/** The regular forms of English verbs and nouns. */
final class Inflection {

    private static final String VOWELS = "aeiou";

    /** Verbs of two or more syllables that double their last letter: stressed at the end. */
    private static final Set<String> DOUBLING = Set.of(
            "abet",
            "abhor",
            "abut",
            "acquit",
            "admit",
            "air-drop",
            "airdrop",
            "allot",
            "annul",
            "backpedal",
            "barrel",
            "befit",
            "begin",
            "booby-trap",
            "cancel",
            "channel",
            "commit",
            "compel",
            "concur",
            "confer",
            "control",
            "counsel",
            "court-martial",
            "debar",
            "defer",
            "demur",
            "deter",
            "dial",
            "disbar",
            "disembowel",
            "disinter",
            "dispel",
            "duel",
            "eavesdrop",
            "emit",
            "enrol",
            "equip",
            "excel",
            "expel",
            "extol",
            "forget",
            "fuel",
            "fulfil",
            "funnel",
            "grovel",
            "hobnob",
            "horsewhip",
            "impel",
            "imperil",
            "incur",
            "infer",
            "initial",
            "instil",
            "kidnap",
            "kneecap",
            "label",
            "level",
            "manumit",
            "marshal",
            "model",
            "occur",
            "omit",
            "outfit",
            "outstrip",
            "outwit",
            "overlap",
            "overstep",
            "parcel",
            "patrol",
            "pencil",
            "permit",
            "pistol-whip",
            "prefer",
            "program",
            "propel",
            "pummel",
            "quarrel",
            "quit",
            "readmit",
            "rebel",
            "rebut",
            "recommit",
            "recur",
            "refer",
            "refuel",
            "regret",
            "remit",
            "remodel",
            "repel",
            "resubmit",
            "rival",
            "ship",
            "sidestep",
            "signal",
            "submit",
            "tear-gas",
            "surveil",
            "teargas",
            "total",
            "transfer",
            "transmit",
            "travel",
            "tunnel",
            "unban",
            "underpin",
            "unravel",
            "upset",
            "wiretap",
            "worship");

    private Inflection() {}

    static String thirdPerson(String verb) {
        return plural(verb);
    }

    static List<String> past(String verb) {
        if (verb.endsWith("e")) {
            return List.of(verb + "d");
        }
        if (endsInConsonantAndY(verb)) {
            return List.of(verb.substring(0, verb.length() - 1) + "ied");
        }
        if (verb.endsWith("ic")) { // trafficked, panicked
            return List.of(verb + "ked");
        }
        if (doubles(verb)) {
            String doubled = verb + verb.charAt(verb.length() - 1) + "ed";
            return DOUBLING.contains(verb) && verb.endsWith("l") ? List.of(doubled, verb + "ed") : List.of(doubled);
        }
        return List.of(verb + "ed");
    }

    static List<String> progressive(String verb) {
        if (verb.endsWith("ie")) {
            return List.of(verb.substring(0, verb.length() - 2) + "ying");
        }
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && verb.length() > 2) {
            return List.of(verb.substring(0, verb.length() - 1) + "ing");
        }
        if (verb.endsWith("ic")) {
            return List.of(verb + "king");
        }
        if (doubles(verb)) {
            String doubled = verb + verb.charAt(verb.length() - 1) + "ing";
            return verb.endsWith("l") ? List.of(doubled, verb + "ing") : List.of(doubled);
        }
        return List.of(verb + "ing");
    }

    static String plural(String noun) {
        if (noun.endsWith("s")
                || noun.endsWith("x")
                || noun.endsWith("z")
                || noun.endsWith("ch")
                || noun.endsWith("sh")) {
            return noun + "es";
        }
        if (noun.endsWith("o") && !isVowel(noun, noun.length() - 2)) {
            return noun + "es";
        }
        return endsInConsonantAndY(noun) ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.endsWith("y") && !isVowel(word, word.length() - 2);
    }

    private static boolean doubles(String verb) {
        if (DOUBLING.contains(verb)) {
            return true;
        }
        int n = verb.length();
        if (n < 3 || "wxy".indexOf(verb.charAt(n - 1)) >= 0 || isVowel(verb, n - 1)) {
            return false;
        }
        boolean closed = isVowel(verb, n - 2) && !isVowel(verb, n - 3);
        return closed && syllables(verb) == 1;
    }

    private static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
