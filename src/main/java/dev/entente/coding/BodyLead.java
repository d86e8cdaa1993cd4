package dev.entente.coding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The beginning of a text by which copies of it are known: letters and digits alone, in lower case. */
final class BodyLead {

    /** Agencies' texts are cut at different lengths, so that only their beginning is compared. */
    private static final int LENGTH = 400;

    private static final int HASH_BYTES = 16;

    private BodyLead() {}

    /** 32 hex digits of SHA-256 over the normalised lead. */
    static String hash(String text) {
        StringBuilder lead = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < text.length() && lead.length() < LENGTH; ) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                lead.appendCodePoint(Character.toLowerCase(point));
            }
            i += Character.charCount(point);
        }
        return hex(lead.toString(), HASH_BYTES);
    }

    /** The first bytes of the SHA-256 of a text, in hex. */
    static String hex(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
