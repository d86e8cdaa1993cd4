package dev.entente.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How things stood on a day, held to a pipeline that was told no more than what had been reported by then: all that it
 * publishes is what the other says of that day.
 */
class AsOfTest {

    private static final List<String> SIDES = List.of("JPN PRK", "KOR PRK", "CHL NOR");
    /** Each with a date of its own, so that no later report adds to an event of an earlier day. */
    private static final List<String> ACTS = List.of(
            "talks/proposed 036 %3$s",
            "talks/scheduled 036 %2$s CHN:Shenyang",
            "accuse 112 %1$s",
            "talks/postponed 120 %3$s",
            "visit/scheduled 036 %2$s",
            "talks/concluded 046 %1$s",
            "aid 070 %1$s",
            "visit/cancelled 120 %2$s",
            "consult 040 %1$s",
            "agreement/concluded 057 %1$s",
            "reunion/agreed 036 %3$s",
            "talks/agreed 036 %2$s");

    private static final LocalDate FIRST = LocalDate.of(2014, 2, 20);
    private static final int DAYS = 50;

    @TempDir
    private Path directory;

    private Published whole;
    private Served served;

    @BeforeEach
    void start() {
        whole = new Published(directory.resolve("whole"));
        served = new Served(StoreLocation.file(directory.resolve("whole.db")));
        feed(whole, DAYS);
        served.take(whole.records());
    }

    @AfterEach
    void stop() {
        served.close();
        whole.close();
    }

    @Test
    void shouldSayOfADayWhatThePipelineSaidThen() throws Exception {
        for (int days : List.of(1, 9, 23, 37, DAYS)) {
            LocalDate day = FIRST.plusDays(days - 1L);
            try (Published then = new Published(directory.resolve("then" + days));
                    Served past = new Served(StoreLocation.file(directory.resolve("then" + days + ".db")))) {
                feed(then, days);
                past.take(then.records());

                for (String path : List.of(
                        "/api/v1/relationships?limit=500",
                        "/api/v1/relationships?sort=-score",
                        "/api/v1/relationships?sort=trend&country=PRK",
                        "/api/v1/relationships?q=nor&minEvents=2",
                        "/api/v1/events?limit=500",
                        "/api/v1/days?limit=500",
                        "/api/v1/engagements?limit=500",
                        "/api/v1/engagements?sort=scheduled&phase=scheduled,postponed,concluded",
                        "/api/v1/engagements?country=JPN&kind=talks&from=2014-03-01",
                        "/api/v1/agenda?from=" + day)) {
                    assertThat(pages(served, path + "&asOf=" + day))
                            .as(path + " as of " + day)
                            .isEqualTo(pages(past, path));
                }
                for (JsonNode row : past.get("/api/v1/relationships").path("items")) {
                    String path =
                            "/api/v1/relationships/" + row.path("relationship").asText();
                    assertThat(served.get(path + "?asOf=" + day)).isEqualTo(past.get(path));
                    assertThat(pages(served, path + "/engagements?asOf=" + day))
                            .isEqualTo(pages(past, path + "/engagements?limit=50"));
                }
                for (JsonNode one : past.get("/api/v1/engagements").path("items")) {
                    String path = "/api/v1/engagements/" + one.path("id").asText();
                    assertThat(served.get(path + "?asOf=" + day)).isEqualTo(one);
                }
            }
        }
    }

    @Test
    void shouldSayThatNothingHadBeenReportedBefore() throws Exception {
        assertThat(served.ask("/api/v1/relationships/JPN-PRK?asOf=2014-01-01").body())
                .contains("nothing had been reported of JPN-PRK by 2014-01-01");
        assertThat(served.get("/api/v1/relationships?asOf=2014-01-01").path("items"))
                .isEmpty();
        assertThat(served.ask("/api/v1/relationships?asOf=someday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldTurnPages() throws Exception {
        List<JsonNode> all = pages(served, "/api/v1/relationships?sort=name&asOf=2014-03-20&limit=500");
        List<JsonNode> steps = pages(served, "/api/v1/relationships?sort=name&asOf=2014-03-20&limit=1");

        assertThat(steps).isEqualTo(all).hasSize(3);
        assertThat(pages(served, "/api/v1/engagements?asOf=2014-03-20&limit=1"))
                .isEqualTo(pages(served, "/api/v1/engagements?asOf=2014-03-20&limit=100"))
                .hasSizeGreaterThan(3);
    }

    /** The news of some days: a report or two each, of acts that take turns; a second source now and then. */
    private static void feed(Published pipeline, int days) {
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            String sides = SIDES.get(i % SIDES.size());
            String act = sides + " "
                    + ACTS.get((i / 2 + i % 3 * 5) % ACTS.size()).formatted(day, day.plusDays(9), day.plusDays(20));
            pipeline.say("a" + i, 1, day + "T09:00:00Z", "Wire", act);
            if (i % 3 == 0) {
                pipeline.say(
                        "b" + i, 1, day + "T23:30:00Z", "Post " + i % 4, act + "\n" + sides + " support 050 " + day);
            }
        }
    }

    private static List<JsonNode> pages(Served served, String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        Consumer<JsonNode> take = item -> items.add(item instanceof ObjectNode row ? row : item);
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = served.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(take);
            cursor = page.has("next") ? page.path("next").asText() : null;
        }
        return items;
    }
}
