package dev.entente.cli.diff;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The records of one partition of two tables, by key, on disk. For one thread. */
final class PairedRecords implements AutoCloseable {

    /** What stands under a key that is not alike in both. */
    @FunctionalInterface
    interface Visitor {

        /** @param before absent where only the second has the key */
        void visit(String key, Optional<byte[]> before, Optional<byte[]> after) throws SQLException;
    }

    /**
     * How many keys.
     *
     * @param before the first has
     * @param after the second has
     * @param gained only the second has
     * @param lost only the first has
     * @param changed both have, with other values
     */
    record Counts(long before, long after, long gained, long lost, long changed) {}

    private final WorkFile file;
    private final PreparedStatement before;
    private final PreparedStatement after;

    PairedRecords(WorkFile file) throws SQLException {
        this.file = file;
        file.run("CREATE TABLE pair (key TEXT PRIMARY KEY, before BLOB, after BLOB)");
        this.before = put("before");
        this.after = put("after");
    }

    private PreparedStatement put(String side) throws SQLException {
        return file.connection()
                .prepareStatement("INSERT INTO pair (key, " + side + ") VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET " + side + " = excluded." + side);
    }

    /** The first table has this value now, or, where it is null, no longer one. */
    void before(String key, byte[] value) throws SQLException {
        put(before, key, value);
    }

    /** The second table has this value now, or, where it is null, no longer one. */
    void after(String key, byte[] value) throws SQLException {
        put(after, key, value);
    }

    private static void put(PreparedStatement side, String key, byte[] value) throws SQLException {
        side.setString(1, key);
        side.setBytes(2, value);
        side.executeUpdate();
    }

    Counts counts() throws SQLException {
        try (Statement statement = file.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(before), count(after),"
                        + " count(CASE WHEN before IS NULL AND after IS NOT NULL THEN 1 END),"
                        + " count(CASE WHEN after IS NULL AND before IS NOT NULL THEN 1 END),"
                        + " count(CASE WHEN before <> after THEN 1 END) FROM pair")) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    /** Shows each key that is not alike in both. */
    void forEachDifference(Visitor visitor) throws SQLException {
        try (Statement statement = file.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT key, before, after FROM pair WHERE before IS NOT after")) {
            while (row.next()) {
                visitor.visit(
                        row.getString(1), Optional.ofNullable(row.getBytes(2)), Optional.ofNullable(row.getBytes(3)));
            }
        }
    }

    /** Makes room for the next partition. */
    void clear() throws SQLException {
        file.run("DELETE FROM pair");
    }

    @Override
    public void close() throws SQLException {
        before.close();
        after.close();
    }
}
