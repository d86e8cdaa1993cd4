package dev.entente.text;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words that dates are made of, by their number in the vocabulary. */
final class DateWords {

    enum Meaning {
        NONE,
        MONTH,
        /** "mid-October" */
        MID_MONTH,
        WEEKDAY,
        RELATIVE_DAY,
        NEXT,
        LAST,
        THIS,
        PART,
        WEEK_UNIT,
        MONTH_UNIT,
        YEAR_UNIT,
        DAY_UNIT,
        SINCE,
        TO,
        THE,
        OF,
        COMMA,
        AGO,
        CARDINAL,
        SEASON,
        IN
    }

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** What a phrase can begin with, but for numbers. */
    private static final Set<Meaning> OPENING = EnumSet.of(
            Meaning.MONTH,
            Meaning.MID_MONTH,
            Meaning.WEEKDAY,
            Meaning.RELATIVE_DAY,
            Meaning.NEXT,
            Meaning.LAST,
            Meaning.THIS,
            Meaning.CARDINAL,
            Meaning.SEASON,
            Meaning.WEEK_UNIT,
            Meaning.MONTH_UNIT,
            Meaning.YEAR_UNIT);

    private final Vocabulary vocabulary;
    private final BitSet openings = new BitSet();
    private Meaning[] types = new Meaning[0];
    private int[] values = new int[0];

    DateWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int i = 0; i < MONTHS.size(); i++) {
            put(MONTHS.get(i), Meaning.MONTH, i + 1);
            put("mid-" + MONTHS.get(i), Meaning.MID_MONTH, i + 1);
            if (MONTHS.get(i).length() > 4) {
                String shortened = MONTHS.get(i).substring(0, 3);
                put(shortened + ".", Meaning.MONTH, i + 1);
                if (!"mar".equals(shortened)) {
                    put(shortened, Meaning.MONTH, i + 1);
                }
            }
        }
        put("sept.", Meaning.MONTH, 9);
        put("sept", Meaning.MONTH, 9);
        for (int i = 0; i < DAYS.size(); i++) {
            put(DAYS.get(i), Meaning.WEEKDAY, i + 1);
        }
        for (int i = 0; i < CARDINALS.size(); i++) {
            put(CARDINALS.get(i), Meaning.CARDINAL, i + 1);
        }
        put("spring", Meaning.SEASON, 3);
        put("summer", Meaning.SEASON, 6);
        put("autumn", Meaning.SEASON, 9);
        put("fall", Meaning.SEASON, 9);
        put("winter", Meaning.SEASON, 12);
        put("today", Meaning.RELATIVE_DAY, 0);
        put("tonight", Meaning.RELATIVE_DAY, 0);
        put("tomorrow", Meaning.RELATIVE_DAY, 1);
        put("yesterday", Meaning.RELATIVE_DAY, -1);
        all(Meaning.NEXT, "next", "coming", "upcoming", "following");
        all(Meaning.LAST, "last", "past", "previous");
        all(Meaning.THIS, "this");
        all(Meaning.PART, "early", "late", "mid", "earlier", "later");
        all(Meaning.WEEK_UNIT, "week", "weeks", "weekend");
        all(Meaning.MONTH_UNIT, "month", "months");
        all(Meaning.YEAR_UNIT, "year", "years");
        all(Meaning.DAY_UNIT, "day", "days", "morning", "afternoon", "evening", "night");
        all(Meaning.SINCE, "since");
        all(Meaning.TO, "to", "and", "through", "until", "-", "–");
        all(Meaning.THE, "the");
        all(Meaning.OF, "of");
        all(Meaning.COMMA, ",");
        all(Meaning.AGO, "ago");
        all(Meaning.IN, "in", "during", "by", "for", "from", "before", "after", "till", "around", "between");
    }

    private void all(Meaning type, String... words) {
        for (String word : words) {
            put(word, type, 0);
        }
    }

    private void put(String word, Meaning type, int value) {
        int id = vocabulary.add(word);
        if (id >= types.length) {
            int size = Math.max(id + 1, vocabulary.size());
            int old = types.length;
            types = java.util.Arrays.copyOf(types, size);
            values = java.util.Arrays.copyOf(values, size);
            java.util.Arrays.fill(types, old, size, Meaning.NONE);
        }
        types[id] = type;
        values[id] = value;
        openings.set(id, OPENING.contains(type));
    }

    /** Whether a phrase can begin with a word. */
    boolean isOpening(int word) {
        return openings.get(word);
    }

    Meaning type(Tokens tokens, int at) {
        int word = at < 0 || at >= tokens.size() ? Vocabulary.UNKNOWN : tokens.word(at);
        return word < types.length ? types[word] : Meaning.NONE;
    }

    int value(Tokens tokens, int at) {
        int word = tokens.word(at);
        return word < values.length ? values[word] : 0;
    }
}
