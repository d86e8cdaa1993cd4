package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record of a compacted topic.
 *
 * @param table the table that it is for
 * @param key the record's key
 * @param value the record's value; absent for a tombstone
 * @param successor of a tombstone: the key that the record lives on under
 * @param offset where it stands in its partition, which all records of a key share
 */
public record Incoming(StoredTable table, String key, Optional<byte[]> value, Optional<String> successor, long offset) {

    public Incoming {
        requireNonNull(table, "table");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(successor, "successor");
    }
}
