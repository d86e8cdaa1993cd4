package dev.entente.cli.demo;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Intake;
import dev.entente.cli.ingest.Publisher;
import dev.entente.cli.ingest.SourceFile;
import dev.entente.news.Limits;
import dev.entente.news.source.Found;
import dev.entente.news.source.Hints;
import dev.entente.news.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The items that the demo publishes, at a pace that can be watched: what is refused goes out too, and is seen refused.
 */
final class Feed {

    private static final String SHIPPED = "/demo/feed.jsonl";

    private final Optional<Path> file;
    private final long size;

    private Feed(Optional<Path> file) {
        this.file = file;
        long records = 0;
        try (Intake intake = open()) {
            while (intake.next().isPresent()) {
                records++;
            }
        } catch (IOException e) {
            throw unreadable(e.getMessage());
        }
        this.size = records;
        if (size == 0) {
            throw CommandFailure.usage("feed " + name() + " is empty: it needs a news item a line");
        }
    }

    /** The feed that comes with the application. */
    static Feed shipped() {
        return new Feed(Optional.empty());
    }

    /**
     * The items of a file, in any form that can be ingested.
     *
     * @throws CommandFailure where it cannot be read
     */
    static Feed of(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.usage("cannot read feed " + file + ": "
                    + (Files.exists(file) ? "it is no file that can be read" : "there is no such file"));
        }
        return new Feed(Optional.of(file));
    }

    private String name() {
        return file.map(Path::toString).orElse("that is shipped");
    }

    private CommandFailure unreadable(String why) {
        return CommandFailure.usage("cannot read feed " + name() + ": " + why);
    }

    private Intake open() throws IOException {
        SourceFile source = file.isPresent()
                ? SourceFile.of(file.get().getFileName().toString(), file.get())
                : SourceFile.of(SHIPPED, Feed.class.getResourceAsStream(SHIPPED));
        return new Intake(List.of(source), new Sources(Limits.DEFAULT, Hints.none()));
    }

    /** Number of items, refused ones among them. */
    long size() {
        return size;
    }

    /**
     * Sends some of the items; returns early where it is asked to end.
     *
     * @param from how many are left out before them
     * @param to how many there are with those left out
     * @param pace items a second; 0 for as fast as they go
     */
    void publish(Configuration configuration, String topic, long from, long to, double pace, StopSignal stop)
            throws InterruptedException {
        long gap = pace == 0 ? 0 : Math.round(1e9 / pace);
        try (Intake intake = open();
                Publisher publisher = new Publisher(configuration, topic)) {
            long due = System.nanoTime();
            long number = 0;
            for (Optional<Found> found = intake.next(); found.isPresent() && number < to; found = intake.next()) {
                number++;
                if (number <= from) {
                    continue;
                }
                if (stop.await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    return;
                }
                send(found.get(), publisher);
                due += gap;
            }
            publisher.flush();
        } catch (IOException e) {
            throw unreadable(e.getMessage());
        }
    }

    private static void send(Found found, Publisher publisher) {
        if (found instanceof Found.Item item) {
            publisher.send(item.report().id().getBytes(StandardCharsets.UTF_8), item.value());
        } else if (found instanceof Found.Refused refused) {
            publisher.send(null, refused.value());
        }
    }
}
