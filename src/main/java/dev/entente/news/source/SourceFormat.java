package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/** The formats that news items are found in. */
public enum SourceFormat {
    /** JSON Lines, a JSON array, objects one after another, or an answer that holds a list of articles. */
    JSON,
    /** RSS or Atom. */
    FEED,
    /** An HTML page with one article. */
    PAGE,
    /** Plain text with one article. */
    TEXT,
    /** A WARC archive of pages. */
    WARC;

    /** So much of the beginning tells a format. */
    static final int HEAD_BYTES = 1024;

    /** As it is typed: {@code warc}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a source: by its name where that says so, else by how it begins; empty where it is none of these.
     *
     * @param name the name of the file, without {@code .gz}
     * @param head its first bytes
     */
    static Optional<SourceFormat> of(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (endsWith(lower, ".jsonl", ".ndjson", ".json")) {
            return Optional.of(JSON);
        }
        String begin = new String(head, ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading();
        if (begin.startsWith("WARC/")) {
            return Optional.of(WARC);
        }
        if (begin.indexOf(0) >= 0 && !isWideText(head)) {
            return Optional.empty();
        }
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return Optional.of(JSON);
        }
        if (isWideText(head) || begin.startsWith("<")) {
            return Optional.of(ofMarkup(begin.replace("\u0000", "").toLowerCase(Locale.ROOT)));
        }
        return Optional.of(TEXT);
    }

    private static SourceFormat ofMarkup(String begin) {
        for (String root : new String[] {"<rss", "<feed", "<rdf:rdf", "<atom:feed"}) {
            if (begin.contains(root)) {
                return FEED;
            }
        }
        boolean html = begin.contains("<html") || begin.contains("<!doctype html");
        return begin.startsWith("<?xml") && !html ? FEED : begin.contains("<") ? PAGE : TEXT;
    }

    /** UTF-16, which feeds may be written in. */
    private static boolean isWideText(byte[] head) {
        return head.length > 1
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    }

    private static boolean endsWith(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
