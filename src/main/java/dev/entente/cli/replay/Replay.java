package dev.entente.cli.replay;

import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Progress;
import dev.entente.cli.ingest.Publisher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A run of a replay: each record when it is due, and how far it is told. */
final class Replay {

    private static final long STEP = Duration.ofMillis(200).toNanos();
    private static final long SAVED_EVERY = Duration.ofSeconds(5).toNanos();

    private final Archive archive;
    private final Pace pace;
    private final Publisher publisher;
    private final Bookmark bookmark;
    private final Screen screen;
    private final StopSignal stop;
    private long start = System.nanoTime();
    private Instant first = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private long begun;
    private long done;
    private long saveDue = System.nanoTime() + SAVED_EVERY;

    Replay(Archive archive, Pace pace, Publisher publisher, Bookmark bookmark, Screen screen, StopSignal stop) {
        this.archive = archive;
        this.pace = pace;
        this.publisher = publisher;
        this.bookmark = bookmark;
        this.screen = screen;
        this.stop = stop;
    }

    /**
     * Publishes what does not lie behind.
     *
     * @return false where it was asked to end before
     */
    boolean run(long behind) throws IOException, InterruptedException {
        begun = behind;
        done = behind;
        Progress progress = new Progress(screen);
        try (Archive.Records records = archive.records()) {
            records.pass(behind);
            Optional<Archive.Dated> next = records.next();
            first = next.map(Archive.Dated::time).orElse(first);
            now = first;
            while (next.isPresent()) {
                if (!await(next.get().time(), progress)) {
                    save();
                    return false;
                }
                publisher.send(next.get().key(), next.get().value());
                if (done == begun) {
                    // the first one waits until the cluster is known, and time passes from then on
                    start = System.nanoTime();
                }
                now = next.get().time();
                done++;
                progress.draw(() -> whereabouts().line(0));
                if (System.nanoTime() - saveDue > 0) {
                    save();
                }
                next = records.next();
            }
            save();
            return true;
        } finally {
            progress.end();
        }
    }

    private void save() throws IOException {
        publisher.flush();
        bookmark.save(done, now);
        saveDue = System.nanoTime() + SAVED_EVERY;
    }

    /** False where it was asked to end. */
    private boolean await(Instant time, Progress progress) throws InterruptedException, IOException {
        long due = start + pace.nanos(first, time);
        boolean flushed = false;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            if (wait > SAVED_EVERY && !flushed) {
                save();
                flushed = true;
            }
            if (stop.await(Math.min(wait, STEP), TimeUnit.NANOSECONDS)) {
                return false;
            }
            double seconds = (due - System.nanoTime()) / 1e9;
            progress.draw(() -> whereabouts().line(seconds));
        }
        return !stop.asked().isDone();
    }

    private Whereabouts whereabouts() {
        return new Whereabouts(
                done,
                begun,
                archive.size(),
                first,
                now,
                archive.last().orElse(now),
                pace,
                (System.nanoTime() - start) / 1e9);
    }

    /** What was done, in a line. */
    String summary() {
        return whereabouts().summary();
    }
}
