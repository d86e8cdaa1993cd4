package dev.entente.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.entente.cli.Child;
import dev.entente.cli.ExitCode;
import dev.entente.cli.TopicReader;
import dev.entente.cli.Typed;
import dev.entente.cli.demo.EmbeddedBroker;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@Timeout(120)
class IngestCommandTest {

    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    private static String item(String id) {
        return "{\"id\":\"" + id + "\",  \"text\":\"Japan met China.\", \"published\":\"2014-03-20\"}";
    }

    private static String topic(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        return name;
    }

    private Typed.Answer ingest(String topic, String... words) {
        return ingest(new Typed(), topic, words);
    }

    private Typed.Answer ingest(Typed typed, String topic, String... words) {
        List<String> all =
                new ArrayList<>(List.of("ingest", "--bootstrap-server", broker.bootstrapServers(), "--input", topic));
        all.addAll(List.of(words));
        return typed.run(all.toArray(String[]::new));
    }

    private static List<String> published(String topic) {
        return new TopicReader(broker.bootstrapServers())
                .read(List.of(topic), new StringDeserializer()).stream()
                        .map(record -> record.key() + " " + record.value())
                        .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void shouldPublishAFolderAsItStandsAndTellWhatIsNoItem() throws Exception {
        write("news/a.jsonl", item("a") + "\nthis is no item\n");
        write("news/b/page.html", "<p>Norway met Chile.</p><time datetime='2014-03-20'></time>");
        write("news/.hidden", item("h"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("news/c.json.gz")))) {
            out.write(("[" + item("c") + "]").getBytes(UTF_8));
        }
        write("news/d.png", "\u0000\u0001");
        write("news/undated.txt", "Norway met Chile.");
        String topic = topic("folder");

        Typed.Answer answer = ingest(topic, directory.resolve("news").toString());

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("6 read, 3 published, 0 skipped, 3 refused, in ");
        assertThat(answer.out())
                .contains("  refused: 1 no-json, 1 no-published, 1 unknown-format")
                .contains("  --date gives a time to what has none");
        assertThat(answer.err())
                .contains("entente ingest: refused: a.jsonl, line 2: this is no JSON")
                .contains("entente ingest: refused: d.png: this is no JSON, feed, page, text or archive of pages");
        assertThat(published(topic))
                .containsExactly(
                        "a " + item("a"),
                        "b/page.html {\"id\":\"b/page.html\",\"text\":\"Norway met Chile.\",\"published\":\"2014-03-20T00:00Z\"}",
                        "c " + item("c"));
    }

    @Test
    void shouldReadStandardInput() throws Exception {
        String topic = topic("stdin");

        Typed.Answer answer = ingest(new Typed().reading(item("a") + "\n" + item("b")), topic, "-");

        assertThat(answer.exitCode()).isZero();
        assertThat(published(topic)).containsExactly("a " + item("a"), "b " + item("b"));
    }

    @Test
    void shouldGoOnWhereItWasAndReadAnotherFileFromItsBeginning() throws Exception {
        Path file = write("grows.jsonl", item("a") + "\n" + item("b") + "\n");
        String positions = directory.resolve("positions.json").toString();
        String topic = topic("resumed");

        ingest(topic, file.toString(), "--resume", positions);
        Typed.Answer nothing = ingest(topic, file.toString(), "--resume", positions);
        Files.writeString(file, item("c") + "\n", StandardOpenOption.APPEND);
        ingest(topic, file.toString(), "--resume", positions);
        Files.writeString(file, item("x") + "\n" + item("y") + "\n" + item("z") + "\n" + item("w") + "\n");
        ingest(topic, file.toString(), "--resume", positions);

        assertThat(nothing.out()).startsWith("0 read, 0 published");
        assertThat(published(topic))
                .extracting(record -> record.substring(0, 1))
                .containsExactly("a", "b", "c", "x", "y", "z", "w");
    }

    @Test
    void shouldGoOnAfterASourceThatCannotBeReadAndFailAtTheEnd() throws Exception {
        Files.write(directory.resolve("cut.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        Path whole = write("whole.jsonl", item("a"));
        String topic = topic("cut");

        Typed.Answer answer = ingest(topic, directory.resolve("cut.jsonl.gz").toString(), whole.toString());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .contains("refused: cut.jsonl.gz: cannot be read on: ")
                .contains("entente ingest: not all sources could be read");
        assertThat(published(topic)).hasSize(1);
    }

    @Test
    void shouldEndOnCtrlCThoughNothingComesAndGoOnFromThere() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path file = write("first.jsonl", item("a") + "\n" + item("b") + "\n");
        String positions = directory.resolve("positions.json").toString();
        String topic = topic("interrupted");
        String[] words = {
            "ingest",
            file.toString(),
            pipe.toString(),
            "--format",
            "JSON",
            "--resume",
            positions,
            "--input",
            topic,
            "--bootstrap-server",
            broker.bootstrapServers()
        };

        try (Child child = Child.entente(words);
                OutputStream out = Files.newOutputStream(pipe)) {
            out.write((item("c") + "\n").getBytes(UTF_8));
            out.flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> published(topic).size() == 3);
            child.interrupt();

            assertThat(child.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(child.out())
                    .startsWith("3 read, 3 published, 0 skipped, 0 refused, in ")
                    .contains("stopped in pipe: the same command goes on from there, by " + positions);
        }
        Typed.Answer again = ingest(topic, file.toString(), "--resume", positions);

        assertThat(again.out()).startsWith("0 read, 0 published");
    }

    @Test
    void shouldPollAFeedAndPublishOnlyWhatIsNew() throws Exception {
        String topic = topic("polled");
        String memory = directory.resolve("feeds.json").toString();
        String first = "<item><link>https://wire.example/1</link><pubDate>Thu, 27 Feb 2014 12:36:00 GMT</pubDate>"
                + "<description>Norway met Chile.</description></item>";
        AtomicReference<String> entries = new AtomicReference<>(first);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] feed = ("<rss version='2.0'><channel><title>Wire</title>" + entries.get() + "</channel></rss>")
                        .getBytes(UTF_8);
                exchange.sendResponseHeaders(200, feed.length);
                exchange.getResponseBody().write(feed);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String[] words = {
                "poll",
                address,
                "--once",
                "--resume",
                memory,
                "--input",
                topic,
                "--bootstrap-server",
                broker.bootstrapServers()
            };
            Typed.Answer refused = new Typed().run(words);
            String[] allowed = java.util.Arrays.copyOf(words, words.length + 2);
            allowed[words.length] = "--allow-private";
            allowed[words.length + 1] = "127.0.0.1";
            Typed.Answer once = new Typed().run(allowed);
            entries.set(first.replace("/1", "/2") + first);
            Typed.Answer twice = new Typed().run(allowed);

            assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(refused.out())
                    .isEqualTo(address + ": host 127.0.0.1 has the private address 127.0.0.1: --allow-private 127.0.0.1"
                            + " allows it\n");
            assertThat(once.out()).isEqualTo(address + ": 1 of 1 entries are new\n");
            assertThat(twice.out()).isEqualTo(address + ": 1 of 2 entries are new\n");
            assertThat(published(topic))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("https://wire.example/1 {\"id\":\"https://wire.example/1\",");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSayInALineWhatIsMissing() throws Exception {
        String topic = topic("line");

        assertThat(ingest(topic, "no-such-folder").err())
                .startsWith("entente ingest: cannot read source no-such-folder: there is no such file or folder");
        assertThat(ingest("nowhere", write("a.jsonl", item("a")).toString()).err())
                .startsWith("entente ingest: there is no topic 'nowhere' at ");
        assertThat(ingest(topic, "a", "--date", "Monday").err())
                .startsWith("entente ingest: --date is 'Monday'; it has to be an RFC 3339 time");
        assertThat(ingest(
                                topic,
                                directory.toString(),
                                "--resume",
                                write("a.txt", "x").toString())
                        .err())
                .startsWith("entente ingest: cannot read ");
    }
}
