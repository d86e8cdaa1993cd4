package dev.entente.news;

import dev.entente.hash.Sha256;
import java.text.Normalizer;

/**
 * Tells whether two items carry the same text: the hash of the beginning of the body, of its letters and digits alone,
 * in lower case. Copies of one wire story have the same, though papers change headline, quotes, spaces and the end; a
 * dateline ("SEOUL, Feb. 27 (Harbour Wire) -") does not count.
 */
public final class TextFingerprint {

    private static final int LEAD = 240;
    private static final int MAX_DATELINE = 80;
    private static final int MIN_CAPITALS = 3;
    private static final int BYTES = 8;

    private TextFingerprint() {}

    /** 16 hex digits. */
    public static String of(NewsItem item) {
        return of(item.text());
    }

    static String of(String body) {
        String text = body.substring(endOfDateline(body));
        StringBuilder lead = new StringBuilder(LEAD);
        for (int i = 0; i < text.length() && lead.length() < LEAD; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                lead.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return new Sha256()
                .add(Normalizer.normalize(lead, Normalizer.Form.NFKC))
                .hex(BYTES);
    }

    /** Where the text begins after a place in capitals and a dash; 0 where it has no dateline. */
    private static int endOfDateline(String body) {
        if (body.chars().limit(MIN_CAPITALS).filter(Character::isUpperCase).count() < MIN_CAPITALS) {
            return 0;
        }
        int end = Math.min(body.length(), MAX_DATELINE);
        for (int i = MIN_CAPITALS; i < end; i++) {
            char c = body.charAt(i);
            boolean spacedHyphen = c == '-' && body.charAt(i - 1) == ' ';
            if (c == '—' || c == '–' || spacedHyphen) {
                return i + 1;
            }
        }
        return 0;
    }
}
