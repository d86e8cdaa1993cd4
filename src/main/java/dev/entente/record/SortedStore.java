package dev.entente.record;

import java.util.Map;

/**
 * A store of bytes sorted by key, the only state that the folds have: a tree map in tests, RocksDB in the topology.
 *
 * <p>Keys are compared as unsigned bytes. Neither keys nor values are null; a value is at most 16 KiB.
 */
public interface SortedStore {

    /** The longest value that the folds put, in bytes. */
    int MAX_VALUE = 16 * 1024;

    /** The value of a key, or null where there is none. */
    byte[] get(byte[] key);

    void put(byte[] key, byte[] value);

    void delete(byte[] key);

    /**
     * The entries with {@code from <= key < to}, in order of their keys; in falling order where asked.
     *
     * <p>The entries are a snapshot only as far as they were read: a caller does not write to the range while reading
     * it.
     */
    Range range(byte[] from, byte[] to, boolean descending);

    /** Entries of a range; has to be closed. */
    interface Range extends AutoCloseable {

        boolean hasNext();

        Map.Entry<byte[], byte[]> next();

        @Override
        void close();
    }
}
