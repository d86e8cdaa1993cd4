package dev.entente.text;

/**
 * Cuts a text into words, numbers and marks.
 *
 * <p>Abbreviations of the vocabulary and initials keep their point; a possessive ending is a token of its own; a
 * compound with a hyphen stays whole where the vocabulary has it, and is cut where it has both ends.
 */
public final class Tokenizer {

    /** The ASCII characters that are parts of words: letters, digits and the underscore. */
    private static final boolean[] PARTS = new boolean[128];

    static {
        for (char c = 0; c < PARTS.length; c++) {
            PARTS[c] = c == '_' || Character.isLetterOrDigit(c);
        }
    }

    private final Vocabulary vocabulary;

    public Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a text into tokens, which are emptied before. */
    public void read(char[] text, Tokens tokens) {
        tokens.clear(text);
        int at = 0;
        int lines = 2;
        while (at < text.length) {
            char c = text[at];
            if (c == '\n') {
                lines++;
                at++;
            } else if (c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF') {
                at++;
            } else {
                int shape = lines >= 2 ? Tokens.PARAGRAPH | Tokens.LINE : lines == 1 ? Tokens.LINE : 0;
                lines = 0;
                at = token(text, at, shape, tokens);
            }
        }
    }

    private int token(char[] text, int at, int shape, Tokens tokens) {
        if (isPlainPart(text[at]) && text[at] != '_') {
            int end = plainWord(text, at, shape, tokens);
            return end > at ? end : word(text, at, shape, tokens);
        }
        return Character.isLetterOrDigit(text[at]) || isMoney(text, at)
                ? word(text, at, shape, tokens)
                : mark(text, at, shape, tokens);
    }

    /**
     * Reads a word of ASCII letters and digits, as most are, in one walk over its characters; the token behind it.
     * Where what follows can belong to the word it reads nothing.
     */
    private int plainWord(char[] text, int begin, int shape, Tokens tokens) {
        long key = 0;
        int end = begin;
        while (end < text.length && isPlainPart(text[end])) {
            key = Vocabulary.with(key, text[end]);
            end++;
        }
        if (end < text.length && canGoOn(text, begin, end, key)) {
            return begin;
        }
        int word = vocabulary.id(key, text, begin, end);
        tokens.add(begin, end, word, text[begin] >= 'a' ? shape : shape | shape(text, begin, end));
        return end;
    }

    /** Whether the character behind a word of ASCII letters and digits can belong to it. */
    private boolean canGoOn(char[] text, int begin, int end, long key) {
        return switch (text[end]) {
            case ' ', '\n', ')', '"' -> false;
            case ',' -> Character.isDigit(text[end - 1]);
            case '.' ->
                end - begin == 1
                        || Character.isDigit(text[end - 1])
                        || vocabulary.id(Vocabulary.with(key, '.'), text, begin, end + 1) != Vocabulary.UNKNOWN;
            default -> true;
        };
    }

    private static boolean isMoney(char[] text, int at) {
        char c = text[at];
        return (c == '$' || c == '€' || c == '£' || c == '¥')
                && at + 1 < text.length
                && Character.isDigit(text[at + 1]);
    }

    private int mark(char[] text, int at, int shape, Tokens tokens) {
        int end = at + 1;
        char c = text[at];
        while (c == '-' && end < text.length && text[end] == '-') {
            end++;
        }
        tokens.add(at, end, vocabulary.id(text, at, end), shape | Tokens.MARK);
        return end;
    }

    private int word(char[] text, int begin, int shape, Tokens tokens) {
        int end = run(text, begin);
        int abbreviation = abbreviation(text, begin, end);
        if (abbreviation > end) {
            tokens.add(
                    begin,
                    abbreviation,
                    vocabulary.id(text, begin, abbreviation),
                    shape | shape(text, begin, end) | Tokens.ABBREVIATION);
            return possessive(text, abbreviation, tokens);
        }
        int first = begin;
        int part = shape;
        while (end + 1 < text.length && isHyphen(text[end]) && Character.isLetterOrDigit(text[end + 1])) {
            int next = run(text, end + 1);
            if (isWhole(text, first, end, next)) {
                end = next;
            } else {
                tokens.add(first, end, vocabulary.id(text, first, end), part | shape(text, first, end));
                first = end + 1;
                part = Tokens.JOINED;
                end = next;
            }
        }
        int stem = stem(text, first, end);
        tokens.add(first, stem, vocabulary.id(text, first, stem), part | shape(text, first, stem));
        if (stem < end) {
            tokens.add(stem, end, vocabulary.id(text, stem, end), Tokens.POSSESSIVE);
            return end;
        }
        return possessive(text, end, tokens);
    }

    /** A compound stays whole unless both its ends are words that we know, and the first is a name. */
    private boolean isWhole(char[] text, int begin, int hyphen, int end) {
        if (vocabulary.id(text, begin, end) != Vocabulary.UNKNOWN) {
            return true;
        }
        if (Character.isDigit(text[begin])) {
            return true;
        }
        boolean known = vocabulary.id(text, begin, hyphen) != Vocabulary.UNKNOWN;
        return !known || !Character.isUpperCase(text[begin]);
    }

    private static int run(char[] text, int begin) {
        int at = isMoney(text, begin) ? begin + 1 : begin;
        while (at < text.length) {
            char c = text[at];
            if (isPart(c)) {
                at++;
            } else if (c == '%' && Character.isDigit(text[at - 1])) {
                return at + 1;
            } else if ((isApostrophe(c) || c == '&')
                    && at + 1 < text.length
                    && at > begin
                    && Character.isLetter(text[at + 1])) {
                at++;
            } else if ((c == '.' || c == ',' || c == ':')
                    && at + 1 < text.length
                    && Character.isDigit(text[at + 1])
                    && Character.isDigit(text[at - 1])) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isPlainPart(char c) {
        return c < PARTS.length && PARTS[c];
    }

    private static boolean isPart(char c) {
        return c < PARTS.length
                ? PARTS[c]
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int abbreviation(char[] text, int begin, int end) {
        if (end >= text.length || text[end] != '.') {
            return end;
        }
        int at = end;
        int from = begin;
        while (at - from == 1 && Character.isLetter(text[from]) && at < text.length && text[at] == '.') {
            from = at + 1;
            at = from;
            while (at < text.length && Character.isLetter(text[at])) {
                at++;
            }
        }
        if (from > begin) {
            return from;
        }
        return vocabulary.id(text, begin, end + 1) != Vocabulary.UNKNOWN ? end + 1 : end;
    }

    private int possessive(char[] text, int at, Tokens tokens) {
        if (at < text.length && isApostrophe(text[at])) {
            boolean full = at + 1 < text.length && (text[at + 1] == 's' || text[at + 1] == 'S');
            int end = full ? at + 2 : at + 1;
            boolean closed = end >= text.length || !Character.isLetterOrDigit(text[end]);
            boolean plural = at > 0 && (text[at - 1] == 's' || text[at - 1] == 'S');
            if (closed && (full || plural)) {
                tokens.add(at, end, vocabulary.id(text, at, end), Tokens.POSSESSIVE);
                return end;
            }
        }
        return at;
    }

    /** The end of a word without its possessive 's. */
    private static int stem(char[] text, int begin, int end) {
        boolean possessive =
                end - begin > 2 && isApostrophe(text[end - 2]) && (text[end - 1] == 's' || text[end - 1] == 'S');
        return possessive ? end - 2 : end;
    }

    private static int shape(char[] text, int begin, int end) {
        char first = text[begin];
        if ((first >= '0' && first <= '9') || isMoney(text, begin)) {
            return Tokens.NUMBER;
        }
        if (!Character.isUpperCase(first)) {
            return 0;
        }
        for (int i = begin + 1; i < end; i++) {
            if (Character.isLetter(text[i]) && !Character.isUpperCase(text[i])) {
                return Tokens.CAPITAL;
            }
        }
        return end - begin > 1 ? Tokens.CAPITAL | Tokens.CAPITALS : Tokens.CAPITAL;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
