package dev.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Child;
import dev.entente.cli.ExitCode;
import dev.entente.cli.TopicReader;
import dev.entente.cli.Typed;
import dev.entente.cli.demo.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@Timeout(180)
class ReplayCommandTest {

    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(
                java.util.Optional.empty(),
                java.util.OptionalInt.empty(),
                Map.of("auto.create.topics.enable", "true")));
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    private static String item(String id, String version, String published) {
        return "{\"id\":\"" + id + "\",\"version\":\"" + version + "\",\"text\":\"Japan met China.\",\"published\":\""
                + published + "\"}\n";
    }

    private static Typed.Answer typed(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bootstrap-server", broker.bootstrapServers()));
        return new Typed().run(all.toArray(String[]::new));
    }

    /** A topic of one partition, so that its order can be seen. */
    private static String topic(String name) throws Exception {
        try (var admin =
                org.apache.kafka.clients.admin.Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new org.apache.kafka.clients.admin.NewTopic(name, 1, (short) 1)))
                    .all()
                    .get();
        }
        return name;
    }

    private static List<String> keys(String topic) {
        return new TopicReader(broker.bootstrapServers())
                .read(List.of(topic), new StringDeserializer()).stream()
                        .map(ConsumerRecord::key)
                        .toList();
    }

    @Test
    void shouldPublishInTheOrderOfAppearanceWithinAStretch() throws Exception {
        Path late = Files.writeString(
                directory.resolve("a.jsonl"),
                item("late", "1", "2014-03-05T08:00:00Z")
                        + item("first", "1", "2014-03-03T08:00:00Z")
                        + "{\"id\":\"first\",\"version\":\"2\",\"withdrawn\":true}\n");
        Path early = Files.writeString(
                directory.resolve("b.jsonl"),
                item("before", "1", "2014-03-02T23:00:00Z") + item("second", "1", "2014-03-04T08:00:00Z"));
        String topic = topic("order");

        Typed.Answer answer = typed(
                "replay",
                late.toString(),
                early.toString(),
                "--input",
                topic,
                "--speed",
                "max",
                "--from",
                "2014-03-03");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith(
                        "4 items, 2014-03-03T08:00:00Z to 2014-03-05T08:00:00Z to order\n4 of 4 items, to 5 Mar 2014"
                                + " 08:00, in ");
        // the withdrawal has no time of its own, and comes with the record that it stands behind
        assertThat(keys(topic)).containsExactly("first", "first", "second", "late");
    }

    @Test
    void shouldSayInALineThatItCannotPutTheArchiveInOrder() throws Exception {
        Path file = Files.writeString(directory.resolve("one.jsonl"), item("a", "1", "2014-03-03T08:00:00Z"));

        Typed.Answer answer = typed("replay", file.toString(), "--input", topic("no-room"), "--work-dir", "/dev/null");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .isEqualTo("entente replay: cannot write to /dev/null, where the archive is put in order: --work-dir"
                        + " names another\n");
    }

    /** When each record was sent, in milliseconds after the first. */
    private static List<Long> sent(String topic) {
        List<Long> times = new TopicReader(broker.bootstrapServers())
                .read(List.of(topic), new StringDeserializer()).stream()
                        .map(ConsumerRecord::timestamp)
                        .toList();
        return times.stream().map(time -> time - times.get(0)).toList();
    }

    @Test
    void shouldLetTimePassAsItDidAndAMinuteInASecond() throws Exception {
        Path seconds = Files.writeString(
                directory.resolve("seconds.jsonl"),
                item("a", "1", "2014-03-03T08:00:00Z")
                        + item("b", "1", "2014-03-03T08:00:01.2Z")
                        + item("c", "1", "2014-03-03T08:00:02Z"));
        Path minutes = Files.writeString(
                directory.resolve("minutes.jsonl"),
                item("a", "1", "2014-03-03T08:00:00Z")
                        + item("b", "1", "2014-03-03T08:01:12Z")
                        + item("c", "1", "2014-03-03T08:02:00Z"));
        String actual = topic("as-it-was");
        String faster = topic("faster");

        Typed.Answer one = typed("replay", seconds.toString(), "--input", actual);
        Typed.Answer sixty = typed("replay", minutes.toString(), "--input", faster, "--speed", "60");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(sixty.exitCode()).as(sixty.err()).isZero();
        // never before it is due; how long after is the machine's affair, but not as if a minute took a minute
        for (List<Long> sent : List.of(sent(actual), sent(faster))) {
            assertThat(sent.get(1)).isBetween(1_150L, 40_000L);
            assertThat(sent.get(2)).isBetween(1_950L, 41_000L);
        }
    }

    @Test
    void shouldStopOnCtrlCAndGoOnFromThere() throws Exception {
        StringBuilder hours = new StringBuilder();
        for (int hour = 0; hour < 20; hour++) {
            hours.append(item("h" + hour, "1", String.format("2014-03-03T%02d:00:00Z", hour)));
        }
        Path file = Files.writeString(directory.resolve("hours.jsonl"), hours);
        String topic = topic("stopped");
        String bookmark = directory.resolve("bookmark.json").toString();
        // an hour takes 18 milliseconds, and the last item longer than anyone waits
        Files.writeString(file, item("far", "1", "2034-03-03T00:00:00Z"), java.nio.file.StandardOpenOption.APPEND);
        String[] words = {
            "replay",
            file.toString(),
            "--input",
            topic,
            "--resume",
            bookmark,
            "--bootstrap-server",
            broker.bootstrapServers(),
            "--speed"
        };

        try (Child child = Child.entente(with(words, "200000"))) {
            child.awaitOut("21 items");
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> keys(topic).size() == 20);
            child.interrupt();
            assertThat(child.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(child.out()).contains("stopped: the same command goes on from there, by " + bookmark);
            assertThat(child.leftBehind()).isEmpty();
        }
        Typed.Answer rest = new Typed().run(with(words, "max"));

        assertThat(rest.out()).contains("21 items").contains("20 of them before");
        assertThat(keys(topic)).hasSize(21).endsWith("far").doesNotHaveDuplicates();
        assertThat(new Typed().run(with(words, "max", "--from", "2014-03-04")).err())
                .contains("was made for other sources, or they have changed, or --from and --to have");
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
