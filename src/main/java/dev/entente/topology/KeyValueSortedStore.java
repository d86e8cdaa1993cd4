package dev.entente.topology;

import dev.entente.record.SortedStore;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A state store of Kafka Streams as the folds see it. RocksDB and the in-memory store both keep keys in the order of
 * their unsigned bytes.
 */
final class KeyValueSortedStore implements SortedStore {

    private final KeyValueStore<Bytes, byte[]> store;

    KeyValueSortedStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** A store on disk with a changelog, so that another instance can take it over. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** The store of a stage. */
    static KeyValueSortedStore of(ProcessingContext context, String name) {
        return new KeyValueSortedStore(context.getStateStore(name));
    }

    @Override
    public byte[] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        store.delete(Bytes.wrap(key));
    }

    @Override
    public Range range(byte[] from, byte[] to, boolean descending) {
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return new Entries(null, to);
        }
        Bytes first = Bytes.wrap(from);
        Bytes last = Bytes.wrap(to);
        return new Entries(descending ? store.reverseRange(first, last) : store.range(first, last), to);
    }

    /**
     * Leaves out the upper end, which a range of Kafka Streams includes. Reads no further than it is asked: most ranges
     * are left after their first entry.
     */
    private static final class Entries implements Range {

        private final KeyValueIterator<Bytes, byte[]> entries;
        private final byte[] end;
        private KeyValue<Bytes, byte[]> next;

        /** @param entries null where there is none */
        Entries(KeyValueIterator<Bytes, byte[]> entries, byte[] end) {
            this.entries = entries;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            while (next == null && entries != null && entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                if (!Arrays.equals(entry.key.get(), end)) {
                    next = entry;
                }
            }
            return next != null;
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the range has no more entries");
            }
            Map.Entry<byte[], byte[]> entry = Map.entry(next.key.get(), next.value);
            next = null;
            return entry;
        }

        @Override
        public void close() {
            if (entries != null) {
                entries.close();
            }
        }
    }
}
