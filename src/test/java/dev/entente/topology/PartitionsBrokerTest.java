package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the real coder reads in the shipped feed, and in a year of a foreign ministry's news where that is there, ends
 * in the same tables over however many partitions it is spread, in whatever order.
 */
@Tag("broker")
@ExtendWith(Brokers.class)
class PartitionsBrokerTest {

    private static final Path YEAR = Path.of("../shared/feeds/state-2021.jsonl");
    private static final EventCoder CODER = EventCoder.shipped();

    @TempDir
    private static Path state;

    private static List<ProducerRecord<byte[], byte[]>> feed;
    private static SortedMap<String, Row> tables;

    @BeforeAll
    static void readUndisturbed() throws IOException {
        feed = new ArrayList<>(Reference.shippedFeed());
        if (Files.exists(YEAR)) {
            Files.readAllLines(YEAR)
                    .forEach(line -> feed.add(new ProducerRecord<>(Topics.NEWS_ITEMS, line.getBytes(UTF_8))));
        } else {
            System.out.println("partitions: without " + YEAR + ", which is not there");
        }
        tables = Reference.tables(state.resolve("undisturbed"), feed, CODER::code);
        assertThat(tables).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void shouldEndInTheSameTables(int partitions, TestCluster cluster) throws Exception {
        Topics topics = cluster.makeTopics("parts-" + partitions, partitions);
        List<ProducerRecord<byte[], byte[]>> disordered = new ArrayList<>(feed);
        Collections.shuffle(disordered, new Random(partitions));
        try (RunningPipeline pipeline = RunningPipeline.start(
                StreamsSettings.of(topics, cluster.connection(), state.resolve("parts-" + partitions)),
                new NewsReader(Limits.DEFAULT),
                CODER::code,
                partitions)) {
            cluster.send(disordered.stream()
                    .map(record -> new ProducerRecord<>(topics.input(), record.key(), record.value()))
                    .toList());
            cluster.awaitDrained(pipeline);

            assertThat(cluster.tables(topics)).isEqualTo(tables);
        }
    }
}
