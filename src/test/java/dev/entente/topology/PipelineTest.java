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
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.record.ItemMentions;
import dev.entente.wire.CodecSerde;
import dev.entente.wire.EventJson;
import dev.entente.wire.ItemMentionsJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TALKS = "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang";
    private static final String FEB_27 = "2014-02-27T12:36:00Z";

    private final Topics topics = Topics.standard();
    private final PipelineCounters counters = new PipelineCounters();
    private final EventJson events = new EventJson(CameoTable.shipped());
    private final RelationStateJson states = new RelationStateJson();

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> input;

    @BeforeEach
    void start(@TempDir Path state) {
        StreamsSettings settings = StreamsSettings.of(topics, Map.of("bootstrap.servers", "127.0.0.1:1"), state);
        driver = new TopologyTestDriver(topology(settings), settings.properties(), NOW);
        input = driver.createInputTopic(topics.input(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Topology topology(StreamsSettings settings) {
        return new Pipeline(
                        topics,
                        new NewsReader(Limits.DEFAULT),
                        new ScriptedCoder(),
                        CameoTable.shipped(),
                        counters,
                        settings.properties())
                .get();
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldHaveTheTopologyThatIsCommitted(@TempDir Path state) throws IOException {
        StreamsSettings settings = StreamsSettings.of(topics, Map.of("bootstrap.servers", "127.0.0.1:1"), state);
        Path golden = Path.of("src/test/resources/topology/pipeline.txt");
        String description = topology(settings).describe().toString();
        Path found = Path.of("target/topology.txt");
        Files.writeString(found, description);

        assertThat(golden)
                .as("the committed description; where the change is meant, copy " + found + " over it")
                .hasContent(description);
    }

    @Test
    void shouldPublishAnEventUnderItsIdWithItsHeaders() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));

        TestRecord<String, byte[]> record = output(topics.events(Family.TALKS)).readRecord();
        PublishedEvent event = events.decode(record.value());
        assertThat(event.id()).isEqualTo(record.key()).matches("JPN-PRK\\.[0-9a-f]{20}");
        assertThat(event.reported()).isEqualTo(FEB_27);
        assertThat(texts(record.headers()))
                .containsEntry("ce_type", "entente.talks.scheduled.v1")
                .containsEntry("ce_subject", "JPN-PRK")
                .containsEntry("ce_time", FEB_27);
        assertThat(record.getRecordTime()).isEqualTo(NOW);
        assertThat(counters.itemsRead()).isEqualTo(1);
        assertThat(counters.eventsSent()).isEqualTo(1);
    }

    @Test
    void shouldCountAllReportsOfOneEvent() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("post-1", item("post-1", 1, "2014-02-27T14:00:00Z", "Post", "A different lead.\n" + TALKS));

        List<TestRecord<String, byte[]>> records =
                output(topics.events(Family.TALKS)).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(events.decode(records.get(1).value()))
                .extracting(PublishedEvent::mentions, PublishedEvent::sources, PublishedEvent::independentTexts)
                .containsExactly(2, 2, 2);
    }

    @Test
    void shouldRetractEventsOfAWithdrawnItem() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("wire-1", null);

        List<TestRecord<String, byte[]>> records =
                output(topics.events(Family.TALKS)).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).key()).isEqualTo(records.get(0).key());
        assertThat(records.get(1).value()).isNull();
        assertThat(counters.withdrawalsRead()).isEqualTo(1);
    }

    @Test
    void shouldNameTheSuccessorWhenACoarseDateIsRefined() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", "JPN PRK talks/scheduled 036 2014-03"));
        send("post-1", item("post-1", 1, FEB_27, "Post", TALKS));

        List<TestRecord<String, byte[]>> records =
                output(topics.events(Family.TALKS)).readRecordsToList();
        String coarse = records.get(0).key();
        String refined = records.get(1).key();
        assertThat(records.get(2).key()).isEqualTo(coarse);
        assertThat(records.get(2).value()).isNull();
        assertThat(texts(records.get(2).headers())).containsEntry("entente-successor", refined);
    }

    @Test
    void shouldSendNothingTwiceRunning() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("wire-1", item("wire-1", 2, FEB_27, "Wire", TALKS));
        second();
        send("wire-1", item("wire-1", 3, FEB_27, "Wire", TALKS + "\nThe weather was fine."));
        second();

        assertThat(output(topics.events(Family.TALKS)).readRecordsToList()).hasSize(1);
        assertThat(output(topics.state()).readRecordsToList()).hasSize(1);
    }

    @Test
    void shouldCoalesceTheStateOfARelationshipToOneRecordASecond() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("wire-2", item("wire-2", 1, FEB_27, "Wire", "PRK JPN talks/proposed 036"));
        assertThat(counters.statesWaiting()).isEqualTo(1);
        second();

        List<TestRecord<String, byte[]>> records = output(topics.state()).readRecordsToList();
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).isEqualTo("JPN-PRK");
        assertThat(states.decode(records.get(0).value()).events()).isEqualTo(2);
        assertThat(texts(records.get(0).headers())).containsEntry("ce_type", "entente.relation-state.v1");
        assertThat(counters.statesWaiting()).isZero();
    }

    @Test
    void shouldEndTheStateOfARelationshipWithoutEvents() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        second();
        send("wire-1", null);
        second();

        List<TestRecord<String, byte[]>> records = output(topics.state()).readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value()).isNull();
    }

    @Test
    void shouldSayNothingOfARelationshipThatCameAndWentUnseen() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));
        send("wire-1", null);
        second();

        assertThat(output(topics.state()).isEmpty()).isTrue();
    }

    @Test
    void shouldRejectWhatIsNoItemAsItCameAndGoOn() {
        Headers headers = new RecordHeaders().add("feed", new byte[] {1, 2});
        input.pipeInput(new TestRecord<>(bytes("k"), bytes("no json"), headers, Instant.parse(FEB_27)));
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", TALKS));

        TestRecord<byte[], byte[]> rejected = rejected().readRecord();
        assertThat(rejected.key()).isEqualTo(bytes("k"));
        assertThat(rejected.value()).isEqualTo(bytes("no json"));
        assertThat(rejected.headers().lastHeader("feed").value()).containsExactly(1, 2);
        assertThat(texts(rejected.headers()))
                .containsEntry("entente.error.stage", "parse")
                .containsEntry("entente.error.kind", "no-json")
                .containsEntry("entente.error.topic", "news.items")
                .containsEntry("entente.error.partition", "0")
                .containsEntry("entente.error.offset", "0")
                .hasEntrySatisfying(
                        "entente.error.reason", reason -> assertThat(reason).startsWith("this is no JSON"));
        assertThat(rejected.getRecordTime()).isAfter(FEB_27);
        assertThat(output(topics.events(Family.TALKS)).readRecordsToList()).hasSize(1);
        assertThat(counters.rejected()).containsExactly(Map.entry("no-json", 1L));
    }

    @Test
    void shouldRejectAnItemThatTheCoderFailsOnAndGoOn() {
        byte[] crash = item("wire-1", 1, FEB_27, "Wire", "crash");
        send("wire-1", crash);
        send("wire-2", item("wire-2", 1, FEB_27, "Wire", TALKS));

        TestRecord<byte[], byte[]> rejected = rejected().readRecord();
        assertThat(rejected.value()).isEqualTo(crash);
        assertThat(rejected.key()).isEqualTo(bytes("wire-1"));
        assertThat(texts(rejected.headers()))
                .containsEntry("entente.error.stage", "code")
                .hasEntrySatisfying(
                        "entente.error.reason", reason -> assertThat(reason).contains("told to crash"));
        assertThat(output(topics.events(Family.TALKS)).readRecordsToList()).hasSize(1);
    }

    @Test
    void shouldRejectAnItemWhoseMentionsAreTooLongToBeKept() {
        String publisher = "\u65E5".repeat(2000);
        String address = "https://news.example/" + "\u672C".repeat(2000);
        byte[] item = ("{\"id\": \"" + "\u8A9E".repeat(500) + "\", \"published\": \"2014-02-27\", \"source\": \""
                        + publisher + "\", \"url\": \"" + address + "\", \"text\": \"" + TALKS + " "
                        + "\u6771".repeat(600) + "\"}")
                .getBytes(UTF_8);
        send("long", item);

        assertThat(texts(rejected().readRecord().headers()))
                .hasEntrySatisfying(
                        "entente.error.reason", reason -> assertThat(reason).contains("a mention of JPN-PRK takes"));
    }

    @Test
    void shouldStopWhereAFoldFails() {
        TestInputTopic<String, ItemMentions> internal = driver.createInputTopic(
                "entente-1-item-mentions-repartition",
                new StringSerializer(),
                new CodecSerde<>(new ItemMentionsJson(CameoTable.shipped())).serializer());
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
        assertThat(rejected().isEmpty()).isTrue();
    }

    @Test
    void shouldStopWhereAnInternalRecordCannotBeRead() {
        TestInputTopic<byte[], byte[]> internal = driver.createInputTopic(
                "entente-1-coded-items-repartition", new ByteArraySerializer(), new ByteArraySerializer());

        assertThatThrownBy(() -> internal.pipeInput(bytes("wire-1"), bytes("{}"), NOW))
                .isInstanceOf(StreamsException.class);
    }

    @Test
    void shouldKeepStatementsAndWhatBelongsToNoRelationshipOutOfTheTopics() {
        send("wire-1", item("wire-1", 1, FEB_27, "Wire", "JPN PRK statement 013"));
        second();

        assertThat(driver.producedTopicNames()).doesNotContain(topics.state());
        assertThat(counters.statements()).isEqualTo(1);
    }

    private void send(String key, byte[] value) {
        // the record's own time is that of the item, long before the time of sending
        input.pipeInput(bytes(key), value, Instant.parse(FEB_27));
    }

    private void second() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TestOutputTopic<byte[], byte[]> rejected() {
        return driver.createOutputTopic(topics.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
