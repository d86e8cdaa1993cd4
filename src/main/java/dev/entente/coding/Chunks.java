package dev.entente.coding;

import java.util.Arrays;

/** A sentence as a row of chunks; used again for the next sentence. Belongs to one thread. */
final class Chunks {

    private Chunk[] kinds = new Chunk[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] word = new int[64];
    private VerbGroup[] verbs = new VerbGroup[64];
    private int size;

    void clear() {
        size = 0;
    }

    int add(Chunk kind, int begin, int end, int key) {
        if (size == from.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            word = Arrays.copyOf(word, size * 2);
            verbs = Arrays.copyOf(verbs, size * 2);
        }
        kinds[size] = kind;
        from[size] = begin;
        to[size] = end;
        word[size] = key;
        verbs[size] = null;
        return size++;
    }

    void addVerb(int begin, int end, VerbGroup verb) {
        int at = add(Chunk.VERB_GROUP, begin, end, verb.verb);
        verbs[at] = verb;
    }

    void dropLast() {
        size--;
    }

    /** The token behind the last chunk. */
    int limit() {
        return size == 0 ? 0 : to[size - 1];
    }

    int size() {
        return size;
    }

    /** The kind of a chunk; null outside the sentence. */
    Chunk kind(int chunk) {
        return chunk < 0 || chunk >= size ? null : kinds[chunk];
    }

    boolean is(int chunk, Chunk kind) {
        return chunk >= 0 && chunk < size && kinds[chunk] == kind;
    }

    int from(int chunk) {
        return from[chunk];
    }

    int to(int chunk) {
        return to[chunk];
    }

    /**
     * The word of a preposition, conjunction or subordinator; the last of a noun phrase; of a date the number of its
     * phrase.
     */
    int word(int chunk) {
        return chunk < 0 || chunk >= size ? 0 : word[chunk];
    }

    VerbGroup verb(int chunk) {
        return verbs[chunk];
    }
}
