package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.event.Family;
import dev.entente.record.SortedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an item, what is kept and what is published of it stays small. */
class HostileItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUMMIT = 30;

    private PipelineDriver pipeline;

    @BeforeEach
    void open(@TempDir Path state) {
        pipeline = new PipelineDriver(state);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void shouldKeepValuesShortWhateverAnItemSays() {
        for (String hostile : List.of("x", "\"", "\u0001", "\u65E5", "\uD83D\uDD4A")) {
            for (int copy = 0; copy < 12; copy++) {
                send(hostile, copy);
            }
            pipeline.second();
        }
        pipeline.second();

        assertThat(lengthsOfOutputs()).isNotEmpty().allMatch(length -> length <= SortedStore.MAX_VALUE);
        assertThat(pipeline.rejected().readRecordsToList())
                .extracting(record -> PipelineDriver.texts(record.headers()).get("entente.error.reason"))
                .isEmpty();
        assertThat(lengthsInStore()).isNotEmpty().allMatch(length -> length <= SortedStore.MAX_VALUE);
    }

    /** Forty plans with long names of places, in a sentence each, all in an item with a long address and publisher. */
    private void send(String hostile, int copy) {
        StringBuilder text = new StringBuilder();
        for (int plan = 1; plan <= 40; plan++) {
            String place = "CHN:" + hostile.repeat(700);
            text.append("JPN PRK %s 036 2015-%02d-%02d %s\n"
                    .formatted(
                            plan % 2 == 0 ? "talks/scheduled" : "visit/proposed", plan % 12 + 1, plan % 28 + 1, place));
        }
        ObjectNode item = JSON.createObjectNode()
                .put("id", (hostile.equals("\u0001") ? "c" : hostile).repeat(200) + copy)
                .put("published", "2014-02-%02dT00:00:00Z".formatted(copy + 1))
                .put("source", hostile.repeat(900))
                .put("url", "https://n.example/" + hostile.repeat(900))
                .put("text", text.toString());
        pipeline.send("any", item.toString().getBytes(UTF_8));
    }

    private List<Integer> lengthsOfOutputs() {
        List<Integer> lengths = new ArrayList<>();
        for (String topic : pipeline.topics().tables()) {
            for (TestRecord<String, byte[]> record : pipeline.driver()
                    .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()) {
                if (record.value() != null) {
                    lengths.add(record.value().length);
                }
            }
        }
        return lengths;
    }

    private List<Integer> lengthsInStore() {
        List<Integer> lengths = new ArrayList<>();
        for (String store : List.of("versions", "relationships", "outbox")) {
            try (KeyValueIterator<Bytes, byte[]> rows =
                    pipeline.driver().<Bytes, byte[]>getKeyValueStore(store).all()) {
                while (rows.hasNext()) {
                    KeyValue<Bytes, byte[]> row = rows.next();
                    lengths.add(row.value.length);
                }
            }
        }
        return lengths;
    }

    @Test
    void shouldTakeASummitOfAllPairsUpToTheLimitOfAnItemAndTakeItBackWhole() {
        List<String> pairs = new ArrayList<>();
        for (int one = 0; one < SUMMIT; one++) {
            for (int other = one + 1; other < SUMMIT; other++) {
                pairs.add("%s %s talks/concluded 042 2014-03-24".formatted(country(one), country(other)));
            }
        }
        assertThat(pairs).hasSize(435);

        pipeline.send("summit", Items.item("summit", 1, "2014-03-24T12:00:00Z", "Wire", String.join("\n", pairs)));
        pipeline.second();

        assertThat(pipeline.output(pipeline.topics().events(Family.TALKS)).readRecordsToList())
                .hasSize(200);
        assertThat(pipeline.output(pipeline.topics().state()).readRecordsToList())
                .hasSize(200);
        assertThat(pipeline.counters().cutOffMentions()).isEqualTo(235);

        pipeline.send("summit", null);
        pipeline.second();

        assertThat(pipeline.output(pipeline.topics().events(Family.TALKS)).readRecordsToList())
                .hasSize(200)
                .allMatch(record -> record.value() == null);
        assertThat(pipeline.output(pipeline.topics().state()).readRecordsToList())
                .hasSize(200)
                .allMatch(record -> record.value() == null);
    }

    private static String country(int number) {
        return "A" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    @Test
    void shouldSendTheStateOfARelationshipAtMostOnceASecond() {
        for (int item = 0; item < 50; item++) {
            String act = "JPN PRK talks/concluded 042 2014-03-%02d".formatted(item % 28 + 1);
            pipeline.send("i" + item, Items.item("i" + item, 1, "2014-04-01T12:00:00Z", "Wire", act));
            pipeline.driver().advanceWallClockTime(java.time.Duration.ofMillis(100));
        }

        List<TestRecord<String, byte[]>> states =
                pipeline.output(pipeline.topics().state()).readRecordsToList();
        assertThat(states).hasSizeBetween(2, 6);
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.get(i).timestamp() - states.get(i - 1).timestamp())
                    .isGreaterThanOrEqualTo(1000);
        }
    }
}
