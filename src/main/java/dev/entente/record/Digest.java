package dev.entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 over fields, each with its length, so that fields cannot run into one another. */
final class Digest {

    /** Bytes of the short form that stands for a value in the stores. */
    static final int SHORT = 16;

    private final MessageDigest sha256;

    Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(byte[] field) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field.length));
        sha256.update(field);
        return this;
    }

    /** The first 16 bytes. */
    byte[] shortForm() {
        return Arrays.copyOf(sha256.digest(), SHORT);
    }

    /** The first 16 bytes of the hash of a text. */
    static byte[] shortForm(String text) {
        return new Digest().add(text.getBytes(StandardCharsets.UTF_8)).shortForm();
    }

    /** All 32 bytes of the plain SHA-256 of a text in UTF-8. */
    static byte[] ofText(String text) {
        return new Digest().sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
