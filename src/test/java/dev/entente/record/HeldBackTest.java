package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static final byte[] FIRST = {0};
    private static final byte[] BEHIND = {9};

    private final CountingStore store = new CountingStore();
    private final HeldBack change = new HeldBack(store);

    private static byte[] bytes(int value) {
        return new byte[] {(byte) value};
    }

    private static List<String> rows(SortedStore store, boolean descending) {
        List<String> rows = new ArrayList<>();
        try (SortedStore.Range range = store.range(FIRST, BEHIND, descending)) {
            while (range.hasNext()) {
                var row = range.next();
                rows.add(row.getKey()[0] + "=" + row.getValue()[0]);
            }
        }
        return rows;
    }

    /** A step is one digit for the key, and one for the value; even values delete. */
    @Property(tries = 500)
    void shouldShowWhatItWillLeave(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 99) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 99) Integer> after) {
        MemoryStore store = new MemoryStore();
        HeldBack change = new HeldBack(store);
        before.forEach(step -> take(store, step));
        MemoryStore expected = new MemoryStore();
        before.forEach(step -> take(expected, step));
        after.forEach(step -> {
            take(expected, step);
            take(change, step);
            assertThat(change.get(bytes(step / 10))).isEqualTo(expected.get(bytes(step / 10)));
        });
        assertThat(rows(change, false)).isEqualTo(rows(expected, false));
        assertThat(rows(change, true)).isEqualTo(rows(expected, true));

        change.release();

        assertThat(rows(store, false)).isEqualTo(rows(expected, false));
    }

    private static void take(SortedStore store, int step) {
        if (step % 2 == 0) {
            store.delete(bytes(step / 10));
        } else {
            store.put(bytes(step / 10), bytes(step % 10));
        }
    }

    @Test
    void shouldWriteAKeyOnceHoweverOftenItChanged() {
        change.put(bytes(1), bytes(1));
        change.put(bytes(1), bytes(2));

        assertThat(store.writes()).isZero();
        change.release();

        assertThat(store.writes()).isEqualTo(1);
        assertThat(rows(store, false)).containsExactly("1=2");
    }

    @Test
    void shouldNotWriteAKeyThatEndsAsItWasRead() {
        store.put(bytes(1), bytes(1));

        assertThat(change.get(bytes(1))).isEqualTo(bytes(1));
        change.delete(bytes(1));
        change.put(bytes(1), bytes(1));
        assertThat(change.get(bytes(2))).isNull();
        change.put(bytes(2), bytes(2));
        change.delete(bytes(2));
        change.release();

        assertThat(store.writes()).isEqualTo(1);
    }

    @Test
    void shouldReadAKeyOnce() {
        change.get(bytes(1));
        change.get(bytes(1));

        assertThat(store.reads()).isEqualTo(1);
    }
}
