package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The indexes that lists are read along. To keep them while a store is filled from nothing costs more than all else,
 * and they are made in seconds when it is full; what is dropped stands in the store, so that whoever opens it next goes
 * on.
 */
final class OrderIndexes {

    private static final String DROPPED = "SELECT name, made_by FROM entente_dropped_indexes";

    private final Connection connection;
    private final Dialect dialect;

    OrderIndexes(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** True where some are missing. */
    boolean areDropped() throws SQLException {
        boolean some = !named(DROPPED).isEmpty();
        connection.commit();
        return some;
    }

    void drop() throws SQLException {
        SortedMap<String, String> indexes = named(dialect.indexes());
        try (PreparedStatement keep = connection.prepareStatement(
                        "INSERT INTO entente_dropped_indexes (name, made_by) VALUES (?, ?)");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> index : indexes.entrySet()) {
                keep.setString(1, index.getKey());
                keep.setString(2, index.getValue());
                keep.executeUpdate();
                statement.execute("DROP INDEX " + index.getKey());
            }
        }
        connection.commit();
    }

    /** Makes those that are missing, each in a transaction of its own. */
    void make() throws SQLException {
        for (Map.Entry<String, String> index : named(DROPPED).entrySet()) {
            try (Statement statement = connection.createStatement();
                    PreparedStatement done =
                            connection.prepareStatement("DELETE FROM entente_dropped_indexes WHERE name = ?")) {
                statement.execute(index.getValue());
                done.setString(1, index.getKey());
                done.executeUpdate();
            }
            connection.commit();
        }
    }

    private SortedMap<String, String> named(String query) throws SQLException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        return found;
    }
}
