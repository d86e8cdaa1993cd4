package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.serve.Served;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoredTable;
import dev.entente.topology.Published;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The live stream: nothing is missed, and nobody is waited for. */
@Timeout(120)
class LiveTest {

    private Published pipeline;
    private Served served;
    private Incoming event;
    private int changes;

    @BeforeEach
    void start(@TempDir Path directory) {
        pipeline = new Published(directory.resolve("state"));
        served = new Served(StoreLocation.file(directory.resolve("read.db")));
        pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03");
        List<Incoming> records = pipeline.records();
        event = records.stream()
                .filter(one -> one.table() == StoredTable.EVENTS)
                .findFirst()
                .orElseThrow();
        served.take(records);
    }

    @AfterEach
    void stop() {
        served.close();
        pipeline.close();
    }

    @Test
    void shouldTellWhatComesToManyClientsWithFewThreads() throws Exception {
        int threads = Thread.activeCount();
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            streams.add(new Stream("/api/v1/live?tables=events&country=JPN", ""));
        }
        streams.forEach(stream -> stream.until("event: caught-up"));
        change(3);
        for (Stream stream : streams) {
            stream.until("\"mentions\":1003");
            stream.close();
        }
        assertThat(Thread.activeCount() - threads).isLessThan(80);
    }

    @Test
    void shouldMissNothingWhileItComesBackAgainAndAgain() throws Exception {
        List<Integer> seen = new ArrayList<>();
        String position = position();
        Thread writer = new Thread(() -> change(600));
        writer.start();
        while (seen.isEmpty() || seen.get(seen.size() - 1) < 1600) {
            try (Stream stream = new Stream("/api/v1/live?tables=events", position)) {
                for (int i = 0; i < 40 && (seen.isEmpty() || seen.get(seen.size() - 1) < 1600); i++) {
                    Message message = stream.next();
                    position = message.id().isEmpty() ? position : message.id();
                    if (message.data().contains("\"mentions\":")) {
                        seen.add(Integer.valueOf(message.data().replaceFirst(".*\"mentions\":([0-9]+).*", "$1")));
                    }
                }
            }
        }
        writer.join();

        assertThat(seen).as("in order, each at most once").isSorted().doesNotHaveDuplicates();
        assertThat(seen.get(seen.size() - 1)).isEqualTo(1600);
    }

    @Test
    void shouldDropAReaderWhoIsTooSlowAndKeepTheOthers() throws Exception {
        try (Socket slow = socket("/api/v1/live?tables=events", "");
                Stream quick = new Stream("/api/v1/live?tables=events", "")) {
            slow.setReceiveBufferSize(4096);
            quick.until("event: caught-up");
            await().until(() -> served.listeners() == 2);
            Thread writer = new Thread(() -> change(400, "x".repeat(100_000)));
            writer.start();
            quick.until("\"mentions\":1400");
            writer.join();

            await().until(() -> served.listeners() == 1);
            assertThat(slow.isConnected()).as("it was the server that gave up").isTrue();
        }
    }

    @Test
    void shouldSayThatAllHasToBeReadAnewWhereAPositionIsOfAnotherStore() throws Exception {
        try (Stream stream = new Stream("/api/v1/live", "01234567-3")) {
            assertThat(stream.next().event()).isEqualTo("reset");
            assertThat(stream.next().event()).isEqualTo("caught-up");
        }
        try (Stream stream = new Stream("/api/v1/live", position().replaceFirst("-.*", "-999999"))) {
            assertThat(stream.next().event()).as("a revision that never was").isEqualTo("reset");
        }
    }

    @Test
    void shouldTellOfWhatIsTakenBack() throws Exception {
        String before = position();
        pipeline.withdraw("1");
        served.take(pipeline.records());
        try (Stream stream = new Stream("/api/v1/live?relationship=JPN-PRK", before)) {
            assertThat(stream.until("event: caught-up"))
                    .filteredOn(line -> line.contains("\"removed\":true"))
                    .hasSize(3);
        }
    }

    private String position() throws Exception {
        return served.get("/api/v1/status").path("revision").asText();
    }

    /** Changes of the event, one after the other, which can be told by the number of its mentions. */
    private void change(int times) {
        change(times, "");
    }

    private void change(int times, String padding) {
        String body = new String(event.value().orElseThrow(), UTF_8);
        for (int i = 1; i <= times; i++) {
            changes++;
            String next = body.replace(
                    "\"mentions\":1,", "\"mentions\":" + (1000 + changes) + ",\"padding\":\"" + padding + "\",");
            served.take(List.of(
                    new Incoming(event.table(), event.key(), Optional.of(next.getBytes(UTF_8)), Optional.empty(), 0)));
        }
    }

    private Socket socket(String path, String position) throws IOException {
        Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), served.port());
        socket.setSoTimeout(60_000);
        String last = position.isEmpty() ? "" : "Last-Event-ID: " + position + "\r\n";
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n" + last + "\r\n")
                        .getBytes(UTF_8));
        return socket;
    }

    private record Message(String id, String event, String data) {}

    /** A client that reads on. */
    private final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Stream(String path, String position) throws IOException {
            socket = socket(path, position);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(lines.readLine()).startsWith("HTTP/1.1 200");
        }

        List<String> until(String part) {
            List<String> read = new ArrayList<>();
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    read.add(line);
                    if (line.contains(part)) {
                        return read;
                    }
                }
            } catch (IOException e) {
                throw new AssertionError("the stream broke before '" + part + "'", e);
            }
            throw new AssertionError("the stream ended before '" + part + "'");
        }

        Message next() throws IOException {
            String id = "";
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Message(id, event, line.substring(6));
                }
            }
            throw new AssertionError("the stream ended");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
