package dev.entente.serve.store;

import dev.entente.event.CodeNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a store: what was read of the topics and the positions behind it become visible together, or not at
 * all. Not safe for use by several threads, but for {@link #read}.
 */
public final class StoreWriter implements AutoCloseable {

    /** What was taken back is remembered for this many changes. */
    private static final long REMEMBERED = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);

    private final Connection connection;
    private final OrderIndexes indexes;
    private final RowReader reader;
    private final Map<StoredTable, TableWriter> tables = new EnumMap<>(StoredTable.class);
    private final PreparedStatement move;
    private final PreparedStatement remember;
    private long revision;

    StoreWriter(Connection connection, Dialect dialect, CodeNames names) throws SQLException {
        this.connection = connection;
        this.indexes = new OrderIndexes(connection, dialect);
        this.reader = new RowReader(names);
        for (StoredTable table : StoredTable.values()) {
            tables.put(table, new TableWriter(connection, dialect, table, reader.columns(table)));
        }
        this.move = connection.prepareStatement("INSERT INTO entente_positions (topic, part, topic_id, next_offset)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (topic, part) DO UPDATE SET topic_id = excluded.topic_id,"
                + " next_offset = excluded.next_offset");
        this.remember =
                connection.prepareStatement("INSERT INTO entente_removed (revision, tbl, id, relationship, kind,"
                        + " successor) VALUES (?, ?, ?, ?, ?, ?)");
        this.revision = readRevision();
    }

    private long readRevision() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT revision FROM entente_store")) {
            row.next();
            long found = row.getLong(1);
            connection.commit();
            return found;
        }
    }

    /** The next offset to be read of each partition that was read before. */
    public Map<Position, Long> positions() {
        Map<Position, Long> positions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT topic, topic_id, part, next_offset FROM entente_positions")) {
            while (row.next()) {
                positions.put(new Position(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StoreFailure("cannot read the positions of the store", e);
        }
        return positions;
    }

    /** The revision of the last change. */
    public long revision() {
        return revision;
    }

    /** Reads records, so that they need only be written. May be called by any thread, also while others are written. */
    public RowBatch read(Collection<Incoming> records) {
        return reader.read(records);
    }

    /** Reads and writes records. */
    public List<Change> apply(Collection<Incoming> records, Map<Position, Long> next) {
        return apply(read(records), next);
    }

    /**
     * Writes records and positions in one transaction. Of several records of a key the last one counts.
     *
     * @return the changes of rows, in the order of their revisions
     * @throws StoreFailure where nothing of it was written
     */
    public List<Change> apply(RowBatch batch, Map<Position, Long> next) {
        return transaction("write to the store", () -> {
            List<Change> changes = write(batch.entries());
            for (Map.Entry<Position, Long> position : next.entrySet()) {
                write(position.getKey(), position.getValue());
            }
            advance(
                    changes.isEmpty()
                            ? revision
                            : changes.get(changes.size() - 1).revision());
            connection.commit();
            return changes;
        });
    }

    /**
     * Does without what makes lists quick, and writing slow, until {@link #endFilling}; also where this process ends
     * before. For an empty store that much is to be written to.
     */
    public void beginFilling() {
        transaction("prepare the store", () -> {
            if (!indexes.areDropped()) {
                indexes.drop();
            }
            return true;
        });
    }

    /**
     * Makes what {@link #beginFilling} did without; nothing where there is nothing to be made. Takes seconds a million
     * rows.
     */
    public void endFilling() {
        transaction("make the indexes of the store", () -> {
            indexes.make();
            return true;
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T transaction(String what, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException | RuntimeException e) {
            undo(e);
            throw e instanceof RuntimeException failure ? failure : new StoreFailure("cannot " + what, e);
        }
    }

    private void undo(Exception failure) {
        try {
            connection.rollback();
            revision = readRevision();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private List<Change> write(List<RowBatch.Entry> rows) throws SQLException {
        List<Change> changes = new ArrayList<>(rows.size());
        long next = revision;
        for (RowBatch.Entry row : rows) {
            Optional<Change> change =
                    row.record().value().isPresent() ? Optional.of(put(row, next + 1)) : remove(row.record(), next + 1);
            if (change.isPresent()) {
                next++;
                changes.add(change.get());
            }
        }
        for (TableWriter table : tables.values()) {
            table.flush();
        }
        return changes;
    }

    private Change put(RowBatch.Entry row, long at) throws SQLException {
        Incoming one = row.record();
        TableWriter table = tables.get(one.table());
        table.put(row.cells(), row.body(), at);
        return new Change(
                at,
                one.table(),
                one.key(),
                relationship(one.key()),
                table.kind(row.cells()),
                Optional.of(row.body()),
                Optional.empty());
    }

    private Optional<Change> remove(Incoming one, long at) throws SQLException {
        TableWriter table = tables.get(one.table());
        Optional<TableWriter.Found> found = table.find(one.key());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        table.delete(one.key());
        Change change = new Change(
                at,
                one.table(),
                one.key(),
                relationship(one.key()),
                found.get().kind(),
                Optional.empty(),
                one.successor());
        remember.setLong(1, at);
        remember.setString(2, change.table().label());
        remember.setString(3, change.key());
        remember.setString(4, change.relationship());
        remember.setString(5, change.kind().orElse(null));
        remember.setString(6, change.successor().orElse(null));
        remember.executeUpdate();
        return Optional.of(change);
    }

    /** A key up to its first dot or at sign. */
    private static String relationship(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == '.' || key.charAt(i) == '@') {
                return key.substring(0, i);
            }
        }
        return key;
    }

    private void write(Position position, long next) throws SQLException {
        move.setString(1, position.topic());
        move.setInt(2, position.partition());
        move.setString(3, position.topicId());
        move.setLong(4, next);
        move.executeUpdate();
    }

    /** Sets the store's revision, which has to be the one that this writer wrote last. */
    private void advance(long to) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE entente_store SET revision = ? WHERE revision = ?")) {
            update.setLong(1, to);
            update.setLong(2, revision);
            if (update.executeUpdate() != 1) {
                throw new StoreRefusal("another instance writes this store: give each its own with --store");
            }
        }
        if (to / REMEMBERED > revision / REMEMBERED) {
            forget(to - REMEMBERED);
        }
        revision = to;
    }

    private void forget(long upTo) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM entente_removed WHERE revision <= ?");
                PreparedStatement mark = connection.prepareStatement("UPDATE entente_store SET forgotten = ?")) {
            delete.setLong(1, upTo);
            delete.executeUpdate();
            mark.setLong(1, Math.max(0, upTo));
            mark.executeUpdate();
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the store did not close cleanly", e);
        }
    }
}
