package dev.entente.serve.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.event.CodeNames;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records into the cells of their rows. Safe for use by many threads, as nothing of it needs the database. */
final class RowReader {

    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

    private final Map<StoredTable, List<Column>> columns = new EnumMap<>(StoredTable.class);

    private record RowKey(StoredTable table, String key) {}

    RowReader(CodeNames names) {
        Columns all = new Columns(names);
        for (StoredTable table : StoredTable.values()) {
            columns.put(table, all.of(table));
        }
    }

    List<Column> columns(StoredTable table) {
        return columns.get(table);
    }

    /** The last record of each key; one that is none of its table is left out, and said so in the log. */
    RowBatch read(Collection<Incoming> records) {
        Map<RowKey, Incoming> last = new LinkedHashMap<>(records.size() * 2);
        for (Incoming one : records) {
            RowKey key = new RowKey(one.table(), one.key());
            last.remove(key);
            last.put(key, one);
        }
        List<RowBatch.Entry> rows = new ArrayList<>(last.size());
        last.values().forEach(one -> read(one).ifPresent(rows::add));
        return new RowBatch(rows);
    }

    private Optional<RowBatch.Entry> read(Incoming one) {
        if (one.value().isEmpty()) {
            return Optional.of(new RowBatch.Entry(one, List.of(), ""));
        }
        byte[] value = one.value().get();
        try {
            List<Optional<?>> cells = cells(one, Json.object(value));
            return Optional.of(new RowBatch.Entry(one, cells, new String(value, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.warn("record '{}' of {} is left out: {}", one.key(), one.table().label(), e.getMessage());
            return Optional.empty();
        }
    }

    private List<Optional<?>> cells(Incoming one, JsonNode value) {
        List<Column> all = columns.get(one.table());
        List<Optional<?>> cells = new ArrayList<>(all.size());
        for (Column column : all) {
            cells.add(column.of().apply(one, value));
        }
        if (!cells.get(0).filter(one.key()::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "its key is not that of its value, " + cells.get(0).orElse(null));
        }
        return cells;
    }
}
