package dev.entente.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the description says, held to what is answered. */
class DescriptionTest {

    private static final JsonNode DESCRIPTION = DescriptionResource.description();

    private static Published pipeline;
    private static Served served;
    private static String event;
    private static String engagement;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        pipeline = new Published(directory.resolve("state"));
        served = new Served(StoreLocation.file(directory.resolve("read.db")));
        pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang")
                .say("2", 1, "2014-02-21T09:00:00Z", "Post", "KOR PRK accuse 112")
                .say("3", 1, "2014-02-22T09:00:00Z", "Wire", "JPN PRK talks/proposed 036")
                .say("4", 1, "2014-02-22T09:00:00Z", "Wire", "CHL NOR accuse 112");
        served.take(pipeline.records());
        pipeline.withdraw("4");
        served.take(pipeline.records());
        JsonNode talks =
                served.get("/api/v1/events?phase=scheduled").path("items").get(0);
        event = talks.path("id").asText();
        engagement = talks.path("engagement").asText();
    }

    @AfterAll
    static void stop() {
        served.close();
        pipeline.close();
    }

    @TestFactory
    List<DynamicTest> shouldAnswerAsDescribed() {
        List<DynamicTest> tests = new ArrayList<>();
        DESCRIPTION
                .path("paths")
                .properties()
                .forEach(path -> tests.add(DynamicTest.dynamicTest(
                        path.getKey(),
                        () -> holds(path.getKey(), path.getValue().path("get")))));
        return tests;
    }

    private void holds(String path, JsonNode operation) throws Exception {
        if (path.equals("/api/v1/live")) {
            streams(operation);
            return;
        }
        answers(operation, filled(path, operation));
        StringBuilder all = new StringBuilder(filled(path, operation));
        char separator = '?';
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode one = resolved(parameter);
            if (one.path("in").asText().equals("query") && one.has("example")) {
                all.append(separator).append(one.path("name").asText()).append('=');
                all.append(URLEncoder.encode(one.path("example").asText(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        answers(operation, all.toString());
        HttpResponse<String> refused = served.ask(filled(path, operation) + "?nonsense=1");
        if (path.startsWith("/api/") && !path.endsWith("openapi.json")) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertValid(operation.path("responses").path("default"), refused);
        }
    }

    /** From the beginning of the store: all kinds of messages, also of what was taken back. */
    private void streams(JsonNode operation) throws Exception {
        JsonNode messages =
                operation.at("/responses/200/content/text~1event-stream").path("x-messages");
        Set<String> seen = new TreeSet<>();
        for (String position : List.of(served.store().epoch() + "-0", "01234567-3")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port()
                            + "/api/v1/live?tables=events,engagements,relationships,days"))
                    .header("Last-Event-ID", position)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            try (BufferedReader stream = new BufferedReader(new InputStreamReader(
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8))) {
                String message = "";
                String line;
                do {
                    line = stream.readLine();
                    if (line.startsWith("event: ")) {
                        message = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        JsonNode data = new ObjectMapper().readTree(line.substring(6));
                        seen.add(message + (data.has("removed") ? " removed" : ""));
                        assertThat(messages.has(message)).as(message).isTrue();
                        assertThat(schema(messages.path(message)).validate(data.toString(), InputFormat.JSON))
                                .as(line)
                                .isEmpty();
                    }
                } while (!message.equals("caught-up") || !line.startsWith("data: "));
            }
        }
        assertThat(seen).contains("event", "engagement", "relationship", "day", "event removed", "reset", "caught-up");
    }

    private void answers(JsonNode operation, String path) throws Exception {
        boolean needsWords = path.equals("/api/v1/search");
        HttpResponse<String> answer = served.ask(needsWords ? path + "?q=japan" : path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertValid(operation.path("responses").path("200"), answer);
    }

    private void assertValid(JsonNode described, HttpResponse<String> answer) {
        JsonNode content = resolved(described).path("content");
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", -1)[0];
        assertThat(content.fieldNames()).toIterable().containsExactly(type);
        if (type.endsWith("json")) {
            assertThat(schema(content.path(type).path("schema")).validate(answer.body(), InputFormat.JSON))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    /** The schema, within the description, so that its references resolve. */
    private static Schema schema(JsonNode part) {
        com.fasterxml.jackson.databind.node.ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", DESCRIPTION.path("components"));
        whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) part.deepCopy());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String filled(String path, JsonNode operation) {
        return path.replace("{relationship}", "JPN-PRK")
                .replace("{country}", "JPN")
                .replace("{id}", operation.path("operationId").asText().equals("getEvent") ? event : engagement);
    }

    @Test
    void shouldDescribeEveryPathThatIsAnsweredAndNoOther() throws Exception {
        TreeSet<String> described = new TreeSet<>();
        DESCRIPTION.path("paths").fieldNames().forEachRemaining(described::add);

        assertThat(served.paths()).isEqualTo(described);
    }

    @Test
    void shouldServeTheDescription() throws Exception {
        JsonNode description = served.get("/api/v1/openapi.json");

        assertThat(description).isEqualTo(DESCRIPTION);
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        for (JsonNode reference : description.findValues("$ref")) {
            String target = reference.asText();
            if (target.startsWith("#/components/")) {
                assertThat(description.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            }
        }
    }
}
