package dev.entente.news.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Plain text with one article: UTF-8, or Windows-1252 where it is none. A first paragraph of one short line that does
 * not end as a sentence does is the headline.
 */
final class TextReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_TITLE = 150;

    private TextReader() {}

    /** @param name the item's id: where the text was found */
    static PlainItem read(byte[] document, String name) {
        String text = decode(document).replace("\r\n", "\n").strip();
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end).strip();
        boolean headed = !first.isEmpty()
                && first.length() <= LONGEST_TITLE
                && ".!?;:,\"”’".indexOf(first.charAt(first.length() - 1)) < 0
                && text.substring(end).startsWith("\n\n");
        return new PlainItem(
                name,
                Optional.empty(),
                headed ? Optional.of(first) : Optional.empty(),
                headed ? text.substring(end).strip() : text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String decode(byte[] document) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(document, WINDOWS);
        }
    }
}
