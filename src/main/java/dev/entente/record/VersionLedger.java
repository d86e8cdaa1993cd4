package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.hash.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which version of an item counts: of all that arrive, in whatever order and however often, the one with the greatest
 * {@link VersionKey}. Equal keys are taken for equal content.
 *
 * <p>State: one entry an item, of the version's key and 23 bytes for each relationship that the version speaks of (at
 * most {@value CodedItem#MAX_MENTIONS}, so under 5 KiB beside the content hash). Nothing takes an entry out again, also
 * not a withdrawal: an older version may still arrive, and has to find that it is older. A horizon behind which items
 * are refused would allow dropping the entries behind it.
 *
 * <p>Not safe for use by several threads.
 */
public final class VersionLedger {

    private static final int RELATIONSHIP_LENGTH = 7;

    private final SortedStore store;
    private final Codec<Mention> mentions;

    /**
     * @param store the ledger's own store; its keys are the item ids
     * @param mentions how a mention is written, which decides whether it is the same as before
     */
    public VersionLedger(SortedStore store, Codec<Mention> mentions) {
        this.store = requireNonNull(store, "store");
        this.mentions = requireNonNull(mentions, "mentions");
    }

    /**
     * Takes in a version of an item.
     *
     * @return for each relationship of which the item now says something else than before, in order, all that it says
     *     (nothing, where it no longer speaks of it); empty where a greater or equal version was there
     */
    public List<ItemMentions> apply(CodedItem item) {
        byte[] key = new ByteWriter().text(item.itemId()).done();
        byte[] stored = store.get(key);
        SortedMap<Relationship, byte[]> before = new TreeMap<>();
        if (stored != null) {
            ByteReader in = new ByteReader(stored);
            if (item.version().compareTo(VersionKey.read(in)) <= 0) {
                return List.of();
            }
            before = readHashes(in);
        }
        SortedMap<Relationship, List<Mention>> lists = new TreeMap<>();
        for (Mention mention : item.mentions()) {
            lists.computeIfAbsent(mention.relationship(), pair -> new ArrayList<>())
                    .add(mention);
        }
        SortedMap<Relationship, byte[]> after = new TreeMap<>();
        lists.forEach((pair, list) -> after.put(pair, hash(list)));
        store.put(key, write(item.version(), after));
        return changed(item.itemId(), before, after, lists);
    }

    private static List<ItemMentions> changed(
            String itemId,
            Map<Relationship, byte[]> before,
            Map<Relationship, byte[]> after,
            Map<Relationship, List<Mention>> lists) {
        SortedSet<Relationship> touched = new TreeSet<>(before.keySet());
        touched.addAll(after.keySet());
        return touched.stream()
                .filter(pair -> !Arrays.equals(before.get(pair), after.get(pair)))
                .map(pair -> new ItemMentions(pair, itemId, lists.getOrDefault(pair, List.of())))
                .toList();
    }

    private byte[] hash(List<Mention> list) {
        Sha256 hash = new Sha256();
        list.forEach(mention -> hash.add(mentions.encode(mention)));
        return hash.bytes(Digest.BYTES);
    }

    private static byte[] write(VersionKey version, SortedMap<Relationship, byte[]> hashes) {
        ByteWriter out = version.write(new ByteWriter()).int32(hashes.size());
        hashes.forEach((pair, hash) -> out.ascii(pair.toString()).bytes(hash));
        return out.done();
    }

    private static SortedMap<Relationship, byte[]> readHashes(ByteReader in) {
        SortedMap<Relationship, byte[]> hashes = new TreeMap<>();
        for (int left = in.int32(); left > 0; left--) {
            Relationship pair = Relationship.parse(in.ascii(RELATIONSHIP_LENGTH));
            hashes.put(pair, in.bytes(Digest.BYTES));
        }
        return hashes;
    }
}
