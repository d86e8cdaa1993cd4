package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mentions of one relationship: by item, by report within a claim, and by rank within a claim. */
final class MentionRows {

    private static final byte[] NOTHING = {};

    private final Codec<Mention> codec;
    private final Shelf byItem;
    private final Shelf byReport;
    private final Shelf byRank;

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

    /** What an item said so far, by ordinal. */
    SortedMap<Integer, Mention> of(String itemId) {
        byte[] item = byItem.key().text(itemId).done();
        SortedMap<Integer, Mention> mentions = new TreeMap<>();
        byItem.rowsUnder(item, Integer.MAX_VALUE, (key, value) -> codec.decode(value))
                .forEach(mention -> mentions.put(mention.ordinal(), mention));
        return mentions;
    }

    void add(Claim claim, Mention mention) {
        byItem.put(itemKey(mention.itemId(), mention.ordinal()), codec.encode(mention));
        byReport.put(reportKey(claim, mention), NOTHING);
        byRank.put(rankKey(claim, mention), NOTHING);
    }

    void remove(Claim claim, Mention mention) {
        byItem.delete(itemKey(mention.itemId(), mention.ordinal()));
        byReport.delete(reportKey(claim, mention));
        byRank.delete(rankKey(claim, mention));
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
        return byItem.get(itemKey(row.itemId(), row.ordinal()))
                .map(codec::decode)
                .orElseThrow();
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
