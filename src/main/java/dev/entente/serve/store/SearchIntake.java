package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Takes new rows of events into the full-text search, all of a batch by one statement: SQLite writes down what it holds
 * of the search at the beginning of every statement that has a trigger, which for a row each takes longer than the row
 * itself. Not safe for use by several threads.
 */
final class SearchIntake implements AutoCloseable {

    private final PreparedStatement last;
    private final PreparedStatement take;
    private long before;

    private SearchIntake(PreparedStatement last, PreparedStatement take) {
        this.last = last;
        this.take = take;
    }

    /** Absent where a table is not searched, or the database takes rows in by itself. */
    static Optional<SearchIntake> of(Connection connection, Dialect dialect, StoredTable table) throws SQLException {
        Optional<String> take = table == StoredTable.EVENTS ? dialect.takeIntoSearch() : Optional.empty();
        return take.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchIntake(
                        connection.prepareStatement("SELECT COALESCE(MAX(n), 0) FROM events"),
                        connection.prepareStatement(take.get())));
    }

    /** To be called before rows are written: what has a greater number afterwards is new. */
    void begin() throws SQLException {
        try (ResultSet row = last.executeQuery()) {
            row.next();
            before = row.getLong(1);
        }
    }

    /** Takes in the rows that were written since {@link #begin}. */
    void end() throws SQLException {
        take.setLong(1, before);
        take.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        last.close();
        take.close();
    }
}
