package dev.entente.cli.demo;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.StopSignal;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.news.NewsReport;
import dev.entente.news.Reading;
import dev.entente.news.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** News items, one a line, and their way into a topic at a pace that can be watched. */
final class Feed {

    private static final String SHIPPED = "/demo/feed.jsonl";

    /** Over what the topic takes, so that the broker and not the client says what is too large. */
    private static final String MAX_REQUEST = Integer.toString(8 << 20);

    private final Optional<Path> file;
    private final long size;
    private final AtomicLong published = new AtomicLong();

    private Feed(Optional<Path> file) {
        this.file = file;
        try (BufferedReader lines = open()) {
            this.size = lines.lines().filter(line -> !line.isBlank()).count();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
        if (size == 0) {
            throw CommandFailure.usage("feed " + name() + " is empty: it needs a news item a line");
        }
    }

    /** The feed that comes with the application. */
    static Feed shipped() {
        return new Feed(Optional.empty());
    }

    /**
     * The lines of a file.
     *
     * @throws CommandFailure where it cannot be read
     */
    static Feed of(Path file) {
        return new Feed(Optional.of(file));
    }

    private String name() {
        return file.map(Path::toString).orElse("that is shipped");
    }

    private CommandFailure unreadable(Exception e) {
        String why = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
        return CommandFailure.usage("cannot read feed " + name() + ": " + why);
    }

    /** Bytes that are no UTF-8 go on as they come, as far as Java can: the pipeline says what is wrong with them. */
    private BufferedReader open() throws IOException {
        InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : Feed.class.getResourceAsStream(SHIPPED);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }

    /** Number of lines. */
    long size() {
        return size;
    }

    /** Number of lines that were sent. */
    long published() {
        return published.get();
    }

    /**
     * Sends all lines, so many a second; returns early where it is asked to end.
     *
     * @param pace items a second; 0 for as fast as they go
     */
    void publish(String servers, String topic, double pace, StopSignal stop, Screen screen)
            throws InterruptedException {
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        long gap = pace == 0 ? 0 : Math.round(1e9 / pace);
        try (BufferedReader lines = open();
                KafkaProducer<byte[], byte[]> producer = producer(servers)) {
            long due = System.nanoTime();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                if (stop.await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    return;
                }
                byte[] item = line.getBytes(StandardCharsets.ISO_8859_1);
                long number = published.incrementAndGet();
                var unused = producer.send(new ProducerRecord<>(topic, key(reader, item), item), (sent, failure) -> {
                    if (failure != null) {
                        screen.print("item " + number + " was not taken: " + failure.getMessage());
                    }
                });
                due += gap;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static byte[] key(NewsReader reader, byte[] item) {
        Reading reading = reader.read(null, item);
        Optional<String> id =
                reading instanceof NewsReport report ? Optional.of(report.id()) : ((Refusal) reading).itemId();
        return id.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    }

    private static KafkaProducer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "max.request.size", MAX_REQUEST, "client.id", "entente-feed"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
