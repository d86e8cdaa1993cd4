package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.Days;
import dev.entente.record.SortedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What engagements, states and days were sent last under each key, so that nothing is sent twice running (of events the
 * fold knows it), and which relationships have a state that is yet to be sent. Both are in the store, so that they come
 * and go with the transaction they belong to.
 */
final class Outbox {

    private static final byte WAITING = 'w';
    private static final byte SENT = 's';
    private static final int HASH_BYTES = 16;

    private final SortedStore store;

    Outbox(SortedStore store) {
        this.store = store;
    }

    /** Notes that a value is about to be sent; false where it is what was sent last under this key. */
    boolean isNews(String key, Hashed value) {
        byte[] entry = entry(SENT, key);
        byte[] hash = value.hash(HASH_BYTES);
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

    /** The keys under which something stands, from one key to another, both included, in order. */
    List<String> sent(String from, String to) {
        List<String> keys = new ArrayList<>();
        byte[] first = entry(SENT, from);
        byte[] behindLast = entry(SENT, to + '\0');
        try (SortedStore.Range range = store.range(first, behindLast, false)) {
            while (range.hasNext()) {
                byte[] key = range.next().getKey();
                keys.add(new String(key, 1, key.length - 1, UTF_8));
            }
        }
        return keys;
    }

    /**
     * Notes that a relationship's state is to be sent, and days of it; false where the relationship waits already.
     *
     * @param changed the days whose sums changed
     */
    boolean waitFor(Relationship relationship, Days changed) {
        byte[] entry = entry(WAITING, relationship.toString());
        byte[] before = store.get(entry);
        Days days = before == null ? changed : days(before).with(changed);
        if (before == null || !days.equals(days(before))) {
            store.put(entry, (days.first() + "/" + days.last()).getBytes(UTF_8));
        }
        return before == null;
    }

    /** The days of a relationship that wait to be sent with its state. */
    Days waitingDays(Relationship relationship) {
        return days(store.get(entry(WAITING, relationship.toString())));
    }

    private static Days days(byte[] value) {
        String[] ends = new String(value, UTF_8).split("/", 2);
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
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
}
