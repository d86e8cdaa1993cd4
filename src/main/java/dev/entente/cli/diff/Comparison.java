package dev.entente.cli.diff;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.diff.ScoreDifference.Standing;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.record.Codec;
import dev.entente.record.RelationState;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the event and state topics of two namespaces, partition by partition: both put a key into the same one. What
 * is compared, and the events that are not alike, lie on disk; in memory are a page of them, and of each relationship
 * whose score moved some numbers.
 */
final class Comparison {

    private final TopicTables tables;
    private final Topics before;
    private final Topics after;
    private final WorkFile file;
    private final Codec<RelationState> states = new RelationStateJson();
    private final List<FamilyCount> families = new ArrayList<>();
    private final List<ScoreDifference> scores = new ArrayList<>();
    private long relationshipsBefore;
    private long relationshipsAfter;

    /** @param file holds what is found, and has to stay open as long as that is read */
    Comparison(TopicTables tables, Topics before, Topics after, WorkFile file) {
        this.tables = tables;
        this.before = before;
        this.after = after;
        this.file = file;
    }

    /** Reads both. */
    Differences run() {
        try (PairedRecords pairs = new PairedRecords(file)) {
            EventDifferences found = new EventDifferences(file);
            for (Family family : Family.values()) {
                compare(family, pairs, found);
            }
            compareStates(pairs);
            found.pairUp();
            return new Differences(families, relationshipsBefore, relationshipsAfter, scores, found);
        } catch (SQLException e) {
            throw WorkFile.failed(e);
        }
    }

    private void compare(Family family, PairedRecords pairs, EventDifferences found) throws SQLException {
        FamilyCount count = new FamilyCount(family, 0, 0, 0, 0, 0);
        String old = before.events(family);
        String young = after.events(family);
        for (int partition = 0; partition < partitions(old, young); partition++) {
            read(old, young, partition, pairs);
            count = count.plus(pairs.counts());
            pairs.forEachDifference((id, was, is) -> found.add(was, is));
        }
        families.add(count);
    }

    private void compareStates(PairedRecords pairs) throws SQLException {
        for (int partition = 0; partition < partitions(before.state(), after.state()); partition++) {
            read(before.state(), after.state(), partition, pairs);
            PairedRecords.Counts counts = pairs.counts();
            relationshipsBefore += counts.before();
            relationshipsAfter += counts.after();
            pairs.forEachDifference((key, was, is) -> {
                ScoreDifference one =
                        new ScoreDifference(Relationship.parse(key), was.map(this::standing), is.map(this::standing));
                if (one.tells()) {
                    scores.add(one);
                }
            });
        }
    }

    private void read(String old, String young, int partition, PairedRecords pairs) throws SQLException {
        pairs.clear();
        tables.read(old, partition, pairs::before);
        tables.read(young, partition, pairs::after);
    }

    private int partitions(String old, String young) {
        int first = tables.partitions(old);
        int second = tables.partitions(young);
        if (first == 0 || second == 0) {
            throw new CommandFailure("there is no topic '" + (first == 0 ? old : young) + "' at this cluster:"
                    + " is the namespace right?");
        }
        if (first != second) {
            throw new CommandFailure("topics '" + old + "' and '" + young + "' have " + first + " and " + second
                    + " partitions; only those with as many can be compared");
        }
        return first;
    }

    private Standing standing(byte[] value) {
        try {
            return Standing.of(states.decode(value));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("a state cannot be read by this release: " + e.getMessage(), e);
        }
    }
}
