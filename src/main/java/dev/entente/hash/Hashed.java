package dev.entente.hash;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A value in bytes, and the SHA-256 of them alone, worked out once for all who ask. Immutable as far as its bytes are.
 */
public final class Hashed {

    private final byte[] bytes;
    private final byte[] hash;

    private Hashed(byte[] bytes) {
        this.bytes = requireNonNull(bytes, "bytes");
        this.hash = Sha256.of(bytes).bytes(Sha256.BYTES);
    }

    public static Hashed of(byte[] bytes) {
        return new Hashed(bytes);
    }

    /** The value; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** The first so many bytes of the hash, at most {@value Sha256#BYTES}. */
    public byte[] hash(int length) {
        return Arrays.copyOf(hash, length);
    }

    /** The first so many bytes of the hash, at most {@value Sha256#BYTES}, as lower-case hex digits. */
    public String hex(int length) {
        return HexFormat.of().formatHex(hash, 0, length);
    }
}
