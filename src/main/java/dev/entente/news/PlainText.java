package dev.entente.news;

/**
 * Text as the coder reads it: paragraphs stand apart by one blank line, lines have no space around them and single
 * spaces inside. Control and format characters (NUL, zero width, direction marks) are left out, every sort of space is
 * a space, and half a character (a lone surrogate) is U+FFFD.
 */
final class PlainText {

    private PlainText() {}

    /** A text of several lines: a line break stays one, two or more are the border of paragraphs. */
    static String body(String raw) {
        return normalize(raw, 2);
    }

    /** A text of one line, such as a headline. */
    static String line(String raw) {
        return normalize(raw, 0);
    }

    private static String normalize(String raw, int maxBreaks) {
        Copy out = new Copy(raw);
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < raw.length(); ) {
            int from = i;
            int c = raw.codePointAt(i);
            i = isAscii(c) ? endOfWords(raw, i) : i + Character.charCount(c);
            if (isBreak(c)) {
                if (c == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
                    i++;
                }
                breaks++;
                space = true;
            } else if (c == ' ' || c == '\t' || (!isAscii(c) && Character.isSpaceChar(c))) {
                space = true;
            } else if (!isInvisible(c)) {
                String gap = space && !out.isEmpty() ? gap(Math.min(breaks, maxBreaks)) : "";
                if (isLoneSurrogate(c)) {
                    out.add(gap, "\uFFFD");
                } else {
                    out.add(gap, from, i);
                }
                breaks = 0;
                space = false;
            }
        }
        return out.text();
    }

    /** What is written of a text: a part of the text itself, as long as it is written as it stands there. */
    private static final class Copy {

        private final String raw;
        private int asItStands;

        /** All that is written, once that is no beginning of the text; null before. */
        private StringBuilder changed;

        Copy(String raw) {
            this.raw = raw;
        }

        boolean isEmpty() {
            return asItStands == 0 && changed == null;
        }

        /** Adds a gap and a part of the text. */
        void add(String gap, int from, int to) {
            if (changed == null && asItStands + gap.length() == from && raw.startsWith(gap, asItStands)) {
                asItStands = to;
            } else {
                changed().append(gap).append(raw, from, to);
            }
        }

        void add(String gap, String other) {
            changed().append(gap).append(other);
        }

        private StringBuilder changed() {
            if (changed == null) {
                changed = new StringBuilder(raw.length()).append(raw, 0, asItStands);
            }
            return changed;
        }

        String text() {
            return changed == null ? raw.substring(0, asItStands) : changed.toString();
        }
    }

    /** Where a run of printable ASCII with single spaces inside ends: most of a text, which is copied as it is. */
    private static int endOfWords(String raw, int from) {
        int i = from + 1;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            boolean inside = c == ' ' && i + 1 < raw.length() && isAscii(raw.charAt(i + 1));
            if (!inside && !isAscii(c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static String gap(int breaks) {
        return breaks == 0 ? " " : "\n".repeat(breaks);
    }

    private static boolean isBreak(int c) {
        return !isAscii(c) && isLineEnd(c);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isInvisible(int c) {
        if (isAscii(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** A code point that is still a surrogate has no other half. */
    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The printable characters of ASCII, by far the most: no look-up is needed for them. */
    private static boolean isAscii(int c) {
        return c > ' ' && c < 0x7F;
    }
}
