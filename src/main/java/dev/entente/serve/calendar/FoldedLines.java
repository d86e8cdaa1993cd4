package dev.entente.serve.calendar;

/** Lines of at most 75 octets in UTF-8, as RFC 5545 wants them: longer ones go on behind a space. */
final class FoldedLines {

    private static final int OCTETS = 75;

    private FoldedLines() {}

    /** Folds lines that end with a carriage return and a line feed. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 50);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = octets(character);
            boolean breaks = character == '\r' || character == '\n';
            if (!breaks && octets + length > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = breaks ? 0 : octets + length;
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
