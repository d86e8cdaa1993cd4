package dev.entente.record;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * A store as one change sees it: what it writes is held back until the change is whole, and what it reads by key is
 * read once. So a key that is written several times costs one write, one that ends as it was costs none, and a change
 * that fails leaves nothing behind.
 */
final class HeldBack implements SortedStore {

    private final SortedStore store;
    private final NavigableMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);

    HeldBack(SortedStore store) {
        this.store = store;
    }

    /** What is known of a key; null stands for no value, as in the store. */
    private static final class Entry {
        private boolean isRead;
        private boolean isWritten;
        private byte[] before;
        private byte[] now;
    }

    @Override
    public byte[] get(byte[] key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = new Entry();
            entry.isRead = true;
            entry.before = store.get(key);
            entry.now = entry.before;
            entries.put(key, entry);
        }
        return entry.now;
    }

    @Override
    public void put(byte[] key, byte[] value) {
        write(key, value);
    }

    @Override
    public void delete(byte[] key) {
        write(key, null);
    }

    private void write(byte[] key, byte[] value) {
        Entry entry = entries.computeIfAbsent(key, any -> new Entry());
        entry.isWritten = true;
        entry.now = value;
    }

    /** Writes what was held back, in the order of keys. */
    void release() {
        entries.forEach((key, entry) -> {
            if (entry.isWritten && !(entry.isRead && Arrays.equals(entry.before, entry.now))) {
                if (entry.now == null) {
                    store.delete(key);
                } else {
                    store.put(key, entry.now);
                }
            }
        });
        entries.clear();
    }

    @Override
    public Range range(byte[] from, byte[] to, boolean descending) {
        Range stored = store.range(from, to, descending);
        if (entries.isEmpty() || Arrays.compareUnsigned(from, to) >= 0) {
            return stored;
        }
        NavigableMap<byte[], Entry> part = entries.subMap(from, true, to, false);
        Deque<Map.Entry<byte[], Entry>> written = new ArrayDeque<>();
        (descending ? part.descendingMap() : part)
                .entrySet().stream().filter(row -> row.getValue().isWritten).forEach(written::addLast);
        return written.isEmpty() ? stored : new Merged(stored, written, descending);
    }

    /** The entries of the store and those that were held back, which take the place of entries of the same key. */
    private static final class Merged implements Range {

        private final Range stored;
        private final Deque<Map.Entry<byte[], Entry>> written;
        private final boolean descending;
        private Map.Entry<byte[], byte[]> nextStored;
        private Map.Entry<byte[], byte[]> next;

        Merged(Range stored, Deque<Map.Entry<byte[], Entry>> written, boolean descending) {
            this.stored = stored;
            this.written = written;
            this.descending = descending;
            step();
            advance();
        }

        private void step() {
            nextStored = stored.hasNext() ? stored.next() : null;
        }

        private void advance() {
            next = null;
            while (next == null && (nextStored != null || !written.isEmpty())) {
                int order = order();
                if (order < 0) {
                    next = nextStored;
                } else {
                    Map.Entry<byte[], Entry> row = written.removeFirst();
                    next = row.getValue().now == null ? null : Map.entry(row.getKey(), row.getValue().now);
                }
                if (order <= 0) {
                    step();
                }
            }
        }

        /** Below 0 where the stored entry comes first, 0 where both are of one key. */
        private int order() {
            if (nextStored == null || written.isEmpty()) {
                return nextStored == null ? 1 : -1;
            }
            int rising = Arrays.compareUnsigned(
                    nextStored.getKey(), written.peekFirst().getKey());
            return descending ? -rising : rising;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            if (next == null) {
                throw new NoSuchElementException("the range has no more entries");
            }
            Map.Entry<byte[], byte[]> row = next;
            advance();
            return row;
        }

        @Override
        public void close() {
            stored.close();
        }
    }
}
