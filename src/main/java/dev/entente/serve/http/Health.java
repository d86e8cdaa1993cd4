package dev.entente.serve.http;

import java.util.OptionalDouble;

/** How far the store is behind the topics. */
public interface Health {

    /** True where all that was there at the start is in the store, and what comes is still read. */
    boolean ready();

    /** Number of records that are committed and not in the store yet; -1 where that is not known yet. */
    long lag();

    /**
     * How long ago the record that was written last was sent, in seconds, as long as others wait behind it; 0 where
     * none does.
     */
    double behindSeconds();

    /**
     * How long it took, in seconds, from the arrival of the latest item on the pipeline's input until what it says
     * could be asked for; absent where none came since the start.
     */
    OptionalDouble endToEndSeconds();
}
