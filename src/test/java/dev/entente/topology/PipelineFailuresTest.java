package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.coding.Mentions;
import dev.entente.event.CameoTable;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.news.ItemVersion;
import dev.entente.news.NewsItem;
import dev.entente.record.ItemMentions;
import dev.entente.record.ItemMentionsBytes;
import dev.entente.wire.CodecSerde;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of items that cannot be read or coded, and of records that a fold cannot take. */
class PipelineFailuresTest {

    private static final String TALKS = "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang";
    private static final String FEB_27 = "2014-02-27T12:36:00Z";

    private PipelineDriver pipeline;
    private Topics topics;

    @BeforeEach
    void start(@TempDir Path state) {
        pipeline = new PipelineDriver(state);
        topics = pipeline.topics();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void shouldRejectWhatIsNoItemAsItCameAndGoOn() {
        Headers headers = new RecordHeaders().add("feed", new byte[] {1, 2});
        pipeline.input().pipeInput(new TestRecord<>(bytes("k"), bytes("no json"), headers, Instant.parse(FEB_27)));
        pipeline.send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));

        TestRecord<byte[], byte[]> rejected = pipeline.rejected().readRecord();
        assertThat(rejected.key()).isEqualTo(bytes("k"));
        assertThat(rejected.value()).isEqualTo(bytes("no json"));
        assertThat(rejected.headers().lastHeader("feed").value()).containsExactly(1, 2);
        assertThat(PipelineDriver.texts(rejected.headers()))
                .containsEntry("entente.error.stage", "parse")
                .containsEntry("entente.error.kind", "no-json")
                .containsEntry("entente.error.topic", "news.items")
                .containsEntry("entente.error.partition", "0")
                .containsEntry("entente.error.offset", "0")
                .hasEntrySatisfying(
                        "entente.error.reason", reason -> assertThat(reason).startsWith("this is no JSON"));
        assertThat(rejected.getRecordTime()).isAfter(FEB_27);
        assertThat(pipeline.output(topics.events(Family.TALKS)).readRecordsToList())
                .hasSize(1);
        assertThat(pipeline.counters().rejected()).containsExactly(Map.entry("no-json", 1L));
    }

    @Test
    void shouldRejectAnItemThatTheCoderFailsOnAndGoOn() {
        byte[] crash = item("wire-1", 1, FEB_27, "Wire", "crash");
        pipeline.send("wire-1", crash);
        pipeline.send("wire-2", item("wire-2", 1, FEB_27, "Wire", TALKS));

        TestRecord<byte[], byte[]> rejected = pipeline.rejected().readRecord();
        assertThat(rejected.value()).isEqualTo(crash);
        assertThat(rejected.key()).isEqualTo(bytes("wire-1"));
        assertThat(PipelineDriver.texts(rejected.headers()))
                .containsEntry("entente.error.stage", "code")
                .hasEntrySatisfying(
                        "entente.error.reason", reason -> assertThat(reason).contains("told to crash"));
        assertThat(pipeline.output(topics.events(Family.TALKS)).readRecordsToList())
                .hasSize(1);
    }

    @Test
    void shouldRejectWithoutItsValueWhatIsTooLongForTheTopic() {
        pipeline.send("long", bytes("x".repeat(6 << 20)));

        TestRecord<byte[], byte[]> rejected = pipeline.rejected().readRecord();
        assertThat(rejected.value()).isNull();
        assertThat(PipelineDriver.texts(rejected.headers()))
                .containsEntry("entente.error.kind", "record-too-long")
                .containsEntry("entente.error.offset", "0");
    }

    @Test
    void shouldStopWhereAFoldFails() {
        TestInputTopic<String, ItemMentions> internal = pipeline.driver()
                .createInputTopic(
                        "entente-4-item-mentions-repartition",
                        new StringSerializer(),
                        new CodecSerde<>(new ItemMentionsBytes(CameoTable.shipped())).serializer());
        NewsItem item = new NewsItem(
                "wire-1",
                new ItemVersion(1, Instant.EPOCH),
                Optional.empty(),
                TALKS,
                OffsetDateTime.parse(FEB_27),
                Optional.of("x".repeat(20_000)),
                Optional.empty(),
                Optional.empty());
        ItemMentions tooLong = new ItemMentions(
                Relationship.parse("JPN-PRK"),
                "wire-1",
                Mentions.of(item, new ScriptedCoder().apply(item).events()).kept());

        assertThatThrownBy(() -> internal.pipeInput("JPN-PRK", tooLong)).isInstanceOf(StreamsException.class);
        assertThat(pipeline.rejected().isEmpty()).isTrue();
    }

    @Test
    void shouldStopWhereAnInternalRecordCannotBeRead() {
        TestInputTopic<byte[], byte[]> internal = pipeline.driver()
                .createInputTopic(
                        "entente-4-coded-items-repartition", new ByteArraySerializer(), new ByteArraySerializer());

        assertThatThrownBy(() -> internal.pipeInput(bytes("wire-1"), bytes("{}"), Instant.EPOCH))
                .isInstanceOf(StreamsException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
