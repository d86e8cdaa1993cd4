package dev.entente.text;

import dev.entente.text.DateWords.Meaning;

/** The tokens of a sentence as parts of dates: words of time, days of the month, years. */
final class DateTokens {

    private static final int ISO_LENGTH = 10;

    private final DateWords words;
    private final Tokens tokens;
    private final int limit;

    /** Reads up to a limit: what stands behind it is no part of a date. */
    DateTokens(DateWords words, Tokens tokens, int limit) {
        this.words = words;
        this.tokens = tokens;
        this.limit = limit;
    }

    Meaning type(int at) {
        return at >= limit ? Meaning.NONE : words.type(tokens, at);
    }

    /** The number of a month, a weekday or a cardinal; of a day such as "tomorrow" how far off it is. */
    int value(int at) {
        return words.value(tokens, at);
    }

    boolean isCapital(int at) {
        return tokens.is(at, Tokens.CAPITAL);
    }

    boolean isNumber(int at) {
        return tokens.is(at, Tokens.NUMBER);
    }

    /** True for a number such as 25th. */
    boolean isOrdinal(int at) {
        return Character.isLetter(tokens.charAt(tokens.end(at) - 1));
    }

    /** "later", "late" */
    boolean isLater(int at) {
        return type(at) == Meaning.PART && tokens.readsIgnoringCase(at, at + 1, "later");
    }

    boolean isNight(int at) {
        return tokens.endsWith(at, "night");
    }

    /** True where the words before a token are no attribute of what follows: a mark, a word of time, or the end. */
    boolean endsPhrase(int at) {
        return at >= limit || tokens.is(at, Tokens.MARK) || type(at) != Meaning.NONE;
    }

    /** The day of the month at the head of a token such as 3, 3rd or 3-6; else -1. */
    int day(int at) {
        if (at >= limit || !isNumber(at)) {
            return -1;
        }
        int begin = tokens.begin(at);
        int end = tokens.end(at);
        int length = begin + 1 < end && Character.isDigit(tokens.charAt(begin + 1)) ? 2 : 1;
        int value = digits(begin, length);
        int rest = begin + length;
        boolean plain = rest == end
                || (rest + 2 == end && Character.isLetter(tokens.charAt(rest)))
                || (end - rest <= 3 && isRange(rest, end));
        return plain && value >= 1 && value <= 31 ? value : -1;
    }

    /** The day at the end of a token such as 3-6; of any other the day. */
    int lastDay(int at) {
        int begin = tokens.begin(at);
        for (int i = begin + 1; i < tokens.end(at); i++) {
            if (isRange(i, tokens.end(at))) {
                return Math.min(31, digits(i + 1, tokens.end(at) - i - 1));
            }
        }
        return day(at);
    }

    /** The year that a token is, from 1800 to 2100; else -1. */
    int year(int at) {
        int value = at < limit && isNumber(at) && tokens.end(at) - tokens.begin(at) == 4 ? tokens.number(at) : -1;
        return value >= 1800 && value <= 2100 ? value : -1;
    }

    /** The year at a token or behind its comma; else -1. */
    int yearBehind(int at) {
        int year = year(at);
        return year < 0 && type(at) == Meaning.COMMA ? year(at + 1) : year;
    }

    /** True where a token is as long as 2014-03-03. */
    boolean isLongAsIso(int at) {
        return tokens.end(at) - tokens.begin(at) == ISO_LENGTH;
    }

    /** The number that some characters of a token are; -1 where they are no digits. */
    int digitsIn(int at, int offset, int count) {
        return digits(tokens.begin(at) + offset, count);
    }

    char charIn(int at, int offset) {
        return tokens.charAt(tokens.begin(at) + offset);
    }

    private boolean isRange(int dash, int end) {
        char c = tokens.charAt(dash);
        return (c == '-' || c == '–') && end > dash + 1 && digits(dash + 1, end - dash - 1) > 0;
    }

    private int digits(int begin, int count) {
        int value = 0;
        for (int i = begin; i < begin + count; i++) {
            char c = tokens.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
