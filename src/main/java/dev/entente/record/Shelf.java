package dev.entente.record;

import dev.entente.event.Relationship;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** One table of one relationship: the keys of the store that begin with the relationship and the table's letter. */
final class Shelf {

    private static final int CODE = 3;
    private static final int PREFIX = 2 * CODE + 2;

    private final SortedStore store;
    private final byte[] prefix;

    /** @param table the table's letter, ASCII; part of the state's format */
    Shelf(SortedStore store, Relationship relationship, char table) {
        this.store = store;
        this.prefix = prefix(relationship, table);
    }

    private static byte[] prefix(Relationship relationship, char table) {
        byte[] prefix = new byte[PREFIX];
        for (int i = 0; i < CODE; i++) {
            prefix[i] = (byte) relationship.first().charAt(i);
            prefix[CODE + 1 + i] = (byte) relationship.second().charAt(i);
        }
        prefix[CODE] = '-';
        prefix[PREFIX - 1] = (byte) table;
        return prefix;
    }

    /** A key of this table, to which the fields are still to be added. */
    ByteWriter key() {
        return new ByteWriter().bytes(prefix);
    }

    /** What stands in a key of this table behind what all its keys begin with. */
    static ByteReader behindPrefix(byte[] key) {
        return new ByteReader(key).skip(PREFIX);
    }

    Optional<byte[]> get(byte[] key) {
        return Optional.ofNullable(store.get(key));
    }

    void put(byte[] key, byte[] value) {
        if (value.length > SortedStore.MAX_VALUE) {
            throw new IllegalArgumentException("a value of " + value.length + " bytes under "
                    + new String(prefix, StandardCharsets.US_ASCII) + " is over the limit of "
                    + SortedStore.MAX_VALUE);
        }
        store.put(key, value);
    }

    void delete(byte[] key) {
        store.delete(key);
    }

    /** Reads the number under a key, 0 where there is none, adds to it, and drops it where it becomes 0. */
    int count(byte[] key, int change) {
        int count = count(key) + change;
        if (count < 0) {
            throw new IllegalStateException("a count of " + count + "; more was taken out than was put in");
        }
        if (count == 0) {
            store.delete(key);
        } else {
            store.put(key, new ByteWriter().int32(count).done());
        }
        return count;
    }

    /** The number under a key, 0 where there is none. */
    int count(byte[] key) {
        byte[] value = store.get(key);
        return value == null ? 0 : new ByteReader(value).int32();
    }

    /**
     * The first entries with {@code from <= key < to}, read.
     *
     * @param read from the key behind the prefix, and the value
     */
    <T> List<T> rows(byte[] from, byte[] to, boolean descending, int limit, BiFunction<ByteReader, byte[], T> read) {
        return rowsWhile(from, to, descending, limit, read, (first, row) -> true);
    }

    /**
     * The same, up to the first entry that is not wanted.
     *
     * @param wanted from the first entry and another behind it
     */
    <T> List<T> rowsWhile(
            byte[] from,
            byte[] to,
            boolean descending,
            int limit,
            BiFunction<ByteReader, byte[], T> read,
            BiPredicate<T, T> wanted) {
        List<T> rows = new ArrayList<>();
        try (SortedStore.Range range = store.range(from, to, descending)) {
            while (rows.size() < limit && range.hasNext()) {
                Map.Entry<byte[], byte[]> entry = range.next();
                T row = read.apply(behindPrefix(entry.getKey()), entry.getValue());
                if (!rows.isEmpty() && !wanted.test(rows.get(0), row)) {
                    break;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The first of the entries that begin with a key, in rising order. */
    <T> List<T> rowsUnder(byte[] key, int limit, BiFunction<ByteReader, byte[], T> read) {
        return rows(key, behind(key), false, limit, read);
    }

    /** The greatest of the entries that begin with a key. */
    <T> Optional<T> lastUnder(byte[] key, BiFunction<ByteReader, byte[], T> read) {
        return rows(key, behind(key), true, 1, read).stream().findFirst();
    }

    /** The least key that is greater than all keys that begin with this one. */
    static byte[] behind(byte[] key) {
        int last = key.length - 1;
        while (key[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(key, last + 1);
        next[last]++;
        return next;
    }
}
