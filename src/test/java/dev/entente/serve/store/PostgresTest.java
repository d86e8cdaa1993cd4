package dev.entente.serve.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.CodeNames;
import dev.entente.serve.Served;
import dev.entente.topology.Published;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL: it says the same as SQLite, and is refused for the same reasons. */
@Timeout(180)
class PostgresTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "no PostgreSQL is installed: Debian's package postgresql has what this needs");
        server = PostgresServer.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void shouldAnswerTheSameFromPostgresAsFromSqlite(@TempDir Path directory) throws Exception {
        try (Published pipeline = new Published(directory.resolve("state"));
                Served lite = new Served(StoreLocation.file(directory.resolve("read.db")));
                Served post = new Served(server.database("same"))) {
            pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang")
                    .say("2", 1, "2014-02-21T09:00:00Z", "=Post", "KOR PRK accuse 112\nKOR PRK aid 070 2014-02")
                    .say("3", 1, "2014-02-22T09:00:00Z", "Wire", "JPN PRK talks/postponed 120 2014-03-12")
                    .say("4", 1, "2014-02-23T09:00:00Z", "Wire", "CHL NOR visit/scheduled 036 2014-03");
            List<Incoming> first = pipeline.records();
            pipeline.withdraw("2").say("5", 1, "2014-02-24T09:00:00Z", "Wire", "KOR PRK reunion/agreed 036");
            List<Incoming> second = pipeline.records();
            for (Served served : List.of(lite, post)) {
                served.take(first);
                served.take(second);
            }

            for (String path : List.of(
                    "/api/v1/relationships",
                    "/api/v1/relationships?sort=-score&country=PRK",
                    "/api/v1/relationships?sort=name&limit=1",
                    "/api/v1/relationships?q=north%20kor",
                    "/api/v1/relationships?asOf=2014-02-21",
                    "/api/v1/relationships/JPN-PRK",
                    "/api/v1/relationships/JPN-PRK?asOf=2014-02-21",
                    "/api/v1/relationships/JPN-PRK/events?sort=reported&limit=1",
                    "/api/v1/relationships/JPN-PRK/engagements?asOf=2014-02-21",
                    "/api/v1/relationships/JPN-PRK/days",
                    "/api/v1/events?kind=talks,visit&minConfidence=0.5&from=2014-03-01&to=2014-03-10",
                    "/api/v1/events?asOf=2014-02-22&limit=2",
                    "/api/v1/engagements?sort=scheduled",
                    "/api/v1/agenda",
                    "/api/v1/days?limit=2",
                    "/api/v1/countries",
                    "/api/v1/countries/PRK",
                    "/api/v1/search?q=scheduled%20shenya",
                    "/api/v1/search?q=%27%26%20%7C!%3A*",
                    "/api/v1/export/events.csv",
                    "/api/v1/export/days.jsonl",
                    "/api/v1/calendar.ics")) {
                assertThat(post.text(path)).as(path).isEqualTo(lite.text(path));
            }
        }
    }

    @Test
    void shouldRefuseASecondWriterAnotherNamespaceAndANewerSchema() throws Exception {
        StoreLocation location = server.database("refused");
        Store store = Store.open(location, "mine", CodeNames.shipped());
        assertThatThrownBy(() -> Store.open(location, "mine", CodeNames.shipped()))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("is written by another instance");
        store.close();
        assertThatThrownBy(() -> Store.open(location, "theirs", CodeNames.shipped()))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("is of namespace 'mine', not of namespace 'theirs'");
        makeNewer(location);
        assertThatThrownBy(() -> Store.open(location, "mine", CodeNames.shipped()))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("a newer release wrote it");
    }

    @Test
    void shouldRefuseANewerSchemaOfSqliteToo(@TempDir Path directory) throws Exception {
        StoreLocation location = StoreLocation.file(directory.resolve("read.db"));
        Store.open(location, "", CodeNames.shipped()).close();
        makeNewer(location);

        assertThatThrownBy(() -> Store.open(location, "", CodeNames.shipped()))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("a newer release wrote it");
    }

    private static void makeNewer(StoreLocation location) throws Exception {
        try (Connection connection = DriverManager.getConnection(location.url());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO entente_schema (step, name, applied) VALUES (999, 'later', 'later')");
        }
    }
}
