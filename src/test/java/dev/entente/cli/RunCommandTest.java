package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.entente.cli.demo.EmbeddedBroker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@Timeout(180)
class RunCommandTest {

    private static final String ITEM =
            "{\"id\":\"a\",\"text\":\"Japan and North Korea held talks.\",\"published\":\"2014-03-20T09:00:00Z\"}";

    private static EmbeddedBroker broker;

    @TempDir
    private Path state;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
        new Typed().run("topics", "apply", "--bootstrap-server", broker.bootstrapServers());
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void shouldRefuseToStartWithoutItsTopicsAndSayWhichAndWhatToDo() {
        Typed.Answer answer =
                new Typed().run("run", "--bootstrap-server", broker.bootstrapServers(), "--namespace", "nowhere");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .matches(
                        "entente run: topic 'nowhere.news.rejected' is missing, and [0-9]+ more are not as they have to"
                                + " be: 'entente topics apply' makes them, 'entente topics check' lists them\\R");
    }

    @Test
    void shouldRefuseWhatFollowsFromTheNamespace() {
        Typed.Answer answer = new Typed()
                .where("ENTENTE_KAFKA_APPLICATION_ID", "mine")
                .run("run", "--bootstrap-server", broker.bootstrapServers());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).startsWith("entente run: application.id cannot be set");
    }

    @Test
    void shouldEndByItselfWhenAllIsDone() throws Exception {
        publish();

        try (Child child = Child.entente(
                "run",
                "--exit",
                "--bootstrap-server",
                broker.bootstrapServers(),
                "--namespace",
                namespace("drained"),
                "--state-dir",
                state.toString())) {

            assertThat(child.exitCode()).isZero();
            assertThat(child.err()).isEmpty();
            assertThat(child.out()).contains("ready in ").endsWith("all is done" + System.lineSeparator());
        }
    }

    @Test
    void shouldCloseCleanlyAndLeaveTheGroupAtOnceOnTerm() throws Exception {
        try (Child child = Child.entente(
                        "run",
                        "--bootstrap-server",
                        broker.bootstrapServers(),
                        "--namespace",
                        namespace("stopped"),
                        "--state-dir",
                        state.toString());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            child.awaitOut("ready in ");
            assertThat(group(admin, "stopped.entente-4")).isEqualTo(GroupState.STABLE);

            child.term();

            assertThat(child.exitCode()).isZero();
            assertThat(child.err()).isEmpty();
            assertThat(child.out()).endsWith("closed" + System.lineSeparator());
            assertThat(group(admin, "stopped.entente-4")).isEqualTo(GroupState.EMPTY);
        }
    }

    @Test
    void shouldLeaveNothingAmongTemporaryFilesThoughItIsKilledAndStartAgain() throws Exception {
        String[] words = serving("killed");
        try (Child child = Child.entente(words)) {
            child.awaitOut("ready in ");
            child.kill();
            // only Linux tells which files a process has loaded
            assumeThat(Path.of("/proc/self/maps")).exists();
            assertThat(child.leftBehind()).isEmpty();
        }
        try (Child again = Child.entente(words)) {
            again.awaitOut("ready in ");
            again.term();

            assertThat(again.exitCode()).as(again.err()).isZero();
        }
    }

    @Test
    void shouldServeThePageBesideThePipeline() throws Exception {
        publish();
        try (Child child = Child.entente(serving("served"))) {
            child.awaitOut("ready in ");
            String address = child.out().replaceFirst("(?s).*(http://127.0.0.1:[0-9]+)/ answers from.*", "$1");

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(get(address + "/api/v1/relationships/JPN-PRK")).contains("\"events\":1");
                assertThat(get(address + "/health/ready")).contains("\"status\":\"ready\"", "\"endToEndSeconds\":");
            });
            assertThat(get(address + "/")).contains("<title>Entente</title>");
            assertThat(get(address + "/metrics")).contains("entente_items_total ", "kafka_stream_");
            child.term();
            assertThat(child.exitCode()).as(child.err()).isZero();
        }
    }

    /** An instance with its page at any port, and with stores of its own. */
    private String[] serving(String namespace) {
        return new String[] {
            "run",
            "--serve",
            "--port",
            "0",
            "--store",
            state.resolve("store.db").toString(),
            "--bootstrap-server",
            broker.bootstrapServers(),
            "--namespace",
            namespace(namespace),
            "--state-dir",
            state.toString()
        };
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void shouldRefuseAStateDirectoryThatAnotherInstanceUses() throws Exception {
        String namespace = namespace("twice");
        String[] words = {
            "run",
            "--bootstrap-server",
            broker.bootstrapServers(),
            "--namespace",
            namespace,
            "--state-dir",
            state.toString()
        };
        try (Child first = Child.entente(words)) {
            first.awaitOut("ready in ");
            try (Child second = Child.entente(words)) {
                assertThat(second.exitCode()).isEqualTo(ExitCode.FAILED);
                assertThat(second.err())
                        .isEqualTo("entente run: state directory " + state
                                + " is in use by another instance or cannot be written: give this one its own with"
                                + " --state-dir" + System.lineSeparator());
            }
        }
    }

    @Test
    void shouldEndWithALineWhereAThreadOfThePipelineDies() throws Exception {
        try (Child child = Child.entente(
                "run",
                "--bootstrap-server",
                broker.bootstrapServers(),
                "--namespace",
                namespace("dying"),
                "--state-dir",
                state.toString())) {
            child.awaitOut("ready in ");

            send("dying.entente-4-coded-items-repartition", "no item that this pipeline wrote");

            assertThat(child.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(child.err().lines().filter(line -> line.startsWith("entente run: ")))
                    .singleElement()
                    .asString()
                    .startsWith("entente run: the pipeline stopped: ")
                    .contains(" bytes are no coded item in the form of this release");
        }
    }

    private static String namespace(String name) {
        new Typed()
                .where("ENTENTE_NAMESPACE", name)
                .run("topics", "apply", "--bootstrap-server", broker.bootstrapServers());
        return name;
    }

    private static void publish() throws Exception {
        send("news.items", ITEM);
    }

    private static void send(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "a", value)).get();
        }
    }

    private static GroupState group(Admin admin, String name) throws Exception {
        return admin.describeConsumerGroups(java.util.List.of(name))
                .all()
                .get()
                .get(name)
                .groupState();
    }
}
