package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mentions of one relationship: by item, by report within a claim, and by rank within a claim. Each that is looked
 * at is read once.
 */
final class MentionRows {

    private static final byte[] NOTHING = {};

    private final Codec<Mention> codec;
    private final Shelf byItem;
    private final Shelf byReport;
    private final Shelf byRank;
    private final Map<Spot, Kept> kept = new HashMap<>();
    private final Map<Claim, Mention> added = new HashMap<>();

    MentionRows(SortedStore store, Relationship relationship, Codec<Mention> codec) {
        this.codec = codec;
        this.byItem = new Shelf(store, relationship, 'm');
        this.byReport = new Shelf(store, relationship, 'e');
        this.byRank = new Shelf(store, relationship, 'r');
    }

    /**
     * Where a mention stands in the order of evidence.
     *
     * @param begin offset of its sentence
     * @param ordinal its place among the item's mentions
     */
    record Row(Instant reported, String itemId, int begin, int ordinal) {

        static final Comparator<Row> ORDER = Comparator.comparing(Row::reported)
                .thenComparing(Row::itemId)
                .thenComparingInt(Row::begin)
                .thenComparingInt(Row::ordinal);

        private static Row of(Mention mention) {
            return new Row(
                    mention.reported(),
                    mention.itemId(),
                    mention.event().passage().begin(),
                    mention.ordinal());
        }

        private static Row read(ByteReader in) {
            Instant reported = in.instant();
            return read(reported, in);
        }

        private static Row read(Instant reported, ByteReader in) {
            String itemId = in.text();
            int begin = in.int32();
            return new Row(reported, itemId, begin, in.int32());
        }

        private ByteWriter write(ByteWriter out) {
            return out.text(itemId).int32(begin).int32(ordinal);
        }
    }

    /** Where a mention is kept. */
    private record Spot(String itemId, int ordinal) {}

    /** A mention, and how it is written. */
    private static final class Kept {
        private final Mention mention;
        private final byte[] bytes;

        Kept(Mention mention, byte[] bytes) {
            this.mention = mention;
            this.bytes = bytes;
        }
    }

    /** What an item said so far, by ordinal. */
    SortedMap<Integer, Mention> of(String itemId) {
        byte[] item = byItem.key().text(itemId).done();
        SortedMap<Integer, Mention> mentions = new TreeMap<>();
        byItem.rowsUnder(item, Integer.MAX_VALUE, (key, value) -> keep(value))
                .forEach(row -> mentions.put(row.mention.ordinal(), row.mention));
        return mentions;
    }

    private Kept keep(byte[] bytes) {
        return keep(codec.decode(bytes), bytes);
    }

    private Kept keep(Mention mention, byte[] bytes) {
        Kept row = new Kept(mention, bytes);
        kept.put(new Spot(mention.itemId(), mention.ordinal()), row);
        return row;
    }

    void add(Claim claim, Mention mention) {
        byte[] bytes = codec.encode(mention);
        keep(mention, bytes);
        added.put(claim, mention);
        byItem.put(itemKey(mention.itemId(), mention.ordinal()), bytes);
        byReport.put(reportKey(claim, mention), NOTHING);
        byRank.put(rankKey(claim, mention), NOTHING);
    }

    void remove(Claim claim, Mention mention) {
        kept.remove(new Spot(mention.itemId(), mention.ordinal()));
        added.remove(claim);
        byItem.delete(itemKey(mention.itemId(), mention.ordinal()));
        byReport.delete(reportKey(claim, mention));
        byRank.delete(rankKey(claim, mention));
    }

    /** The mention that was added last to a claim; empty where one was removed since. */
    Optional<Mention> addedLast(Claim claim) {
        return Optional.ofNullable(added.get(claim));
    }

    /** The first mentions of a claim by (reported, item id, begin, ordinal). */
    List<Row> earliest(Claim claim, int limit) {
        return byReport.rowsUnder(claim.write(byReport.key()).done(), limit, (key, value) -> afterClaim(claim, key));
    }

    /** The latest report of a claim that has mentions. */
    Instant lastReported(Claim claim) {
        return byReport.lastUnder(claim.write(byReport.key()).done(), (key, value) -> afterClaim(claim, key))
                .orElseThrow()
                .reported();
    }

    private static Row afterClaim(Claim claim, ByteReader key) {
        Claim.read(claim.relationship(), key);
        return Row.read(key);
    }

    /** The mention that speaks for a claim: the greatest by (confidence, earlier report, item id, begin, ordinal). */
    Mention best(Claim claim) {
        Row row = byRank.lastUnder(claim.write(byRank.key()).done(), (key, value) -> {
                    Claim.read(claim.relationship(), key);
                    key.int32();
                    Instant reported = key.instantFalling();
                    return Row.read(reported, key);
                })
                .orElseThrow();
        return get(row);
    }

    Mention get(Row row) {
        return kept(row.itemId(), row.ordinal()).mention;
    }

    /** How a live mention is written. */
    byte[] bytes(Mention mention) {
        return kept(mention.itemId(), mention.ordinal()).bytes;
    }

    private Kept kept(String itemId, int ordinal) {
        Kept row = kept.get(new Spot(itemId, ordinal));
        return row != null
                ? row
                : byItem.get(itemKey(itemId, ordinal)).map(this::keep).orElseThrow();
    }

    private byte[] itemKey(String itemId, int ordinal) {
        return byItem.key().text(itemId).int32(ordinal).done();
    }

    private byte[] reportKey(Claim claim, Mention mention) {
        Row row = Row.of(mention);
        return row.write(claim.write(byReport.key()).instant(row.reported())).done();
    }

    private byte[] rankKey(Claim claim, Mention mention) {
        Row row = Row.of(mention);
        ByteWriter key =
                claim.write(byRank.key()).int32(mention.event().confidence()).instantFalling(row.reported());
        return row.write(key).done();
    }
}
