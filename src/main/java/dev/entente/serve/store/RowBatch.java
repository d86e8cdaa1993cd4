package dev.entente.serve.store;

import java.util.List;
import java.util.Optional;

/** Records that are read and not written yet: of each key the last. */
public final class RowBatch {

    /** What is written of one record; of a tombstone there are no cells. */
    record Entry(Incoming record, List<Optional<?>> cells, String body) {}

    private final List<Entry> entries;

    RowBatch(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<Entry> entries() {
        return entries;
    }
}
