package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.coding.EventCoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped feed, read by the real coder, ends in the same tables whatever the order. */
class OrderTest {

    private static final EventCoder CODER = EventCoder.shipped();

    @TempDir
    private static Path state;

    private static SortedMap<String, Row> inOrder;

    @BeforeAll
    static void read() throws IOException {
        inOrder = Reference.tables(state, Reference.shippedFeed(), CODER::code);
        assertThat(inOrder).hasSizeGreaterThan(50);
    }

    @Test
    void shouldNotMindAFeedReadBackwards() throws IOException {
        List<ProducerRecord<byte[], byte[]>> feed = new ArrayList<>(Reference.shippedFeed());
        Collections.reverse(feed);

        assertThat(Reference.tables(state, feed, CODER::code)).isEqualTo(inOrder);
    }

    @Test
    void shouldNotMindAFeedShuffledWithEveryItemTwice() throws IOException {
        List<ProducerRecord<byte[], byte[]>> feed = new ArrayList<>(Reference.shippedFeed());
        feed.addAll(Reference.shippedFeed());
        Collections.shuffle(feed, new Random(1977));

        assertThat(Reference.tables(state, feed, CODER::code)).isEqualTo(inOrder);
    }
}
