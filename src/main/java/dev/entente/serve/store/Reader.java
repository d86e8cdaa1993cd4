package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads from one state of the store. Lives as long as the query that was handed it. */
public final class Reader {

    private final Connection connection;
    private final Dialect dialect;

    Reader(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Uses a row. */
    @FunctionalInterface
    public interface RowUse {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * A page of a table.
     *
     * @param column {@code body} or another column of JSON
     * @param cursor where the page before ended
     * @throws IllegalArgumentException where the cursor is of another list
     */
    public Page page(
            StoredTable table, String column, Selection selection, Sort sort, int limit, Optional<String> cursor)
            throws SQLException {
        cursor.ifPresent(text -> selection.behind(sort, Cursor.read(sort, text)));
        String select = select(column, sort, table.label() + " e");
        return page(selection.prepare(connection, dialect, select, sort, limit + 1), sort, limit);
    }

    /**
     * A page of the events that have some words, the latest arrivals first.
     *
     * @param words the last is taken for the beginning of one where no event has all as they stand
     * @throws IllegalArgumentException where the cursor is of another list
     */
    public Page found(List<String> words, Selection selection, int limit, Optional<String> cursor) throws SQLException {
        Sort sort = new Sort("arrival", List.of(new Sort.Column(dialect.arrival(), ColumnType.NUMBER)), true);
        selection.where(dialect.found(), dialect.query(words, areWhole(words)));
        cursor.ifPresent(text -> selection.behind(sort, Cursor.read(sort, text)));
        String tail = " ORDER BY " + sort.orderBy() + " LIMIT " + (limit + 1);
        return page(
                selection.prepare(connection, dialect, select("body", sort, dialect.searched()), tail), sort, limit);
    }

    /** To look for beginnings costs thirty times as much, and is seldom what is meant. */
    private boolean areWhole(List<String> words) throws SQLException {
        return !rows(
                        "SELECT 1 FROM " + dialect.searched(),
                        new Selection().where(dialect.found(), dialect.query(words, true)),
                        " LIMIT 1",
                        row -> true)
                .isEmpty();
    }

    private static String select(String column, Sort sort, String from) {
        return "SELECT " + column + ", "
                + sort.columns().stream().map(Sort.Column::name).collect(Collectors.joining(", ")) + " FROM " + from;
    }

    private Page page(PreparedStatement prepared, Sort sort, int limit) throws SQLException {
        List<String> items = new ArrayList<>();
        List<Object> last = List.of();
        try (PreparedStatement statement = prepared;
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (items.size() == limit) {
                    return new Page(items, Optional.of(Cursor.write(sort, last)));
                }
                items.add(row.getString(1));
                last = values(row, sort);
            }
        }
        return new Page(items, Optional.empty());
    }

    /**
     * A page of a table's rows and of others that are not in it as they are asked for.
     *
     * @throws IllegalArgumentException where the cursor is of another list
     */
    public Page page(
            StoredTable table,
            Selection selection,
            Sort sort,
            int limit,
            Optional<String> cursor,
            List<Computed> others)
            throws SQLException {
        cursor.ifPresent(text -> selection.behind(sort, Cursor.read(sort, text)));
        List<Computed> all = new ArrayList<>(others);
        String select = select("body", sort, table.label() + " e");
        try (PreparedStatement statement = selection.prepare(connection, dialect, select, sort, limit + 1);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String body = row.getString(1);
                all.add(new Computed(values(row, sort), () -> body));
            }
        }
        return Computed.page(all, sort, limit, cursor);
    }

    private List<Object> values(ResultSet row, Sort sort) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sort.columns().size(); i++) {
            values.add(dialect.value(row, i + 2, sort.columns().get(i).type()));
        }
        return values;
    }

    /** The JSON of a row. */
    public Optional<String> body(StoredTable table, String id) throws SQLException {
        List<String> found = rows(
                "SELECT body FROM " + table.label() + " e",
                new Selection().where("id = ?", id),
                "",
                row -> row.getString(1));
        return found.stream().findFirst();
    }

    /** Rows of a query; nothing that was asked for is ever written into {@code select} or {@code tail}. */
    public <T> List<T> rows(String select, Selection selection, String tail, Row<T> read) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = selection.prepare(connection, dialect, select, tail);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(read.read(row));
            }
        }
        return rows;
    }

    /** Does something with each row of a query, one at a time; as {@link #rows}, but keeps none of them. */
    public void each(String select, Selection selection, String tail, RowUse use) throws SQLException {
        try (PreparedStatement statement = selection.prepare(connection, dialect, select, tail)) {
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    use.take(row);
                }
            }
        }
    }

    /** The latest day of any event; absent in an empty store. */
    public Optional<java.time.LocalDate> asOf() throws SQLException {
        return rows(
                        "SELECT as_of FROM relationships e",
                        new Selection(),
                        " ORDER BY as_of DESC LIMIT 1",
                        row -> dialect.day(row, 1))
                .stream()
                .findFirst();
    }

    /** The revision of the last change. */
    public long revision() throws SQLException {
        return rows("SELECT revision FROM entente_store", new Selection(), "", row -> row.getLong(1))
                .get(0);
    }

    /**
     * The first changes after a revision that still show, in their order.
     *
     * @return nothing where not all that was taken back since then is remembered, or there was no such revision yet
     */
    public Optional<List<Change>> changesAfter(long revision, int most) throws SQLException {
        long forgotten = rows("SELECT forgotten FROM entente_store", new Selection(), "", row -> row.getLong(1))
                .get(0);
        if (revision < forgotten || revision > revision()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (StoredTable table : StoredTable.values()) {
            changes.addAll(rows(
                    "SELECT revision, id, " + table.relationship() + ", " + table.kind() + ", body FROM "
                            + table.label() + " e",
                    new Selection().where("revision > ?", revision),
                    " ORDER BY revision LIMIT " + most,
                    row -> new Change(
                            row.getLong(1),
                            table,
                            row.getString(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)),
                            Optional.of(row.getString(5)),
                            Optional.empty())));
        }
        changes.addAll(rows(
                "SELECT revision, id, relationship, kind, tbl, successor FROM entente_removed e",
                new Selection().where("revision > ?", revision),
                " ORDER BY revision LIMIT " + most,
                row -> new Change(
                        row.getLong(1),
                        StoredTable.of(row.getString(5)),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.empty(),
                        Optional.ofNullable(row.getString(6)))));
        changes.sort(Comparator.comparingLong(Change::revision));
        return Optional.of(changes.size() <= most ? changes : List.copyOf(changes.subList(0, most)));
    }
}
