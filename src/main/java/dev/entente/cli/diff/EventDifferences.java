package dev.entente.cli.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.CommandFailure;
import dev.entente.event.CameoTable;
import dev.entente.record.Codec;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.PublishedEvent.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The events that two sets of tables do not have alike, on disk; of each kind in the order of (reported, id). For one
 * thread.
 */
public final class EventDifferences {

    /** Takes differences one after another. */
    @FunctionalInterface
    public interface Sink {
        void take(EventDifference one) throws IOException;
    }

    /** So many are in memory at once. */
    private static final int PAGE = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private final WorkFile file;
    private final Codec<PublishedEvent> events = new EventJson(CameoTable.shipped());

    EventDifferences(WorkFile file) throws SQLException {
        this.file = file;
        file.run("CREATE TABLE difference (kind TEXT, reported INTEGER, id TEXT, before BLOB, after BLOB)");
        file.run("CREATE UNIQUE INDEX by_time ON difference (kind, reported, id)");
        file.run("CREATE TABLE sentence (place TEXT, reported INTEGER, id TEXT, PRIMARY KEY (place, reported, id))"
                + " WITHOUT ROWID");
    }

    /** Takes in an event that both do not have alike, under one id. */
    void add(Optional<byte[]> before, Optional<byte[]> after) throws SQLException {
        PublishedEvent event = event(after.or(() -> before).orElseThrow());
        DifferenceKind kind = before.isEmpty()
                ? DifferenceKind.GAINED
                : after.isEmpty() ? DifferenceKind.LOST : DifferenceKind.CHANGED;
        long reported = event.reported().toEpochMilli();
        try (PreparedStatement insert =
                file.connection().prepareStatement("INSERT INTO difference VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, kind.label());
            insert.setLong(2, reported);
            insert.setString(3, event.id());
            insert.setBytes(4, before.orElse(null));
            insert.setBytes(5, after.orElse(null));
            insert.executeUpdate();
        }
        if (kind == DifferenceKind.GAINED) {
            try (PreparedStatement insert =
                    file.connection().prepareStatement("INSERT OR IGNORE INTO sentence VALUES (?, ?, ?)")) {
                for (Evidence evidence : event.evidence()) {
                    insert.setString(1, place(evidence));
                    insert.setLong(2, reported);
                    insert.setString(3, event.id());
                    insert.executeUpdate();
                }
            }
        }
    }

    private static String place(Evidence evidence) {
        return evidence.passage().begin() + "@" + evidence.itemId();
    }

    /** A row of the table. */
    private record Stored(long reported, String id, EventDifference difference) {}

    /** Makes one of a lost and a gained event that stand on the same sentence. */
    void pairUp() throws SQLException {
        List<Stored> page = page(DifferenceKind.LOST, Long.MIN_VALUE, "", PAGE);
        while (!page.isEmpty()) {
            for (Stored lost : page) {
                Optional<Stored> gained = readInstead(lost.difference().either());
                if (gained.isPresent()) {
                    pair(lost, gained.get());
                }
            }
            Stored last = page.get(page.size() - 1);
            page = page(DifferenceKind.LOST, last.reported(), last.id(), PAGE);
        }
    }

    private void pair(Stored lost, Stored gained) throws SQLException {
        try (PreparedStatement update = file.connection()
                        .prepareStatement("UPDATE difference SET kind = ?, after ="
                                + " (SELECT after FROM difference WHERE kind = ? AND reported = ? AND id = ?)"
                                + " WHERE kind = ? AND reported = ? AND id = ?");
                PreparedStatement delete = file.connection()
                        .prepareStatement("DELETE FROM difference WHERE kind = ? AND reported = ? AND id = ?")) {
            update.setString(1, DifferenceKind.READ_AS_ANOTHER.label());
            name(update, 2, DifferenceKind.GAINED, gained);
            name(update, 5, DifferenceKind.LOST, lost);
            update.executeUpdate();
            name(delete, 1, DifferenceKind.GAINED, gained);
            delete.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, int first, DifferenceKind kind, Stored row)
            throws SQLException {
        statement.setString(first, kind.label());
        statement.setLong(first + 1, row.reported());
        statement.setString(first + 2, row.id());
    }

    /**
     * A gained event of the same sentence that is left; of several one of the same relationship, then of the same kind.
     */
    private Optional<Stored> readInstead(PublishedEvent lost) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement select = file.connection()
                .prepareStatement("SELECT d.reported, d.id, d.before, d.after FROM sentence s JOIN difference d"
                        + " ON d.kind = ? AND d.reported = s.reported AND d.id = s.id"
                        + " WHERE s.place = ? ORDER BY s.reported, s.id")) {
            select.setString(1, DifferenceKind.GAINED.label());
            for (Evidence evidence : lost.evidence()) {
                select.setString(2, place(evidence));
                found.addAll(rows(select));
            }
        }
        Comparator<PublishedEvent> likeness = Comparator.comparing(
                        (PublishedEvent one) -> one.relationship().equals(lost.relationship()))
                .thenComparing(
                        one -> one.description().kind() == lost.description().kind());
        return found.stream().max(Comparator.comparing(one -> one.difference().either(), likeness));
    }

    /** How many there are of a kind. */
    public long count(DifferenceKind kind) {
        try (PreparedStatement select =
                file.connection().prepareStatement("SELECT count(*) FROM difference WHERE kind = ?")) {
            select.setString(1, kind.label());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw WorkFile.failed(e);
        }
    }

    /** The first of a kind, at most so many. */
    public List<EventDifference> first(DifferenceKind kind, int limit) {
        try {
            return page(kind, Long.MIN_VALUE, "", limit).stream()
                    .map(Stored::difference)
                    .toList();
        } catch (SQLException e) {
            throw WorkFile.failed(e);
        }
    }

    /** Gives all of a kind. */
    public void forEach(DifferenceKind kind, Sink sink) throws IOException {
        try {
            List<Stored> page = page(kind, Long.MIN_VALUE, "", PAGE);
            while (!page.isEmpty()) {
                for (Stored one : page) {
                    sink.take(one.difference());
                }
                Stored last = page.get(page.size() - 1);
                page = page(kind, last.reported(), last.id(), PAGE);
            }
        } catch (SQLException e) {
            throw WorkFile.failed(e);
        }
    }

    private List<Stored> page(DifferenceKind kind, long reported, String id, int limit) throws SQLException {
        try (PreparedStatement select = file.connection()
                .prepareStatement("SELECT reported, id, before, after FROM difference"
                        + " WHERE kind = ? AND (reported, id) > (?, ?) ORDER BY reported, id LIMIT ?")) {
            select.setString(1, kind.label());
            select.setLong(2, reported);
            select.setString(3, id);
            select.setInt(4, limit);
            return rows(select);
        }
    }

    private List<Stored> rows(PreparedStatement select) throws SQLException {
        List<Stored> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Optional<byte[]> before = Optional.ofNullable(row.getBytes(3));
                Optional<byte[]> after = Optional.ofNullable(row.getBytes(4));
                rows.add(new Stored(row.getLong(1), row.getString(2), difference(before, after)));
            }
        }
        return rows;
    }

    private EventDifference difference(Optional<byte[]> before, Optional<byte[]> after) {
        Optional<PublishedEvent> was = before.map(this::event);
        Optional<PublishedEvent> is = after.map(this::event);
        boolean sameId = was.isPresent()
                && is.isPresent()
                && was.get().id().equals(is.get().id());
        return new EventDifference(was, is, sameId ? fields(before.orElseThrow(), after.orElseThrow()) : List.of());
    }

    private PublishedEvent event(byte[] value) {
        try {
            return events.decode(value);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("an event cannot be read by this release: " + e.getMessage(), e);
        }
    }

    private static List<String> fields(byte[] was, byte[] is) {
        try {
            JsonNode old = JSON.readTree(was);
            JsonNode young = JSON.readTree(is);
            TreeSet<String> names = new TreeSet<>();
            old.fieldNames().forEachRemaining(names::add);
            young.fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> old.path(name).equals(young.path(name)));
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
