package dev.entente.record;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A store in memory. Not safe for use by several threads. */
public final class MemoryStore implements SortedStore {

    private final NavigableMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public byte[] get(byte[] key) {
        return entries.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        entries.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        entries.remove(key);
    }

    @Override
    public Range range(byte[] from, byte[] to, boolean descending) {
        NavigableMap<byte[], byte[]> part = entries.subMap(from, true, to, false);
        Iterator<Map.Entry<byte[], byte[]>> rows =
                (descending ? part.descendingMap() : part).entrySet().iterator();
        return new Range() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map.Entry<byte[], byte[]> next() {
                return rows.next();
            }

            @Override
            public void close() {}
        };
    }

    /** Number of entries. */
    public int size() {
        return entries.size();
    }
}
