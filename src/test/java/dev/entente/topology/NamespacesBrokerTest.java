package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.Child;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Typed;
import dev.entente.wire.Answers;
import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines side by side: one is tried on all the news, compared, switched over to, and the other dropped. */
@Tag("broker")
@Timeout(180)
@ExtendWith(Brokers.class)
class NamespacesBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    private static String item(String id, String text) {
        return "{\"id\":\"" + id + "\",\"published\":\"2014-03-11T08:00:00Z\",\"text\":\"" + text + "\"}\n";
    }

    /** Publishes items to a topic by the command that a person types. */
    private void publish(TestCluster cluster, String topic, String items) throws IOException {
        Path file = Files.writeString(directory.resolve("items.jsonl"), items);
        done(cluster, "ingest", file.toString(), "--input", topic);
    }

    private static Typed.Answer typed(Typed typed, TestCluster cluster, String... words) {
        return typed.run(with(words, "--bootstrap-server", cluster.bootstrapServers()));
    }

    private static Typed.Answer done(TestCluster cluster, String... words) {
        Typed.Answer answer = typed(new Typed(), cluster, words);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String[] reprocess(TestCluster cluster, String input, String name, String... more) {
        return with(
                new String[] {
                    "reprocess",
                    "--as",
                    name,
                    "--input",
                    input,
                    "--threads",
                    "1",
                    "--state-dir",
                    directory.resolve("state").toString(),
                    "--bootstrap-server",
                    cluster.bootstrapServers()
                },
                more);
    }

    private static void reprocessed(String... words) {
        Typed.Answer answer = new Typed().run(words);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains(", all is done in ");
    }

    private static void makeInput(TestCluster cluster, String name) throws InterruptedException {
        try (Admin admin = cluster.admin()) {
            Answers.of(admin.createTopics(List.of(new NewTopic(name, Optional.of(2), Optional.empty())))
                    .all());
        }
    }

    private static Set<String> names(TestCluster cluster) throws InterruptedException {
        try (Admin admin = cluster.admin()) {
            Set<String> names = new TreeSet<>(Answers.of(admin.listTopics().names()));
            Answers.of(admin.listGroups().all()).stream()
                    .map(GroupListing::groupId)
                    .forEach(names::add);
            return names;
        }
    }

    @Test
    void shouldTellWhatALexiconReadsOtherwise(TestCluster cluster) throws Exception {
        makeInput(cluster, "lessons");
        publish(
                cluster,
                "lessons",
                item("same", "Norway and Chile held talks in Oslo on Monday.")
                        + item("gained", "Norway gazumped Chile on Monday.")
                        + item("lost", "Jordan and Egypt held talks in Cairo on Monday.")
                        + item("reread", "Kenya criticized Uganda on Monday.")
                        + item("changed", "Norway and Sweden held talks in Vikabygd on March 3."));
        Path lexicon = Files.createDirectory(directory.resolve("lexicon"));
        Files.writeString(lexicon.resolve("verbs.tsv"), """
                verb\tobject\tpreposition\tcomplement\tdoes\ttarget
                gazump\t*\t\t\t120\tobj
                criticize\t*\t\t\t138\tobj
                """);
        // a firm, and no longer the country
        Files.writeString(lexicon.resolve("groups.tsv"), "country\trole\tname\ttext\nUSA\tBUS\tJordan\tJordan\n");
        Files.writeString(lexicon.resolve("places.tsv"), "country\ttext\nNOR\tVikabygd\n");
        reprocessed(reprocess(cluster, "lessons", "untaught"));
        reprocessed(reprocess(cluster, "lessons", "taught", "--lexicon", lexicon.toString()));

        JsonNode json = new JsonMapper()
                .readTree(done(cluster, "diff", "untaught", "taught", "--json").out());
        Typed.Answer table = done(cluster, "diff", "untaught", "taught", "--work-dir", directory.toString());

        assertThat(sentences(json.path("gained"), "after")).containsExactly("Norway gazumped Chile on Monday.");
        assertThat(sentences(json.path("lost"), "before"))
                .containsExactly("Jordan and Egypt held talks in Cairo on Monday.");
        JsonNode reread = json.path("readAsAnother").path(0);
        assertThat(reread.path("before").path("kind").asText()).isEqualTo("accuse");
        assertThat(reread.path("after").path("kind").asText()).isEqualTo("threaten");
        assertThat(json.path("changed").path(0).path("fields")).hasToString("[\"place\"]");
        assertThat(List.of("gained", "lost", "readAsAnother", "changed"))
                .allSatisfy(kind -> assertThat(json.path(kind)).hasSize(1));
        JsonNode scores = json.path("relationships").path("scores");
        // of one report on the day as of which the score is: Goldstein of 046 is 7, of 111 -2, of 138 -7, of 120 -4
        assertThat(scores)
                .extracting(score -> score.path("relationship").asText() + " "
                        + score.path("moved")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString())
                .containsExactly("EGY-JOR -7", "KEN-UGA -5", "CHL-NOR -4");
        assertThat(table.out())
                .contains("│ all         │        4 │      4 │      2 │    2 │       1 │")
                .contains("4 relationships in untaught, 3 in taught; the score of 3 moved")
                .contains("── read as another event: 1\n   Kenya → Uganda  accuse, 10 Mar 2014\n   → Kenya → Uganda")
                .contains("── only in taught: 1\n   Norway → Chile")
                .contains("“Norway gazumped Chile on Monday.”\n      gained · rule gazump *")
                .contains("── only in untaught: 1\n   Egypt – Jordan")
                .contains(
                        "── told otherwise: 1\n   Norway – Sweden  talks concluded, 3 Mar 2014 · Vikabygd, Norway: place");
        try (var left = Files.list(directory)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("entente-diff"));
        }
        assertThat(typed(new Typed(), cluster, "diff", "untaught", "untaught").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(typed(new Typed(), cluster, "diff", "untaught", "nowhere").err())
                .isEqualTo("entente diff: there is no topic 'nowhere.events.talks' at this cluster:"
                        + " is the namespace right?\n");
    }

    private static List<String> sentences(JsonNode differences, String side) {
        List<String> sentences = new ArrayList<>();
        differences.forEach(one -> sentences.add(
                one.path(side).path("evidence").path(0).path("sentence").asText()));
        return sentences;
    }

    @Test
    void shouldSwitchOverToAnotherPipelineWithoutAGap(TestCluster cluster) throws Exception {
        Topics old = cluster.makeTopics("blue");
        Topics young = new Topics(Namespace.of("green"), old.input());
        String monday = item("monday", "Norway and Chile held talks in Oslo on Monday.");
        String tuesday = item("tuesday", "Kenya criticized Uganda on Tuesday.");
        String wednesday = item("wednesday", "Japan and China will hold talks in Tokyo on March 20.");
        String[] onwards = reprocess(cluster, old.input(), "green", "--onwards");
        try (Child next = Child.entente(onwards)) {
            try (Child live = Child.entente(
                    "run",
                    "--namespace",
                    "blue",
                    "--input",
                    old.input(),
                    "--threads",
                    "1",
                    "--state-dir",
                    directory.resolve("blue").toString(),
                    "--bootstrap-server",
                    cluster.bootstrapServers())) {
                publish(cluster, old.input(), monday);
                publish(cluster, old.input(), tuesday);
                await().atMost(PATIENCE).until(() -> events(cluster, young) == 2 && events(cluster, old) == 2);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(cluster.tables(young)).isEqualTo(cluster.tables(old)));
                assertThat(typed(new Typed(), cluster, "drop", "green", "--yes").err())
                        .isEqualTo("entente drop: an instance of namespace 'green' is at work: end it first, then"
                                + " nothing makes anew what goes\n");
                live.term();
                assertThat(live.exitCode()).as(live.err()).isZero();
            }
            publish(cluster, old.input(), wednesday);
            await().atMost(PATIENCE).until(() -> events(cluster, young) == 3);
            assertThat(events(cluster, old)).isEqualTo(2);
            next.interrupt();
            assertThat(next.exitCode()).as(next.err()).isZero();
        }

        // the way back: the old one takes up what it missed
        publish(cluster, old.input(), item("thursday", "Brazil and Peru signed a trade agreement on Thursday."));
        done(
                cluster,
                "run",
                "--exit",
                "--namespace",
                "blue",
                "--input",
                old.input(),
                "--state-dir",
                directory.resolve("blue").toString());
        assertThat(events(cluster, old)).isEqualTo(4);
        assertThat(new Typed().run(reprocess(cluster, old.input(), "green")).err())
                .isEqualTo("entente reprocess: namespace 'green' was begun before, maybe by another release:"
                        + " 'entente drop green' deletes it, --continue goes on with it\n");
        reprocessed(reprocess(cluster, old.input(), "green", "--continue"));
        assertThat(cluster.tables(young)).isEqualTo(cluster.tables(old));
    }

    private static long events(TestCluster cluster, Topics topics) {
        return cluster.tables(topics).keySet().stream()
                .filter(key -> key.startsWith("events."))
                .count();
    }

    @Test
    void shouldDropNothingOfANamespaceWithANameThatBeginsAlike(TestCluster cluster) throws Exception {
        List<String> own = List.of(
                "d.news.items",
                "d.news.rejected",
                "d.events.talks",
                "d.relations.state",
                "d.entente-2-item-mentions-repartition",
                "d.entente-2-relations-changelog");
        List<String> others = List.of(
                "dd.events.talks",
                "d-d.events.talks",
                "d.events.talks.copy",
                "d.d.events.talks",
                "d.other",
                "d.entente-2x-relations-changelog",
                "dd.entente-2-relations-changelog",
                "d.entente-2-notes",
                "dxentente-2-relations-changelog");
        List<String> othersGroups = List.of("dd.entente-2", "d.entente", "d.entente-2-desk", "dxentente-2", "d");
        try (Admin admin = cluster.admin()) {
            for (List<String> topics : List.of(own, others)) {
                Answers.of(admin.createTopics(topics.stream()
                                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                                .toList())
                        .all());
            }
            for (String group : with(othersGroups.toArray(String[]::new), "d.entente-2")) {
                Answers.of(admin.alterConsumerGroupOffsets(
                                group, Map.of(new TopicPartition("d.news.items", 0), new OffsetAndMetadata(0)))
                        .all());
            }
        }
        Path state = Files.createDirectory(directory.resolve("state"));
        for (String store : List.of("d.entente-2", "dd.entente-2", "d.entente-2x")) {
            Files.writeString(Files.createDirectory(state.resolve(store)).resolve("file"), "");
        }
        String[] drop = {"drop", "d", "--state-dir", state.toString()};

        assertThat(typed(new Typed().where("ENTENTE_NAMESPACE", "d"), cluster, drop))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE))
                .satisfies(answer -> assertThat(answer.err())
                        .startsWith("entente drop: namespace 'd' is the one that is set for this pipeline"));
        assertThat(typed(new Typed(), cluster, "drop", "LIVE").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed(new Typed(), cluster, "drop", "events").exitCode()).isEqualTo(ExitCode.USAGE);
        for (String answer : List.of("no\n", "y\n", "dd\n", "\n")) {
            Typed.Answer kept = typed(new Typed().reading(answer), cluster, drop);
            assertThat(kept.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(kept.out()).endsWith("nothing was deleted\n");
        }
        assertThat(typed(new Typed(), cluster, drop).err())
                .isEqualTo("entente drop: nobody answered: --yes deletes without asking\n");
        assertThat(names(cluster)).containsAll(own).contains("d.entente-2");

        Typed.Answer gone = typed(new Typed().reading("d\n"), cluster, drop);

        assertThat(gone.exitCode()).as(gone.err()).isZero();
        assertThat(gone.out()).endsWith("namespace 'd' is gone\n");
        await().atMost(PATIENCE).until(() -> names(cluster).stream().noneMatch(own::contains));
        assertThat(names(cluster)).containsAll(others).containsAll(othersGroups).doesNotContain("d.entente-2");
        try (var stores = Files.list(state)) {
            assertThat(stores)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("dd.entente-2", "d.entente-2x");
        }
        assertThat(done(cluster, drop).out()).startsWith("there is nothing of namespace 'd' at ");
    }
}
