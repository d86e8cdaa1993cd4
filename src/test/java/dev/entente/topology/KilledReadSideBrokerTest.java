package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bench.MadeRecords;
import dev.entente.cli.Child;
import dev.entente.event.CodeNames;
import dev.entente.event.Family;
import dev.entente.serve.ReadSide;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoreLocation;
import dev.entente.wire.RelationshipPartitioner;
import dev.entente.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A read side that is killed (SIGKILL) while it fills its store goes on where it was. */
@Tag("broker")
@Timeout(240)
@ExtendWith(Brokers.class)
class KilledReadSideBrokerTest {

    private static final int RELATIONSHIPS = 300;
    private static final int EVENTS = 40_000;
    private static final int KILLS = 3;
    private static final String NAMESPACE = "killed-read-side";

    private static final List<String> ALL = List.of(
            "SELECT id, first_code, score, names, summary, body FROM relationships ORDER BY id",
            "SELECT id, relationship, family, reported, date_to, first_code, words, body FROM events ORDER BY id",
            "SELECT id, phase, scheduled_from, calendar_to, sequence, body FROM engagements ORDER BY id",
            "SELECT id, day, score, body FROM days ORDER BY id",
            "SELECT topic, part, topic_id, next_offset FROM entente_positions ORDER BY topic, part",
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name",
            "SELECT COUNT(*) FROM event_search WHERE event_search MATCH 'treaty'",
            "SELECT name FROM entente_dropped_indexes");

    @Test
    void shouldGoOnWhereItWasKilled(TestCluster cluster, @TempDir Path directory) throws Exception {
        Topics topics = cluster.makeTopics(NAMESPACE);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        new MadeRecords(RELATIONSHIPS, CodeNames.shipped()).make(EVENTS, one -> records.add(record(topics, one)));
        cluster.send(records);
        Path calm = directory.resolve("calm.db");
        ReadSide.Address anyPort = new ReadSide.Address("127.0.0.1", 0);
        try (ReadSide side = ReadSide.start(cluster.connection(), topics, StoreLocation.file(calm), anyPort)) {
            side.caughtUp().get(120, TimeUnit.SECONDS);
        }

        Path killed = directory.resolve("killed.db");
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            long least = Math.round(records.size() * 0.8 * (kill + random.nextDouble()) / KILLS);
            try (Child child = serve(cluster, killed)) {
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> revision(killed) >= least);
                assertThat(child.out()).as("it has not ended by itself").doesNotContain("closed");
            }
            assertThat(rows(killed, "PRAGMA integrity_check")).containsExactly("ok ");
        }
        try (Child child = serve(cluster, killed)) {
            child.awaitOut("caught up");
            child.term();
            assertThat(child.exitCode()).isZero();
        }

        for (String query : ALL) {
            assertThat(rows(killed, query)).as(query).isEqualTo(rows(calm, query));
        }
        assertThat(rows(calm, ALL.get(1))).hasSize(EVENTS);
    }

    private static Child serve(TestCluster cluster, Path store) throws Exception {
        return Child.entente(
                "serve",
                "--bootstrap-server",
                cluster.bootstrapServers(),
                "--namespace",
                NAMESPACE,
                "--store",
                store.toString(),
                "--port",
                "0");
    }

    private static ProducerRecord<byte[], byte[]> record(Topics topics, Incoming one) {
        String topic = switch (one.table()) {
            case EVENTS -> topics.events(Family.DISPUTES);
            case ENGAGEMENTS -> topics.engagements();
            case RELATIONSHIPS -> topics.state();
            case DAYS -> topics.daily();
        };
        return new ProducerRecord<>(
                topic,
                RelationshipPartitioner.partition(one.key(), 6),
                one.key().getBytes(UTF_8),
                one.value().orElseThrow());
    }

    /** How far a store is; 0 where there is none yet. */
    private static long revision(Path store) {
        if (!Files.exists(store)) {
            return 0;
        }
        try {
            List<String> found = rows(store, "SELECT revision FROM entente_store");
            return found.isEmpty() ? 0 : Long.parseLong(found.get(0).strip());
        } catch (SQLException e) {
            return 0;
        }
    }

    private static List<String> rows(Path store, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append(' ');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
