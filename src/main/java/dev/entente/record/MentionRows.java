package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mentions of one relationship, by item. Each that is looked at is read once. */
final class MentionRows {

    private final Codec<Mention> codec;
    private final Shelf byItem;
    private final Map<Spot, Mention> kept = new HashMap<>();
    private final Map<Claim, Mention> added = new HashMap<>();

    MentionRows(SortedStore store, Relationship relationship, Codec<Mention> codec) {
        this.codec = codec;
        this.byItem = new Shelf(store, relationship, 'm');
    }

    /** Where a mention is kept. */
    private record Spot(String itemId, int ordinal) {}

    /** What an item said so far, by ordinal. */
    SortedMap<Integer, Mention> of(String itemId) {
        byte[] item = byItem.key().text(itemId).done();
        SortedMap<Integer, Mention> mentions = new TreeMap<>();
        byItem.rowsUnder(item, Integer.MAX_VALUE, (key, value) -> codec.decode(value))
                .forEach(mention -> {
                    kept.put(new Spot(itemId, mention.ordinal()), mention);
                    mentions.put(mention.ordinal(), mention);
                });
        return mentions;
    }

    void add(Claim claim, Mention mention) {
        kept.put(new Spot(mention.itemId(), mention.ordinal()), mention);
        added.put(claim, mention);
        byItem.put(itemKey(mention.itemId(), mention.ordinal()), codec.encode(mention));
    }

    void remove(Claim claim, Mention mention) {
        kept.remove(new Spot(mention.itemId(), mention.ordinal()));
        added.remove(claim);
        byItem.delete(itemKey(mention.itemId(), mention.ordinal()));
    }

    /** The mention that was added last to a claim; empty where one was removed since. */
    Optional<Mention> addedLast(Claim claim) {
        return Optional.ofNullable(added.get(claim));
    }

    /** The mention that a report stands for. */
    Mention get(Report report) {
        return kept.computeIfAbsent(
                new Spot(report.itemId(), report.ordinal()),
                spot -> byItem.get(itemKey(spot.itemId(), spot.ordinal()))
                        .map(codec::decode)
                        .orElseThrow());
    }

    private byte[] itemKey(String itemId, int ordinal) {
        return byItem.key().text(itemId).int32(ordinal).done();
    }
}
