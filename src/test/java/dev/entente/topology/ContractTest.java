package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.coding.EventCoder;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.wire.CodedEventJson;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the schemas and headers of {@code topics/} to what the pipeline really writes. */
class ContractTest {

    private static final Path TOPICS = Path.of("topics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Topics topics = Topics.standard();
    private final JsonNode asyncApi = yaml(TOPICS.resolve("asyncapi.yaml"));

    @Test
    void shouldWriteOnlyWhatTheSchemasAndHeadersAllow(@TempDir Path state) {
        List<ProducerRecord<byte[], byte[]>> records = output(state);

        assertAsDescribed(records);
        assertThat(records.stream().map(ProducerRecord::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(topics.tables());
    }

    @Test
    void shouldWriteWhatTheShippedFeedTellsAsDescribed(@TempDir Path state) throws IOException {
        EventCoder coder = EventCoder.shipped();
        List<ProducerRecord<byte[], byte[]>> records =
                Reference.records(state, Reference.shippedFeed(), topics.tables(), coder::code);

        assertThat(records).hasSizeGreaterThan(100);
        assertAsDescribed(records);
    }

    @Test
    void shouldCodeTheShippedFeedAsTheSchemaOfCodedEventsSays() throws IOException {
        Schema schema = schema("coded-event");
        CodedEventJson form = new CodedEventJson(CameoTable.shipped());
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        EventCoder coder = EventCoder.shipped();
        for (ProducerRecord<byte[], byte[]> record : Reference.shippedFeed()) {
            if (reader.read(record.key(), record.value()) instanceof NewsItem item) {
                for (CodedEvent event : coder.code(item).events()) {
                    byte[] line = form.encode(event);
                    assertThat(schema.validate(text(line), InputFormat.JSON))
                            .as(text(line))
                            .isEmpty();
                    assertThat(form.decode(line)).isEqualTo(event);
                }
            }
        }
    }

    private void assertAsDescribed(List<ProducerRecord<byte[], byte[]>> records) {
        for (ProducerRecord<byte[], byte[]> record : records) {
            JsonNode message = message(record.topic());
            assertThat(keySchema(message).validate(JSON.valueToTree(text(record.key()))))
                    .as("key of " + record)
                    .isEmpty();
            if (record.value() == null) {
                assertThat(componentSchema("tombstoneHeaders").validate(headers(record.headers())))
                        .as("headers of " + record)
                        .isEmpty();
            } else {
                assertThat(componentSchema("cloudEventHeaders").validate(headers(record.headers())))
                        .as("headers of " + record)
                        .isEmpty();
                assertThat(payloadSchema(message).validate(text(record.value()), InputFormat.JSON))
                        .as(text(record.value()))
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldRejectWithTheHeadersThatAreDescribed(@TempDir Path state) {
        List<ProducerRecord<byte[], byte[]>> rejected = Reference.records(
                state,
                List.of(
                        new ProducerRecord<>(topics.input(), "k".getBytes(UTF_8), "{}".getBytes(UTF_8)),
                        new ProducerRecord<>(
                                topics.input(),
                                "k".getBytes(UTF_8),
                                Items.item("k", 1, "2014-02-27", "Wire", "crash"))),
                List.of(topics.rejected()));

        assertThat(rejected)
                .hasSize(2)
                .allSatisfy(
                        record -> assertThat(componentSchema("rejectHeaders").validate(headers(record.headers())))
                                .isEmpty());
    }

    @Test
    void shouldWriteCodedEventsAsTheirSchemaSays() {
        Schema schema = schema("coded-event");
        CodedEventJson form = new CodedEventJson(CameoTable.shipped());
        NewsReader reader = new NewsReader(Limits.DEFAULT);

        int lines = 0;
        for (ProducerRecord<byte[], byte[]> record : BrokerFeed.records("feed")) {
            if (reader.read(record.key(), record.value()) instanceof NewsItem item) {
                for (var event : new ScriptedCoder().apply(item).events()) {
                    assertThat(schema.validate(text(form.encode(event)), InputFormat.JSON))
                            .isEmpty();
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(100);
    }

    @Test
    void shouldDescribeItemsInThePlainForm() {
        Schema schema = schema("news-item");

        assertThat(schema.validate(text(Items.item("a", 1, "2014-02-27T12:36:00Z", "Wire", "Text.")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"id\": \"a\", \"withdrawn\": true}", InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"id\": \"a\", \"text\": \"Text.\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private List<ProducerRecord<byte[], byte[]>> output(Path state) {
        List<ProducerRecord<byte[], byte[]>> feed = new ArrayList<>(BrokerFeed.records(topics.input()));
        for (String text : List.of(
                "KOR PRK reunion/scheduled 036 2014-02-20",
                "FRA MLI visit/concluded 042 2014-02 MLI:Bamako",
                // refined, so that the coarse event becomes a tombstone with a successor
                "FRA MLI visit/concluded 042 2014-02-03 MLI:Bamako")) {
            String id = "more-" + feed.size();
            feed.add(new ProducerRecord<>(
                    topics.input(), id.getBytes(UTF_8), Items.item(id, 1, "2014-02-27T12:36:00.5Z", "Wire", text)));
        }
        return Reference.records(state, feed, topics.tables());
    }

    private JsonNode message(String topic) {
        for (JsonNode channel : asyncApi.get("channels")) {
            if (channel.get("address").asText().equals(topic)) {
                String name = channel.get("messages").fieldNames().next();
                return asyncApi.at("/components/messages/" + name);
            }
        }
        throw new AssertionError("no channel for " + topic);
    }

    private Schema keySchema(JsonNode message) {
        return registry.getSchema(message.at("/bindings/kafka/key"));
    }

    private Schema payloadSchema(JsonNode message) {
        String ref = message.at("/payload/schema/$ref").asText();
        return schema(ref.substring("./schemas/".length(), ref.length() - "-v1.schema.json".length()));
    }

    private Schema componentSchema(String name) {
        return registry.getSchema(asyncApi.at("/components/schemas/" + name));
    }

    private Schema schema(String name) {
        Path file = TOPICS.resolve("schemas").resolve(name + "-v1.schema.json");
        try {
            return registry.getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static ObjectNode headers(Headers headers) {
        ObjectNode node = JSON.createObjectNode();
        headers.forEach(header -> node.put(header.key(), text(header.value())));
        return node;
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
