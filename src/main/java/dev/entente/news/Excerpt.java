package dev.entente.news;

/** Foreign text in messages of ours: short, on one line, without control characters. */
final class Excerpt {

    private static final int MAX_QUOTED = 40;

    private Excerpt() {}

    /** The beginning of a text in single quotes. */
    static String quote(String text) {
        return "'" + shorten(text, MAX_QUOTED) + "'";
    }

    /** At most this many characters of a text, with an ellipsis where it goes on. */
    static String shorten(String text, int max) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length() && out.length() < max) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            out.appendCodePoint(isPrintable(c) ? c : '\uFFFD');
        }
        return at < text.length() ? out.append('…').toString() : out.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
