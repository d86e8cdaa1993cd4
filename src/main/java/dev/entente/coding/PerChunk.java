package dev.entente.coding;

import java.util.Arrays;

/**
 * What was found for each chunk of a sentence, once it was asked for. Belongs to one thread.
 *
 * @param <T> what is found
 */
final class PerChunk<T> {

    private final Object[] found;

    /** A place for each of some chunks with nothing in it. */
    PerChunk(Chunks chunks) {
        this.found = new Object[chunks.size()];
    }

    /** What was found for a chunk, or null. */
    @SuppressWarnings("unchecked") // nothing else is put there
    T get(int chunk) {
        return (T) found[chunk];
    }

    /** Keeps what was found for a chunk, and gives it back. */
    T keep(int chunk, T what) {
        found[chunk] = what;
        return what;
    }

    /** Forgets it all. */
    void forget() {
        Arrays.fill(found, null);
    }
}
