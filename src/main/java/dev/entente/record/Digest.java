package dev.entente.record;

import dev.entente.hash.Hashed;
import dev.entente.hash.Sha256;

/**
 * The first 16 bytes of a SHA-256, which stand for a value in the stores.
 *
 * @param first eight bytes
 * @param second the eight behind them
 */
record Digest(long first, long second) {

    static final int BYTES = 2 * Long.BYTES;

    /** Of a text. */
    static Digest of(String text) {
        return read(new ByteReader(new Sha256().add(text).bytes(BYTES)));
    }

    static Digest of(Hashed value) {
        return read(new ByteReader(value.hash(BYTES)));
    }

    ByteWriter write(ByteWriter out) {
        return out.int64(first).int64(second);
    }

    static Digest read(ByteReader in) {
        return new Digest(in.int64(), in.int64());
    }
}
