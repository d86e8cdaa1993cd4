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
        StringBuilder out = new StringBuilder(raw.length());
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c)) {
                if (c == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
                    i++;
                }
                breaks++;
                space = true;
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    separate(out, Math.min(breaks, maxBreaks));
                }
                out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c);
                breaks = 0;
                space = false;
            }
        }
        return out.toString();
    }

    private static void separate(StringBuilder out, int breaks) {
        out.append(breaks == 0 ? " " : "\n".repeat(breaks));
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
