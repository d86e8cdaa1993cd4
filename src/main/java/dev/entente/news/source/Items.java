package dev.entente.news.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The items of an opened source, in the order in which they stand there. For one thread. */
public interface Items extends Closeable {

    /**
     * What comes next; empty at the end.
     *
     * @throws IOException where the source cannot be read on
     */
    Optional<Found> next() throws IOException;

    /** How much of the source lies behind, in records of its own; {@link #pass} comes back to it. */
    long position();

    /**
     * Passes over records unread, at the beginning; ends early where there are no more.
     *
     * @param records a {@link #position()}
     */
    void pass(long records) throws IOException;
}
