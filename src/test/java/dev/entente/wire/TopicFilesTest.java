package dev.entente.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Phase;
import dev.entente.event.PloverType;
import dev.entente.event.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the files of {@code topics/} to one another and to the vocabulary. */
class TopicFilesTest {

    private static final Path TOPICS = Path.of("topics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode asyncApi = yaml(TOPICS.resolve("asyncapi.yaml"));

    @Test
    void shouldBeStrictAndExplainEveryField() throws IOException {
        for (Path file : schemaFiles()) {
            requireStrict(file.getFileName().toString(), JSON.readTree(file.toFile()));
        }
    }

    @Test
    void shouldListTheChoicesOfTheVocabulary() throws IOException {
        for (Path file : schemaFiles()) {
            JsonNode schema = JSON.readTree(file.toFile());
            requireChoices(schema.at("/$defs/kind"), Kind.values());
            requireChoices(schema.at("/$defs/phase"), Phase.values());
            requireChoices(schema.at("/$defs/actor/properties/role"), Role.values());
            requireChoices(schema.at("/properties/ploverType"), PloverType.values());
            requireChoices(schema.at("/properties/aux"), Aux.values());
        }
    }

    @Test
    void shouldDescribeEveryTopicAsItsFileDoes() {
        Map<String, JsonNode> channels = new TreeMap<>();
        asyncApi.get("channels")
                .forEach(channel -> channels.put(channel.get("address").asText(), channel));

        List<TopicSpec> specs = TopicCatalog.shipped().all();
        assertThat(channels.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        specs.stream().map(TopicSpec::name).toList());
        for (TopicSpec spec : specs) {
            JsonNode kafka = channels.get(spec.name()).at("/bindings/kafka");
            Map<String, String> configs = new TreeMap<>();
            kafka.get("topicConfiguration")
                    .properties()
                    .forEach(entry -> configs.put(
                            entry.getKey(),
                            entry.getValue().isArray()
                                    ? entry.getValue().get(0).asText()
                                    : entry.getValue().asText()));
            assertThat(kafka.get("topic").asText()).isEqualTo(spec.name());
            assertThat(kafka.get("partitions").asInt()).isEqualTo(spec.partitions());
            assertThat(configs).isEqualTo(spec.configs());
        }
    }

    @Test
    void shouldHaveAnOperationForEveryChannelAndAMessageForEverySchema() throws IOException {
        List<String> used = new ArrayList<>();
        asyncApi.get("operations")
                .forEach(operation ->
                        used.add(operation.at("/channel/$ref").asText().substring("#/channels/".length())));
        List<String> channels = new ArrayList<>();
        asyncApi.get("channels").fieldNames().forEachRemaining(channels::add);
        assertThat(used).containsExactlyInAnyOrderElementsOf(channels);

        List<String> schemas = new ArrayList<>(List.of("coded-event-v1.schema.json"));
        asyncApi.at("/components/messages").forEach(message -> {
            String ref = message.at("/payload/schema/$ref").asText();
            if (!ref.isEmpty()) {
                schemas.add(ref.substring("./schemas/".length()));
            }
        });
        assertThat(schemaFiles())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void shouldAllowEngagementsAndDaysWithAllFieldsAndWithFew() throws IOException {
        EngagementJson engagements = new EngagementJson();
        assertAllowed("engagement", engagements.encode(Sample.engagement()));
        assertAllowed("engagement", engagements.encode(Sample.visit()));
        assertAllowed("relation-day", new RelationDayJson().encode(Sample.day()));
    }

    private static void assertAllowed(String name, byte[] value) throws IOException {
        String schema = Files.readString(TOPICS.resolve("schemas").resolve(name + "-v1.schema.json"));
        String json = new String(value, StandardCharsets.UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    private static List<Path> schemaFiles() throws IOException {
        try (Stream<Path> files = Files.list(TOPICS.resolve("schemas"))) {
            return files.sorted().toList();
        }
    }

    private static void requireStrict(String where, JsonNode node) {
        if (node.has("properties") && node.path("type").asText().equals("object")) {
            assertThat(node.path("additionalProperties").isBoolean()).as(where).isTrue();
            assertThat(node.path("additionalProperties").booleanValue())
                    .as(where)
                    .isFalse();
            node.get("properties")
                    .properties()
                    .forEach(entry -> assertThat(entry.getValue().has("description")
                                    || entry.getValue().has("$ref"))
                            .as(where + "." + entry.getKey() + " explains itself")
                            .isTrue());
        }
        node.properties().forEach(entry -> requireStrict(where + "." + entry.getKey(), entry.getValue()));
    }

    private static void requireChoices(JsonNode property, Labelled[] values) {
        if (!property.isMissingNode()) {
            assertThat(JSON.convertValue(property.get("enum"), String[].class))
                    .containsExactly(Arrays.stream(values).map(Labelled::label).toArray(String[]::new));
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
