package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.serve.ReadSide;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the tables of a pipeline to what is answered over HTTP. */
@Tag("broker")
@Timeout(180)
@ExtendWith(Brokers.class)
class ReadSideBrokerTest {

    private static final String FEB_27 = "2014-02-27T12:36:00Z";
    private static final ReadSide.Address ANY_PORT = new ReadSide.Address("127.0.0.1", 0);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Test
    void shouldAnswerWhatTheTablesSayAndFollowThemLive(TestCluster cluster, @TempDir Path directory) throws Exception {
        Topics topics = cluster.makeTopics("read");
        StoreLocation store = StoreLocation.file(directory.resolve("read.db"));
        try (RunningPipeline pipeline = cluster.start(topics, directory.resolve("state"))) {
            cluster.send(BrokerFeed.records(topics.input()));
            cluster.awaitDrained(pipeline);
            String position;
            try (ReadSide side = start(cluster, topics, store)) {
                assertThat(stored(side)).isEqualTo(published(cluster, topics));
                assertFilters(side);
                position = get(side, "/api/v1/status").path("revision").asText();
                assertLive(cluster, topics, side);
            }
            try (ReadSide again = start(cluster, topics, store)) {
                assertThat(missed(again, position))
                        .as("a client that comes back to the store started anew is told what it missed")
                        .anyMatch(line -> line.contains("CHL-NOR"));
            }
            Files.delete(directory.resolve("read.db"));
            try (ReadSide anew = start(cluster, topics, store)) {
                assertThat(stored(anew)).isEqualTo(published(cluster, topics));
            }
        }
    }

    @Test
    void shouldRefuseAStoreOfAnotherNamespaceAndTopicsThatAreNotThere(TestCluster cluster, @TempDir Path directory)
            throws Exception {
        Topics topics = cluster.makeTopics("mine");
        Topics others = cluster.makeTopics("theirs");
        StoreLocation store = StoreLocation.file(directory.resolve("read.db"));
        start(cluster, topics, store).close();

        assertThatThrownBy(() -> start(cluster, others, store))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("is of namespace 'mine', not of namespace 'theirs'");
        assertThatThrownBy(() -> start(
                        cluster,
                        new Topics(Namespace.of("nobodys"), "x"),
                        StoreLocation.file(directory.resolve("other.db"))))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("is missing: 'entente topics apply' makes it");
    }

    @Test
    void shouldSayWhatIsWrongWithARequest(TestCluster cluster, @TempDir Path directory) throws Exception {
        SortedMap<String, String> wrong = new TreeMap<>(Map.ofEntries(
                Map.entry("/api/v1/relationships/AAA-BBB", "404 there is no relationship 'AAA-BBB'"),
                Map.entry("/api/v1/relationships/x", "404 there is no relationship 'x'; one is written like JPN-PRK"),
                Map.entry("/api/v1/events/JPN-PRK.0", "404 there is no event 'JPN-PRK.0'"),
                Map.entry(
                        "/api/v1/events?limit=0",
                        "400 parameter 'limit' is '0'; it has to be a whole number from 1 to 500"),
                Map.entry(
                        "/api/v1/events?from=yesterday",
                        "400 parameter 'from' is 'yesterday'; it has to be a day like 2014-03-03"),
                Map.entry(
                        "/api/v1/events?country=%27%20OR%201%3D1",
                        "400 parameter 'country' is '' OR 1=1'; it has to be the code of a country or an organisation, like"
                                + " JPN or UNO"),
                Map.entry("/api/v1/search", "400 parameter 'q' is missing: it has to be the words to look for"),
                Map.entry(
                        "/api/v1/nothing",
                        "404 there is nothing at this path; /api/v1/relationships is a place to begin"),
                Map.entry("/..%2f..%2fetc%2fpasswd", "404 "),
                Map.entry("/page/../../META-INF/MANIFEST.MF", "400 ")));
        Topics topics = cluster.makeTopics("wrong");
        try (ReadSide side = start(cluster, topics, StoreLocation.file(directory.resolve("read.db")))) {
            SortedMap<String, String> answers = new TreeMap<>();
            for (String path : wrong.keySet()) {
                HttpResponse<String> answer = ask(side, path, Map.of());
                boolean problem = answer.headers()
                        .firstValue("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isPresent();
                answers.put(
                        path,
                        answer.statusCode() + " "
                                + (problem && path.startsWith("/api")
                                        ? json.readTree(answer.body())
                                                .path("detail")
                                                .asText()
                                        : ""));
                assertThat(answer.body()).doesNotContain("Exception", "SELECT", "root:");
            }

            assertThat(answers).isEqualTo(wrong);
            assertThat(ask(side, "/api/v1/events?kind=nonsense", Map.of()).body())
                    .contains("no kind 'nonsense'");
            assertThat(ask(side, "/api/v1/events?pages=3", Map.of()).body())
                    .contains("there is no parameter 'pages' here");
            assertThat(ask(side, "/api/v1/events?cursor=%27%3B--", Map.of()).statusCode())
                    .isEqualTo(400);
        }
    }

    private void assertFilters(ReadSide side) throws Exception {
        JsonNode first = get(side, "/api/v1/events?country=JPN&kind=talks&phase=concluded&limit=3");
        assertThat(first.path("items")).hasSize(3).allSatisfy(event -> {
            assertThat(event.path("relationship").asText()).contains("JPN");
            assertThat(event.path("phase").asText()).isEqualTo("concluded");
        });
        JsonNode second = get(
                side,
                "/api/v1/events?country=JPN&kind=talks&phase=concluded&limit=3&cursor="
                        + first.path("next").asText());
        assertThat(second.path("items").get(0).path("id").asText())
                .isNotEqualTo(first.path("items").get(2).path("id").asText());
        assertThat(get(side, "/api/v1/search?q=japan%20north%20kor").path("relationships"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.path("relationship").asText()).isEqualTo("JPN-PRK"));
        assertThat(get(side, "/api/v1/countries/JPN").path("relationships")).hasSize(2);
        HttpResponse<String> whole = ask(side, "/api/v1/relationships", Map.of());
        HttpResponse<String> same = ask(
                side,
                "/api/v1/relationships",
                Map.of("If-None-Match", whole.headers().firstValue("ETag").orElseThrow()));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(ask(side, "/", Map.of()).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; script-src 'self'"));
    }

    private void assertLive(TestCluster cluster, Topics topics, ReadSide side) throws Exception {
        try (BufferedReader stream = stream(side, "/api/v1/live?country=CHL&tables=events", Map.of())) {
            assertThat(until(stream, "event: caught-up")).isNotEmpty();
            cluster.send(List.of(new ProducerRecord<>(
                    topics.input(),
                    "live-1".getBytes(UTF_8),
                    Items.item("live-1", 1, FEB_27, "Wire", "CHL NOR talks/concluded 046 2014-02-26"))));
            assertThat(until(stream, "data: {\"key\":\"CHL-NOR.")).contains("event: event");
            await().untilAsserted(() -> assertThat(
                            get(side, "/health/ready").path("endToEndSeconds").asDouble(-1))
                    .as("from the item's arrival to the event's being there")
                    .isBetween(0.0, 60.0));
            assertThat(ask(side, "/metrics", Map.of()).body())
                    .contains("entente_end_to_end_seconds{quantile=\"0.99\"}");
        }
    }

    private List<String> missed(ReadSide side, String position) throws Exception {
        try (BufferedReader stream = stream(side, "/api/v1/live", Map.of("Last-Event-ID", position))) {
            return until(stream, "event: caught-up");
        }
    }

    private BufferedReader stream(ReadSide side, String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(side, path).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        return new BufferedReader(new InputStreamReader(
                http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                UTF_8));
    }

    private static List<String> until(BufferedReader stream, String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return lines;
            }
        }
        throw new AssertionError("the stream ended before '" + beginning + "': " + lines);
    }

    private static ReadSide start(TestCluster cluster, Topics topics, StoreLocation store) throws Exception {
        ReadSide side = ReadSide.start(cluster.connection(), topics, store, ANY_PORT);
        side.caughtUp().get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(30)).until(side::ready);
        return side;
    }

    /** What the API says there is: the value of each event, engagement, day and state by key. */
    private SortedMap<String, JsonNode> stored(ReadSide side) throws Exception {
        SortedMap<String, JsonNode> found = new TreeMap<>();
        for (JsonNode row : pages(side, "/api/v1/relationships?limit=500")) {
            String id = row.path("relationship").asText();
            JsonNode state = get(side, "/api/v1/relationships/" + id);
            ((ObjectNode) state).remove(List.of("first", "second"));
            found.put("relations.state " + id, state);
        }
        for (JsonNode event : pages(side, "/api/v1/events?limit=100")) {
            found.put("events " + event.path("id").asText(), event);
        }
        for (JsonNode engagement : pages(side, "/api/v1/engagements?limit=100")) {
            found.put("engagements " + engagement.path("id").asText(), engagement);
        }
        for (JsonNode day : pages(side, "/api/v1/days?limit=100")) {
            found.put(
                    "relations.daily " + day.path("relationship").asText() + "@"
                            + day.path("day").asText(),
                    day);
        }
        return found;
    }

    private List<JsonNode> pages(ReadSide side, String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(side, path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    /** What the topics say there is. */
    private SortedMap<String, JsonNode> published(TestCluster cluster, Topics topics) throws Exception {
        SortedMap<String, JsonNode> rows = new TreeMap<>();
        for (Map.Entry<String, Row> row : cluster.tables(topics).entrySet()) {
            rows.put(
                    row.getKey().replaceFirst("^events\\.[a-z]+ ", "events "),
                    json.readTree(row.getValue().value()));
        }
        return rows;
    }

    private JsonNode get(ReadSide side, String path) throws Exception {
        HttpResponse<String> answer = ask(side, path, Map.of());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> ask(ReadSide side, String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(side, path);
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ReadSide side, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + path))
                .timeout(Duration.ofSeconds(30));
    }
}
