package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.RelationshipPartitioner;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@ExtendWith(Brokers.class)
class PipelineBrokerTest {

    private static final String FEB_27 = "2014-02-27T12:36:00Z";
    private static final String TALKS = "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang";

    private final EventJson events = new EventJson(CameoTable.shipped());
    private final RelationStateJson states = new RelationStateJson();

    @Test
    void shouldTurnBytesIntoStateAndTakeBackWhatIsCorrectedOrWithdrawn(TestCluster cluster, @TempDir Path state)
            throws Exception {
        Topics topics = cluster.makeTopics("correct");
        try (RunningPipeline pipeline = cluster.start(topics, state)) {
            cluster.send(List.of(
                    record(topics, "wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS)),
                    record(topics, "post-1", item("post-1", 1, FEB_27, "Post", "In short.\n" + TALKS)),
                    record(topics, "wire-2", item("wire-2", 1, FEB_27, "Wire", "KOR PRK reunion/agreed 036")),
                    // no key, and another key than the id
                    record(topics, null, item("wire-3", 1, FEB_27, "Wire", "PRK KOR assault 190 2014-02-26")),
                    record(topics, "elsewhere", item("wire-4", 1, FEB_27, "Wire", "CHN JPN accuse 112"))));
            cluster.awaitDrained(pipeline);

            SortedMap<String, Row> tables = cluster.tables(topics);
            assertThat(tables.keySet()).anyMatch(key -> key.startsWith("events.talks JPN-PRK."));
            assertThat(event(tables, "events.talks JPN-PRK."))
                    .extracting(PublishedEvent::mentions, PublishedEvent::sources)
                    .containsExactly(2, 2);
            assertThat(tables.keySet())
                    .filteredOn(key -> key.startsWith("relations.state"))
                    .containsExactly("relations.state CHN-JPN", "relations.state JPN-PRK", "relations.state KOR-PRK");
            assertThat(states.decode(bytes(tables.get("relations.state KOR-PRK").value()))
                            .events())
                    .isEqualTo(2);

            cluster.send(List.of(
                    record(topics, "wire-1", item("wire-1", 2, FEB_27, "Wire", "Correction: no talks.")),
                    record(topics, "wire-4", null),
                    record(topics, "wire-3", item("wire-3", 1, FEB_27, "Wire", "PRK KOR assault 190 2014-02-26")),
                    // an older version changes nothing
                    record(topics, "wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS))));
            cluster.awaitDrained(pipeline);

            tables = cluster.tables(topics);
            assertThat(event(tables, "events.talks JPN-PRK.").mentions()).isEqualTo(1);
            assertThat(tables.keySet()).noneMatch(key -> key.contains("CHN-JPN"));
        }
    }

    @Test
    void shouldPutEveryRecordOfARelationshipIntoItsPartitionAtTheTimeOfSending(TestCluster cluster, @TempDir Path state)
            throws Exception {
        Topics topics = cluster.makeTopics("place");
        Instant before = Instant.now().minusSeconds(5);
        try (RunningPipeline pipeline = cluster.start(topics, state)) {
            byte[] value = item("wire-1", 1, FEB_27, "Wire", TALKS + "\nRUS UKR accuse 112\nIRN USA aid 070");
            long stamped = Instant.parse(FEB_27).toEpochMilli();
            cluster.send(List.of(
                    new ProducerRecord<>(topics.input(), 0, stamped, bytes("wire-1"), value),
                    new ProducerRecord<>(topics.input(), 0, stamped, bytes("x"), bytes("no json"))));
            cluster.awaitDrained(pipeline);

            List<ConsumerRecord<byte[], byte[]>> records = cluster.read(topics.tables());
            assertThat(records).hasSize(10).allSatisfy(record -> {
                String key = new String(record.key(), UTF_8);
                assertThat(record.partition()).isEqualTo(RelationshipPartitioner.partition(key, 6));
                assertThat(Instant.ofEpochMilli(record.timestamp())).isAfter(before);
            });
            assertThat(cluster.read(List.of(topics.rejected())))
                    .allSatisfy(record ->
                            assertThat(Instant.ofEpochMilli(record.timestamp())).isAfter(before))
                    .hasSize(1);
        }
    }

    @Test
    void shouldEndInTheSameTablesWhateverTheOrderAndHoweverOften(TestCluster cluster, @TempDir Path state)
            throws Exception {
        SortedMap<String, Row> tables =
                Reference.tables(state, BrokerFeed.records(Topics.standard().input()));

        assertThat(tables).hasSizeGreaterThan(100);
        assertThat(run(cluster, state, "backwards", Collections::reverse)).isEqualTo(tables);
        assertThat(run(cluster, state, "shuffled", records -> {
                    records.addAll(List.copyOf(records.subList(0, records.size() / 2)));
                    Collections.shuffle(records, new Random(20140227));
                }))
                .isEqualTo(tables);
    }

    private SortedMap<String, Row> run(
            TestCluster cluster,
            Path state,
            String namespace,
            java.util.function.Consumer<List<ProducerRecord<byte[], byte[]>>> disorder)
            throws Exception {
        Topics topics = cluster.makeTopics(namespace);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(BrokerFeed.records(topics.input()));
        disorder.accept(records);
        try (RunningPipeline pipeline = cluster.start(topics, state)) {
            cluster.send(records);
            cluster.awaitDrained(pipeline);
            return cluster.tables(topics);
        }
    }

    private PublishedEvent event(SortedMap<String, Row> tables, String beginning) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .map(row -> events.decode(bytes(row.value())))
                .findFirst()
                .orElseThrow();
    }

    private static ProducerRecord<byte[], byte[]> record(Topics topics, String key, byte[] value) {
        return new ProducerRecord<>(topics.input(), key == null ? null : bytes(key), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
