package dev.entente.record;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A store in memory that counts what is done to it. */
final class CountingStore implements SortedStore {

    private static final byte[] FIRST = {};
    private static final byte[] BEHIND_ALL = {(byte) 0xFF, (byte) 0xFF};

    private final MemoryStore store = new MemoryStore();
    private long reads;
    private long writes;
    private long writtenBytes;
    private int longestValue;

    @Override
    public byte[] get(byte[] key) {
        reads++;
        return store.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        writes++;
        writtenBytes += key.length + value.length;
        longestValue = Math.max(longestValue, value.length);
        store.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        writes++;
        writtenBytes += key.length;
        store.delete(key);
    }

    @Override
    public Range range(byte[] from, byte[] to, boolean descending) {
        reads++;
        Range rows = store.range(from, to, descending);
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
            public void close() {
                rows.close();
            }
        };
    }

    /** All entries in hexadecimal, for comparison. */
    Map<String, String> entries() {
        Map<String, String> hex = new TreeMap<>();
        try (Range all = store.range(FIRST, BEHIND_ALL, false)) {
            while (all.hasNext()) {
                Map.Entry<byte[], byte[]> entry = all.next();
                hex.put(HexFormat.of().formatHex(entry.getKey()), HexFormat.of().formatHex(entry.getValue()));
            }
        }
        return hex;
    }

    boolean isEmpty() {
        return store.size() == 0;
    }

    int size() {
        return store.size();
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
