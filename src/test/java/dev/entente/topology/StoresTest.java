package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.Days;
import dev.entente.record.SortedStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {

    private static final Days DAYS = new Days(LocalDate.parse("2014-03-03"), LocalDate.parse("2014-03-05"));

    private KeyValueStore<Bytes, byte[]> rocks;
    private SortedStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(
                new Properties(), new org.apache.kafka.streams.processor.TaskId(0, 0), directory.toFile());
        rocks = KeyValueSortedStore.builder("test").withLoggingDisabled().build();
        rocks.init(context.getStateStoreContext(), rocks);
        store = new KeyValueSortedStore(rocks);
    }

    @AfterEach
    void close() {
        rocks.close();
    }

    @Test
    void shouldOrderKeysAsUnsignedBytesAndLeaveOutTheUpperEnd() {
        for (int key : new int[] {0x00, 0x7F, 0x80, 0xFF}) {
            store.put(new byte[] {(byte) key}, new byte[] {1});
        }
        store.put(new byte[] {0x7F, 0x00}, new byte[] {1});

        assertThat(keys(new byte[] {0}, new byte[] {(byte) 0xFF}, false)).containsExactly("00", "7f", "7f00", "80");
        assertThat(keys(new byte[] {0x7F}, new byte[] {(byte) 0xFF}, true)).containsExactly("80", "7f00", "7f");
        assertThat(keys(new byte[] {1}, new byte[] {1}, false)).isEmpty();
        assertThat(keys(new byte[] {2}, new byte[] {1}, true)).isEmpty();
    }

    @Test
    void shouldForgetWhatIsDeleted() {
        store.put(new byte[] {1}, new byte[] {2});
        store.delete(new byte[] {1});

        assertThat(store.get(new byte[] {1})).isNull();
        try (SortedStore.Range none = store.range(new byte[] {0}, new byte[] {9}, false)) {
            assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void shouldKnowWhatWasSentLast() {
        Outbox outbox = new Outbox(store);
        Hashed one = Hashed.of("one".getBytes(UTF_8));

        assertThat(outbox.takeBack("JPN-PRK.1")).isFalse();
        assertThat(outbox.isNews("JPN-PRK.1", one)).isTrue();
        assertThat(outbox.isNews("JPN-PRK.1", one)).isFalse();
        assertThat(outbox.isNews("JPN-PRK.2", one)).isTrue();
        assertThat(outbox.takeBack("JPN-PRK.1")).isTrue();
        assertThat(outbox.isNews("JPN-PRK.1", one)).isTrue();
    }

    @Test
    void shouldListWhatWaitsOnceAndInOrder() {
        Outbox outbox = new Outbox(store);
        Relationship first = Relationship.parse("CHN-JPN");
        Relationship second = Relationship.parse("JPN-PRK");
        outbox.isNews("CHN-JPN", Hashed.of(new byte[] {1}));

        assertThat(outbox.waitFor(second, DAYS)).isTrue();
        assertThat(outbox.waitFor(first, DAYS)).isTrue();
        assertThat(outbox.waitFor(second, DAYS)).isFalse();
        assertThat(outbox.waiting()).containsExactly(first, second);
        outbox.waitNoLonger(first);
        assertThat(outbox.waiting()).containsExactly(second);
    }

    private List<String> keys(byte[] from, byte[] to, boolean descending) {
        List<String> keys = new ArrayList<>();
        try (SortedStore.Range range = store.range(from, to, descending)) {
            while (range.hasNext()) {
                keys.add(java.util.HexFormat.of().formatHex(range.next().getKey()));
            }
        }
        return keys;
    }
}
