package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the rows of one table, by statements that stay prepared. Not safe for use by several threads. */
final class TableWriter implements AutoCloseable {

    private final Dialect dialect;
    private final List<Column> columns;
    private final boolean hasKind;
    private final PreparedStatement put;
    private final PreparedStatement find;
    private final PreparedStatement delete;
    private final Optional<SearchIntake> search;
    private int waiting;

    TableWriter(Connection connection, Dialect dialect, StoredTable table, List<Column> columns) throws SQLException {
        this.dialect = dialect;
        this.columns = columns;
        this.hasKind = columns.stream().anyMatch(column -> column.name().equals("kind"));
        this.put = connection.prepareStatement(upsert(table));
        this.find = connection.prepareStatement(
                "SELECT " + (hasKind ? "kind" : "NULL") + " FROM " + table.label() + " WHERE id = ?");
        this.delete = connection.prepareStatement("DELETE FROM " + table.label() + " WHERE id = ?");
        this.search = SearchIntake.of(connection, dialect, table);
    }

    private String upsert(StoredTable table) {
        List<String> names = Stream.concat(columns.stream().map(Column::name), Stream.of("body", "revision"))
                .toList();
        return "INSERT INTO " + table.label() + " (" + String.join(", ", names) + ") VALUES ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", "))
                + ") ON CONFLICT (id) DO UPDATE SET "
                + names.stream()
                        .filter(name -> !name.equals("id"))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "));
    }

    /** Adds or replaces a row, at the latest at {@link #flush}. */
    void put(List<Optional<?>> cells, String body, long revision) throws SQLException {
        int index = 1;
        for (int i = 0; i < cells.size(); i++, index++) {
            ColumnType type = columns.get(i).type();
            Optional<?> cell = cells.get(i);
            if (cell.isPresent()) {
                dialect.bind(put, index, type, cell.get());
            } else {
                put.setNull(index, Dialect.sqlType(type));
            }
        }
        put.setString(index++, body);
        put.setLong(index, revision);
        put.addBatch();
        waiting++;
    }

    void flush() throws SQLException {
        if (waiting == 0) {
            return;
        }
        if (search.isPresent()) {
            search.get().begin();
        }
        put.executeBatch();
        waiting = 0;
        if (search.isPresent()) {
            search.get().end();
        }
    }

    /** A row that is there, and its kind where it has one. */
    record Found(Optional<String> kind) {}

    Optional<Found> find(String key) throws SQLException {
        find.setString(1, key);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(new Found(Optional.ofNullable(row.getString(1)))) : Optional.empty();
        }
    }

    void delete(String key) throws SQLException {
        delete.setString(1, key);
        delete.executeUpdate();
    }

    /** The kind among the cells of a row. */
    Optional<String> kind(List<Optional<?>> cells) {
        for (int i = 0; hasKind && i < cells.size(); i++) {
            if (columns.get(i).name().equals("kind")) {
                return cells.get(i).map(Object::toString);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        put.close();
        find.close();
        delete.close();
        if (search.isPresent()) {
            search.get().close();
        }
    }
}
