package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mentions of one relationship, by item: one row an item, and more where they do not fit into one. Each that is
 * looked at is read once.
 */
final class MentionRows {

    /** Holds most rows without being made larger. */
    private static final int ROOM = 1024;

    private final Codec<Mention> codec;
    private final Shelf items;
    private final Map<Spot, Mention> kept = new HashMap<>();
    private final Map<Claim, Mention> added = new HashMap<>();

    MentionRows(SortedStore store, Relationship relationship, Codec<Mention> codec) {
        this.codec = codec;
        this.items = new Shelf(store, relationship, 'm');
    }

    /** Where a mention is kept. */
    private record Spot(String itemId, int ordinal) {}

    /** What an item said so far, by ordinal. */
    SortedMap<Integer, Mention> of(String itemId) {
        SortedMap<Integer, Mention> mentions = new TreeMap<>();
        int rows = rows(itemId);
        for (int row = 0; row < rows; row++) {
            for (ByteReader in = row(itemId, row); in.hasMore(); ) {
                int ordinal = in.int32();
                Mention mention = codec.decode(in.bytes(in.int32()));
                kept.put(new Spot(itemId, ordinal), mention);
                mentions.put(ordinal, mention);
            }
        }
        return mentions;
    }

    /** Number of an item's rows, which stands at the beginning of the first. */
    private int rows(String itemId) {
        return items.get(key(itemId, 0)).map(row -> new ByteReader(row).int32()).orElse(0);
    }

    /** An item's row from its first mention on: ordinal, length and bytes of each. */
    private ByteReader row(String itemId, int row) {
        ByteReader in = new ByteReader(items.get(key(itemId, row)).orElseThrow());
        return row == 0 ? in.skip(Integer.BYTES) : in;
    }

    /** Puts what an item says in the place of what it said. */
    void put(String itemId, Collection<Mention> mentions) {
        List<ByteWriter> rows = new ArrayList<>();
        for (Mention mention : mentions) {
            byte[] bytes = codec.encode(mention);
            int room = SortedStore.MAX_VALUE - 2 * Integer.BYTES - bytes.length;
            if (rows.isEmpty()) {
                rows.add(new ByteWriter(ROOM).int32(0));
            } else if (rows.get(rows.size() - 1).length() > room) {
                rows.add(new ByteWriter(ROOM));
            }
            rows.get(rows.size() - 1)
                    .int32(mention.ordinal())
                    .int32(bytes.length)
                    .bytes(bytes);
        }
        int before = rows(itemId);
        if (!rows.isEmpty()) {
            rows.get(0).int32(0, rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            items.put(key(itemId, row), rows.get(row).done());
        }
        for (int row = rows.size(); row < before; row++) {
            items.delete(key(itemId, row));
        }
    }

    /** Notes a mention that came to a claim. */
    void add(Claim claim, Mention mention) {
        kept.put(new Spot(mention.itemId(), mention.ordinal()), mention);
        added.put(claim, mention);
    }

    /** Notes a mention that went from a claim. */
    void remove(Claim claim, Mention mention) {
        kept.remove(new Spot(mention.itemId(), mention.ordinal()));
        added.remove(claim);
    }

    /** The mention that was added last to a claim; empty where one was removed since. */
    Optional<Mention> addedLast(Claim claim) {
        return Optional.ofNullable(added.get(claim));
    }

    /** The mention that a report stands for. */
    Mention get(Report report) {
        return kept.computeIfAbsent(new Spot(report.itemId(), report.ordinal()), this::find);
    }

    private Mention find(Spot spot) {
        int rows = rows(spot.itemId());
        for (int row = 0; row < rows; row++) {
            for (ByteReader in = row(spot.itemId(), row); in.hasMore(); ) {
                int ordinal = in.int32();
                int length = in.int32();
                if (ordinal == spot.ordinal()) {
                    return codec.decode(in.bytes(length));
                }
                in.skip(length);
            }
        }
        throw new IllegalStateException("item '" + spot.itemId() + "' has no mention " + spot.ordinal());
    }

    private byte[] key(String itemId, int row) {
        ByteWriter key = items.key().text(itemId);
        return row == 0 ? key.done() : key.int32(row).done();
    }
}
