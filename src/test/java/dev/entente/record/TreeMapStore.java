package dev.entente.record;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A store in memory that counts what is done to it. */
final class TreeMapStore implements SortedStore {

    private final NavigableMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    private long reads;
    private long writes;
    private long writtenBytes;
    private int longestValue;

    @Override
    public byte[] get(byte[] key) {
        reads++;
        return entries.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        writes++;
        writtenBytes += key.length + value.length;
        longestValue = Math.max(longestValue, value.length);
        entries.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        writes++;
        writtenBytes += key.length;
        entries.remove(key);
    }

    @Override
    public Range range(byte[] from, byte[] to, boolean descending) {
        NavigableMap<byte[], byte[]> part = entries.subMap(from, true, to, false);
        Iterator<Map.Entry<byte[], byte[]>> rows =
                (descending ? part.descendingMap() : part).entrySet().iterator();
        reads++;
        return new Range() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map.Entry<byte[], byte[]> next() {
                reads++;
                return rows.next();
            }

            @Override
            public void close() {}
        };
    }

    /** All entries in hexadecimal, for comparison. */
    Map<String, String> entries() {
        Map<String, String> hex = new TreeMap<>();
        entries.forEach((key, value) ->
                hex.put(HexFormat.of().formatHex(key), HexFormat.of().formatHex(value)));
        return hex;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    long reads() {
        return reads;
    }

    long writes() {
        return writes;
    }

    long writtenBytes() {
        return writtenBytes;
    }

    int longestValue() {
        return longestValue;
    }
}
