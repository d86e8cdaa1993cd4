package dev.entente.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events and days as files. */
class ExportTest {

    private static Published pipeline;
    private static Served served;

    @BeforeAll
    static void start(@TempDir Path directory) {
        pipeline = new Published(directory.resolve("state"));
        served = new Served(StoreLocation.file(directory.resolve("read.db")));
        pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang")
                .say("2", 1, "2014-02-21T09:00:00Z", "=cmd(), Post", "KOR PRK accuse 112")
                .say("3", 1, "2014-02-22T09:00:00Z", "Wire", "JPN PRK talks/agreed 036");
        served.take(pipeline.records());
    }

    @AfterAll
    static void stop() {
        served.close();
        pipeline.close();
    }

    @Test
    void shouldGiveEventsAsJsonLinesAsTheyStandInTheTopic() throws Exception {
        List<String> listed = new ArrayList<>();
        served.get("/api/v1/events").path("items").forEach(event -> listed.add(event.toString()));
        List<String> lines = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : served.text("/api/v1/export/events.jsonl").split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(json.readTree(line).toString());
            }
        }

        assertThat(lines).containsExactlyInAnyOrderElementsOf(listed).hasSize(3);
        assertThat(lines).isSortedAccordingTo((a, b) -> id(a).compareTo(id(b)));
    }

    @Test
    void shouldGiveEventsAsCsvThatNoSpreadsheetRuns() throws Exception {
        String csv = served.text("/api/v1/export/events.csv?country=KOR");

        assertThat(csv.lines().toList().get(0))
                .startsWith("id,relationship,kind,phase,reciprocal,source,")
                .endsWith(",sentence,publisher,url");
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv.lines().toList().get(1))
                .startsWith("KOR-PRK.")
                .contains(",accuse,,false,KOR,,KOR,PRK,,PRK,112,ACCUSE,3,-2.0,,,,,,2014-02-21T09:00:00Z,")
                .endsWith(",KOR PRK accuse 112,\"'=cmd(), Post\",");
        assertThat(csv).contains("\r\n");
    }

    @Test
    void shouldGiveDaysAsCsvAndJsonLines() throws Exception {
        assertThat(served.text("/api/v1/export/days.csv?relationship=JPN-PRK").lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("JPN-PRK,2014-02-20,1,4.0,4.0000000,0,1,0,0,0,1,");
        assertThat(served.text("/api/v1/export/days.jsonl").lines()).hasSize(3);
    }

    @Test
    void shouldTakeTheFiltersOfTheListsAndADay() throws Exception {
        assertThat(served.text("/api/v1/export/events.jsonl?relationship=JPN-PRK&phase=agreed")
                        .lines())
                .hasSize(1);
        assertThat(served.text("/api/v1/export/events.jsonl?asOf=2014-02-21").lines())
                .hasSize(2);
        assertThat(served.get("/api/v1/events?asOf=2014-02-20").path("items")).hasSize(1);
        assertThat(served.get("/api/v1/days?asOf=2014-02-20").path("items")).hasSize(1);
        assertThat(served.ask("/api/v1/export/events.csv?limit=3").body())
                .contains("there is no parameter 'limit' here");
        assertThat(served.ask("/api/v1/export/events.csv").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"entente-events.csv\"");
    }

    @Test
    void shouldGoOnServingWhereReadersLeaveBeforeTheEnd() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (java.net.Socket reader =
                    new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), served.port())) {
                reader.setSoLinger(true, 0);
                reader.getOutputStream()
                        .write("GET /api/v1/export/events.jsonl HTTP/1.1\r\nHost: x\r\n\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (i % 2 == 0) {
                    assertThat(reader.getInputStream().read()).isEqualTo('H');
                }
            }
        }

        assertThat(served.text("/api/v1/export/events.jsonl").lines()).hasSize(3);
    }

    private static String id(String line) {
        try {
            JsonNode event = new ObjectMapper().readTree(line);
            return event.path("id").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
