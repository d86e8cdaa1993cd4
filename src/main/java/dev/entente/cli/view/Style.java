package dev.entente.cli.view;

/**
 * What a terminal can show: its width, whether it draws lines and curled quotes, whether it takes colours. All text
 * that comes from elsewhere goes through {@link #clean}.
 *
 * @param width columns
 * @param drawing true where lines, arrows and curled quotes can be written; else ASCII stands in
 * @param colour true where colours may be used
 */
public record Style(int width, boolean drawing, boolean colour) {

    /** How a word is meant. */
    public enum Tone {
        STRONG("1"),
        QUIET("2"),
        COOPERATION("32"),
        DISPUTE("33"),
        FORCE("31"),
        NOTE("36");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    private static final String ESCAPE = "\u001b[";

    /** The text in a tone, where there are colours; the text as it is elsewhere. */
    public String tone(Tone tone, String text) {
        return colour && !text.isEmpty() ? ESCAPE + tone.code + "m" + text + ESCAPE + "0m" : text;
    }

    /**
     * Foreign text on one line: nothing in it moves the cursor or turns the direction of writing, and where the
     * terminal cannot write them, typographer's signs become those of a typewriter.
     */
    public String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                default -> append(out, c);
            }
        });
        return out.toString().replaceAll(" {2,}", " ").strip();
    }

    private void append(StringBuilder out, int c) {
        if (drawing) {
            out.appendCodePoint(c);
            return;
        }
        switch (c) {
            case '“', '”', '„', '«', '»' -> out.append('"');
            case '‘', '’', '‚' -> out.append('\'');
            case '–', '—', '‑', '−' -> out.append('-');
            case '…' -> out.append("...");
            case '\u00a0' -> out.append(' ');
            default -> plain(out, c);
        }
    }

    private static void plain(StringBuilder out, int c) {
        String bare = java.text.Normalizer.normalize(Character.toString(c), java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        bare.chars().map(b -> b < 128 ? b : '?').forEach(b -> out.append((char) b));
    }

    /** At most so many columns of a text, with an ellipsis where it goes on, behind a whole word where one is near. */
    public String cut(String text, int columns) {
        if (text.codePointCount(0, text.length()) <= columns) {
            return text;
        }
        String dots = drawing ? "…" : "...";
        int keep = Math.max(0, columns - dots.length());
        String kept = text.substring(0, text.offsetByCodePoints(0, keep));
        int space = kept.lastIndexOf(' ');
        return (space > keep * 2 / 3 ? kept.substring(0, space) : kept).stripTrailing() + dots;
    }

    /** The text with spaces behind it up to so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - length(text)));
    }

    /** Columns that a text takes, tones left out. */
    public static int length(String text) {
        String bare = text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
        return bare.codePointCount(0, bare.length());
    }

    public String quoted(String text) {
        return drawing ? "“" + text + "”" : "\"" + text + "\"";
    }

    /** Between two sides that act alike. */
    public String both() {
        return drawing ? " – " : " - ";
    }

    /** From the side that acts to the other. */
    public String towards() {
        return drawing ? " → " : " -> ";
    }

    /** Between two facts on a line. */
    public String dot() {
        return drawing ? " · " : ", ";
    }

    public String rule(int columns) {
        return (drawing ? "─" : "-").repeat(Math.max(0, columns));
    }
}
