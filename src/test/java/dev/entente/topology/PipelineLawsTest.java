package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.event.Event;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.CodedItem;
import dev.entente.record.CodedItemBytes;
import dev.entente.record.Engagement;
import dev.entente.record.Feeds;
import dev.entente.record.Oracle;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.wire.CodecSerde;
import dev.entente.wire.EngagementJson;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The laws over generated feeds, through stages, stores and coalescing: a feed told in any order, with any repetition,
 * ends in the tables that are worked out from nothing for the versions that count, value and headers; and no key has
 * two equal records running.
 */
class PipelineLawsTest {

    private static final CameoTable CAMEOS = CameoTable.shipped();
    private static final List<Relationship> PAIRS =
            List.of(Relationship.parse("JPN-PRK"), Relationship.parse("KOR-PRK"));

    @Provide
    Arbitrary<Tuple.Tuple2<List<CodedItem>, List<CodedItem>>> feedsToldTwice() {
        return Feeds.feeds().flatMap(feed -> Feeds.retold(feed).map(retold -> Tuple.of(feed, retold)));
    }

    @Property(tries = 200)
    void shouldEndInTheTablesOfTheOracle(@ForAll("feedsToldTwice") Tuple.Tuple2<List<CodedItem>, List<CodedItem>> feeds)
            throws IOException {
        Path state = Files.createTempDirectory("entente-laws");
        try (PipelineDriver pipeline = new PipelineDriver(state)) {
            TestInputTopic<String, CodedItem> coded = pipeline.driver()
                    .createInputTopic(
                            "entente-" + StreamsSettings.STATE_FORMAT + "-coded-items-repartition",
                            new StringSerializer(),
                            new CodecSerde<>(new CodedItemBytes(CAMEOS)).serializer());
            int sent = 0;
            for (CodedItem item : feeds.get2()) {
                coded.pipeInput(item.itemId(), item, Instant.EPOCH);
                if (++sent % 5 == 0) {
                    pipeline.second();
                }
            }
            pipeline.second();
            pipeline.second();

            assertThat(tables(pipeline)).isEqualTo(expected(new Oracle(feeds.get1())));
        } finally {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static SortedMap<String, Row> tables(PipelineDriver pipeline) {
        SortedMap<String, Row> tables = new TreeMap<>();
        SortedMap<String, String> last = new TreeMap<>();
        for (String topic : pipeline.topics().tables()) {
            for (TestRecord<String, byte[]> record : pipeline.driver()
                    .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()) {
                String key = topic + " " + record.key();
                String value = record.value() == null ? "" : new String(record.value(), UTF_8);
                assertThat(last.put(key, value))
                        .as("an equal record twice running")
                        .isNotEqualTo(value);
                if (record.value() == null) {
                    tables.remove(key);
                } else {
                    tables.put(key, Row.of(record.value(), record.headers()));
                }
            }
        }
        return tables;
    }

    private static SortedMap<String, Row> expected(Oracle oracle) {
        Topics topics = Topics.standard();
        SortedMap<String, Row> tables = new TreeMap<>();
        for (Event event : oracle.events().values()) {
            PublishedEvent published = PublishedEvent.of(event);
            byte[] value = new EventJson(CAMEOS).encode(published);
            tables.put(
                    topics.events(published.family()) + " " + event.id(),
                    Row.of(value, published.cloudEvent(Hashed.of(value)).headers()));
        }
        for (Engagement engagement : oracle.engagements().values()) {
            byte[] value = new EngagementJson().encode(engagement);
            tables.put(
                    topics.engagements() + " " + engagement.id(),
                    Row.of(
                            value,
                            EngagementJson.cloudEvent(engagement, Hashed.of(value))
                                    .headers()));
        }
        for (Relationship pair : PAIRS) {
            for (RelationDay day : oracle.days(pair, Oracle.WEIGHTS)) {
                byte[] value = new RelationDayJson().encode(day);
                tables.put(
                        topics.daily() + " " + day.key(),
                        Row.of(
                                value,
                                RelationDayJson.cloudEvent(day, Hashed.of(value))
                                        .headers()));
            }
            oracle.state(pair, Oracle.WEIGHTS).ifPresent(state -> {
                byte[] value = new RelationStateJson().encodeWhatFits(state, RelationState::shorter);
                tables.put(
                        topics.state() + " " + pair,
                        Row.of(
                                value,
                                RelationStateJson.cloudEvent(state, Hashed.of(value))
                                        .headers()));
            });
        }
        return tables;
    }
}
