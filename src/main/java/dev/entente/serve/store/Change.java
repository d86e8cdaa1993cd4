package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A change of a row.
 *
 * @param revision its place in the order of all changes of the store, from 1
 * @param table where
 * @param key the row
 * @param relationship the two sides, as {@code JPN-PRK}
 * @param kind of an event or engagement
 * @param value the row's JSON; absent where it was taken back
 * @param successor where it was taken back: the key that it lives on under
 */
public record Change(
        long revision,
        StoredTable table,
        String key,
        String relationship,
        Optional<String> kind,
        Optional<String> value,
        Optional<String> successor) {

    public Change {
        requireNonNull(table, "table");
        requireNonNull(key, "key");
        requireNonNull(relationship, "relationship");
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        requireNonNull(successor, "successor");
    }
}
