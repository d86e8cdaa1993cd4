package dev.entente.cli.ingest;

import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.news.source.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A run of {@code ingest}. Sources are read by a thread of its own, as a pipe that nothing comes from cannot be waited
 * for when a signal asks to end.
 */
final class Ingestion {

    private final Intake intake;
    private final Publisher publisher;
    private final Checkpoints checkpoints;
    private final Tally tally;
    private final Progress progress;
    private final CompletableFuture<Void> read = new CompletableFuture<>();
    private boolean ended;

    Ingestion(Intake intake, Publisher publisher, Positions positions, Tally tally, Screen screen) {
        this.intake = intake;
        this.publisher = publisher;
        this.checkpoints = new Checkpoints(publisher, intake, positions);
        this.tally = tally;
        this.progress = new Progress(screen);
    }

    /**
     * Publishes all that is found.
     *
     * @return false where it was asked to end before
     */
    boolean run(StopSignal stop) throws InterruptedException, IOException {
        Thread reading = new Thread(this::read, "reading");
        reading.setDaemon(true);
        reading.start();
        try {
            CompletableFuture.anyOf(read, stop.asked()).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(e.getCause());
        }
        synchronized (this) {
            ended = true;
            checkpoints.now();
            progress.end();
            return read.isDone();
        }
    }

    private void read() {
        try {
            while (take(intake.next())) {}
        } catch (IOException e) {
            read.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            read.completeExceptionally(e);
        }
    }

    /** False where nothing more is taken. */
    private synchronized boolean take(Optional<Found> found) throws IOException {
        if (ended) {
            return false;
        }
        if (found.isEmpty()) {
            intake.close();
            read.complete(null);
            return false;
        }
        tally.count(intake.source(), found.get());
        if (found.get() instanceof Found.Item item) {
            publisher.send(item.report().id().getBytes(StandardCharsets.UTF_8), item.value());
        }
        intake.taken();
        progress.draw(() -> Progress.line(tally, publisher.published(), intake));
        checkpoints.whenDue();
        return true;
    }
}
