package dev.entente.cli.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.CommandFailure;
import dev.entente.event.CameoTable;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.record.Codec;
import dev.entente.record.RelationState;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares the event and state topics of two namespaces, partition by partition: both put a key into the same one.
 * Holds two partitions of one topic in memory, and the differences.
 */
final class Comparison {

    private final TopicTables tables;
    private final Topics before;
    private final Topics after;
    private final Codec<PublishedEvent> events = new EventJson(CameoTable.shipped());
    private final Codec<RelationState> states = new RelationStateJson();
    private final List<FamilyCount> families = new ArrayList<>();
    private final List<EventDifference> found = new ArrayList<>();
    private final List<ScoreDifference> scores = new ArrayList<>();
    private long relationshipsBefore;
    private long relationshipsAfter;

    Comparison(TopicTables tables, Topics before, Topics after) {
        this.tables = tables;
        this.before = before;
        this.after = after;
    }

    /** Reads both. */
    Differences run() {
        for (Family family : Family.values()) {
            compareFamily(family);
        }
        compareStates();
        return Differences.of(families, relationshipsBefore, relationshipsAfter, scores, found);
    }

    private void compareFamily(Family family) {
        long had = 0;
        long has = 0;
        long gained = 0;
        long lost = 0;
        long changed = 0;
        for (int partition = 0; partition < partitions(before.events(family), after.events(family)); partition++) {
            SortedMap<String, byte[]> old = tables.read(before.events(family), partition);
            SortedMap<String, byte[]> young = tables.read(after.events(family), partition);
            had += old.size();
            has += young.size();
            for (String id : keys(old, young)) {
                byte[] was = old.get(id);
                byte[] is = young.get(id);
                if (was == null) {
                    gained++;
                    found.add(EventDifference.gained(event(is)));
                } else if (is == null) {
                    lost++;
                    found.add(EventDifference.lost(event(was)));
                } else if (!Arrays.equals(was, is)) {
                    changed++;
                    found.add(new EventDifference(Optional.of(event(was)), Optional.of(event(is)), fields(was, is)));
                }
            }
        }
        families.add(new FamilyCount(family, had, has, gained, lost, changed));
    }

    private void compareStates() {
        for (int partition = 0; partition < partitions(before.state(), after.state()); partition++) {
            SortedMap<String, byte[]> old = tables.read(before.state(), partition);
            SortedMap<String, byte[]> young = tables.read(after.state(), partition);
            relationshipsBefore += old.size();
            relationshipsAfter += young.size();
            for (String key : keys(old, young)) {
                if (!Arrays.equals(old.get(key), young.get(key))) {
                    ScoreDifference one =
                            new ScoreDifference(Relationship.parse(key), state(old.get(key)), state(young.get(key)));
                    if (one.moved() != 0
                            || one.before().isEmpty()
                            || one.after().isEmpty()) {
                        scores.add(one);
                    }
                }
            }
        }
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

    private static Set<String> keys(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private PublishedEvent event(byte[] value) {
        return decode(events, value);
    }

    private Optional<RelationState> state(byte[] value) {
        return value == null ? Optional.empty() : Optional.of(decode(states, value));
    }

    private static <T> T decode(Codec<T> codec, byte[] value) {
        try {
            return codec.decode(value);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("a record cannot be read by this release: " + e.getMessage(), e);
        }
    }

    private static List<String> fields(byte[] was, byte[] is) {
        JsonMapper mapper = new JsonMapper();
        try {
            JsonNode old = mapper.readTree(was);
            JsonNode young = mapper.readTree(is);
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
