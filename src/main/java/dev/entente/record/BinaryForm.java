package dev.entente.record;

import static java.util.Objects.requireNonNull;

import java.nio.BufferUnderflowException;
import java.time.DateTimeException;

/**
 * How a value is written to stores and internal topics: field after field in bytes. Equal values give equal bytes in
 * every JVM. Part of the state's format.
 *
 * @param <T> the value
 */
abstract class BinaryForm<T> implements Codec<T> {

    /** Holds most values without being made larger: an item with a mention takes some 700 bytes. */
    private static final int ROOM = 1024;

    private final String what;

    /** @param what the value in words, for messages, such as "mention" */
    BinaryForm(String what) {
        this.what = requireNonNull(what, "what");
    }

    abstract void write(ByteWriter out, T value);

    abstract T read(ByteReader in);

    @Override
    public final byte[] encode(T value) {
        ByteWriter out = new ByteWriter(ROOM);
        write(out, value);
        return out.done();
    }

    /** @throws IllegalArgumentException where the bytes are no such value */
    @Override
    public final T decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        try {
            T value = read(in);
            if (in.hasMore()) {
                throw new IllegalArgumentException("it is followed by more");
            }
            return value;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(unreadable(bytes) + e.getMessage(), e);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // without its cause, which says less and would be what is told of the failure
            throw new IllegalArgumentException(unreadable(bytes) + "a field has another value or ends early");
        }
    }

    private String unreadable(byte[] bytes) {
        return bytes.length + " bytes are no " + what + " in the form of this release: ";
    }
}
