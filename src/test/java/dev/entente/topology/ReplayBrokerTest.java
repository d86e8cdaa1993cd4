package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.Typed;
import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.wire.Answers;
import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same items by the same code make the same tables, to the byte: as they come in, replayed at any speed, and
 * reprocessed. All of it by the commands that a person types.
 */
@Tag("broker")
@ExtendWith(Brokers.class)
class ReplayBrokerTest {

    private static final Path SHIPPED = Path.of("src/main/resources/demo/feed.jsonl");

    /** Press items of a whole summer; not part of the project. */
    private static final Path STATE = Path.of("../shared/feeds/state-2021.jsonl");

    @TempDir
    private Path directory;

    @Test
    void shouldMakeTheSameTablesLiveReplayedAndReprocessedAndTakeThemAwayAgain(TestCluster cluster) throws Exception {
        Topics live = cluster.makeTopics("law");
        SortedMap<String, Row> tables;
        try (RunningPipeline pipeline = start(cluster, live)) {
            typed(cluster, "ingest", SHIPPED.toString(), "--input", live.input());
            cluster.awaitDrained(pipeline);
            tables = cluster.tables(live);
        }
        assertThat(tables).hasSizeGreaterThan(300);

        assertThat(replayed(cluster, "law-max", "max")).isEqualTo(tables);
        // five years in a second and a half
        assertThat(replayed(cluster, "law-fast", "1e8")).isEqualTo(tables);

        typed(cluster, reprocess(live, "law-again"));
        assertThat(cluster.tables(new Topics(Namespace.of("law-again"), live.input())))
                .isEqualTo(tables);

        JsonNode same = new JsonMapper()
                .readTree(typed(cluster, "diff", "law", "law-again", "--json").out());
        assertThat(same.path("events").path("talks").path("before").asInt()).isPositive();
        assertThat(same.path("relationships").path("scores")).isEmpty();
        assertThat(List.of("readAsAnother", "gained", "lost", "changed"))
                .allSatisfy(kind -> assertThat(same.path(kind)).isEmpty());

        assertThat(new Typed()
                        .reading("law\n")
                        .run("drop", "law-again", "--bootstrap-server", cluster.bootstrapServers())
                        .out())
                .endsWith("Type the name of the namespace to go on: nothing was deleted\n");
        Set<String> before = names(cluster);
        typed(cluster, "drop", "law-again", "--yes", "--state-dir", directory.toString());
        Set<String> gone = new java.util.TreeSet<>(before);
        gone.removeAll(names(cluster));
        assertThat(gone)
                .allSatisfy(name -> assertThat(name).startsWith("law-again."))
                .contains("law-again.relations.state")
                .anyMatch(name -> name.matches("law-again\\.entente-[0-9]+"))
                .anyMatch(name -> name.endsWith("-changelog"))
                .hasSize((int) before.stream()
                        .filter(name -> name.startsWith("law-again."))
                        .count());
        try (var stores = Files.list(directory)) {
            assertThat(stores).noneMatch(path -> path.getFileName().toString().startsWith("law-again."));
        }
        assertThat(cluster.tables(live)).isEqualTo(tables);
    }

    @Test
    void shouldMakeTheSameTablesOfASummerOfPressItems(TestCluster cluster) throws Exception {
        assumeThat(STATE).as("a feed that is not part of the project").exists();
        Topics live = cluster.makeTopics("summer");
        SortedMap<String, Row> tables;
        try (RunningPipeline pipeline = start(cluster, live)) {
            typed(cluster, "ingest", STATE.toString(), "--input", live.input());
            cluster.awaitDrained(pipeline);
            tables = cluster.tables(live);
        }
        assertThat(tables).hasSizeGreaterThan(300);

        Topics replayed = new Topics(Namespace.of("summer-replay"), "summer-replay.news.items");
        typed(cluster, "replay", STATE.toString(), "--namespace", "summer-replay", "--speed", "max");
        typed(cluster, reprocess(replayed, "summer-again"));

        assertThat(cluster.tables(new Topics(Namespace.of("summer-again"), replayed.input())))
                .isEqualTo(tables);
        List<ConsumerRecord<byte[], byte[]>> records = cluster.read(List.of(replayed.input()));
        assertThat(records).hasSize(648);
    }

    private String[] reprocess(Topics source, String name) {
        return new String[] {
            "reprocess", "--as", name, "--input", source.input(), "--threads", "1", "--state-dir", directory.toString()
        };
    }

    private SortedMap<String, Row> replayed(TestCluster cluster, String name, String speed) throws Exception {
        typed(cluster, "replay", SHIPPED.toString(), "--namespace", name, "--speed", speed);
        Topics topics = new Topics(Namespace.of(name), name + ".news.items");
        try (RunningPipeline pipeline = start(cluster, topics)) {
            cluster.awaitDrained(pipeline);
            return cluster.tables(topics);
        }
    }

    private RunningPipeline start(TestCluster cluster, Topics topics) throws Exception {
        StreamsSettings settings =
                new StreamsSettings(topics, new java.util.TreeMap<>(cluster.connection()), directory, 1, 0);
        RunningPipeline pipeline =
                RunningPipeline.start(settings, new NewsReader(Limits.DEFAULT), EventCoder.shipped()::code);
        assertThat(pipeline.awaitReady(Duration.ofSeconds(60))).isTrue();
        return pipeline;
    }

    private static Typed.Answer typed(TestCluster cluster, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bootstrap-server", cluster.bootstrapServers()));
        Typed.Answer answer = new Typed().run(all.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private static Set<String> names(TestCluster cluster) throws InterruptedException {
        try (Admin admin = cluster.admin()) {
            Set<String> names =
                    new java.util.TreeSet<>(Answers.of(admin.listTopics().names()));
            Answers.of(admin.listGroups().all()).stream()
                    .map(GroupListing::groupId)
                    .forEach(names::add);
            return names;
        }
    }
}
