package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.Relationship;
import dev.entente.hash.Sha256;
import dev.entente.record.SortedStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was sent last under each key, so that nothing is sent twice running, and which relationships have a state that
 * is yet to be sent. Both are in the store, so that they come and go with the transaction they belong to.
 */
final class Outbox {

    private static final byte WAITING = 'w';
    private static final byte SENT = 's';
    private static final byte[] NOTHING = {};
    private static final int HASH_BYTES = 16;

    private final SortedStore store;

    Outbox(SortedStore store) {
        this.store = store;
    }

    /** Notes that a value is about to be sent; false where it is what was sent last under this key. */
    boolean isNews(String key, byte[] value) {
        byte[] entry = entry(SENT, key);
        byte[] hash = hash(value);
        if (Arrays.equals(store.get(entry), hash)) {
            return false;
        }
        store.put(entry, hash);
        return true;
    }

    /** Notes that a key is about to be taken back; false where nothing stands under it. */
    boolean takeBack(String key) {
        byte[] entry = entry(SENT, key);
        if (store.get(entry) == null) {
            return false;
        }
        store.delete(entry);
        return true;
    }

    /** Notes that a relationship's state is to be sent; false where it waits already. */
    boolean waitFor(Relationship relationship) {
        byte[] entry = entry(WAITING, relationship.toString());
        if (store.get(entry) != null) {
            return false;
        }
        store.put(entry, NOTHING);
        return true;
    }

    void waitNoLonger(Relationship relationship) {
        store.delete(entry(WAITING, relationship.toString()));
    }

    /** The relationships whose state is to be sent, in order. */
    List<Relationship> waiting() {
        List<Relationship> waiting = new ArrayList<>();
        try (SortedStore.Range range = store.range(new byte[] {WAITING}, new byte[] {WAITING + 1}, false)) {
            while (range.hasNext()) {
                byte[] key = range.next().getKey();
                waiting.add(Relationship.parse(new String(key, 1, key.length - 1, UTF_8)));
            }
        }
        return waiting;
    }

    private static byte[] entry(byte kind, String key) {
        byte[] text = key.getBytes(UTF_8);
        byte[] entry = new byte[1 + text.length];
        entry[0] = kind;
        System.arraycopy(text, 0, entry, 1, text.length);
        return entry;
    }

    private static byte[] hash(byte[] value) {
        return Sha256.of(value).bytes(HASH_BYTES);
    }
}
