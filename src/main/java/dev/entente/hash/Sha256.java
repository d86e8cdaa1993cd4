package dev.entente.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256: of the plain bytes of one thing, or over several fields, each written with its length, so that none runs
 * into the next. Not thread-safe; as new once it was asked.
 */
public final class Sha256 {

    /** Bytes of a whole hash. */
    public static final int BYTES = 32;

    private final MessageDigest digest;

    public Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of these bytes alone, as they are. */
    public static Sha256 of(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.digest.update(bytes);
        return hash;
    }

    /** Of a text alone, in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first so many bytes of the hash of a text alone, as lower-case hex digits; it is as new again then. */
    public String hex(String text, int length) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hex(length);
    }

    /** Adds a field: its length in four bytes, and its bytes. */
    public Sha256 add(byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field.length));
        digest.update(field);
        return this;
    }

    /** Adds a field of text in UTF-8. */
    public Sha256 add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    /** The first so many bytes of the hash, at most 32. */
    public byte[] bytes(int length) {
        return Arrays.copyOf(digest.digest(), length);
    }

    /** The first so many bytes of the hash, at most 32, as lower-case hex digits. */
    public String hex(int length) {
        return HexFormat.of().formatHex(digest.digest(), 0, length);
    }
}
