package dev.entente.cli.replay;

import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Progress;
import dev.entente.cli.ingest.Publisher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A run of a replay: each record when it is due, and how far it is told. */
final class Replay {

    private static final long STEP = Duration.ofMillis(200).toNanos();
    private static final long SAVED_EVERY = Duration.ofSeconds(5).toNanos();
    private static final double LONG_SECONDS = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Archive archive;
    private final Pace pace;
    private final Publisher publisher;
    private final Bookmark bookmark;
    private final Screen screen;
    private final StopSignal stop;
    private final long start = System.nanoTime();
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
                now = next.get().time();
                done++;
                progress.draw(() -> line(0));
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
            progress.draw(() -> line(seconds));
        }
        return !stop.asked().isDone();
    }

    /** {@code 1,200 of 6,480 items, 19 %, at 3 Mar 2014 12:00, about 3 min to go}. */
    private String line(double wait) {
        long size = archive.size();
        return String.format(
                Locale.ROOT,
                "%,d of %,d items, %.0f %%, at %s%s%s",
                done,
                size,
                100.0 * done / Math.max(1, size),
                TIME.format(timeOfTheFeed()),
                toGo().map(seconds -> ", about " + Progress.about(seconds) + " to go")
                        .orElse(""),
                wait > LONG_SECONDS ? ", the next item in " + Progress.about(wait) : "");
    }

    /** Where the clock of the archive stands: between two items it goes on. */
    private Instant timeOfTheFeed() {
        if (pace.isFlatOut()) {
            return now;
        }
        Instant clock = first.plusMillis((long) ((System.nanoTime() - start) / 1e6 * pace.speed()));
        Instant last = archive.last().orElse(clock);
        return clock.isAfter(last) ? last : clock;
    }

    private Optional<Double> toGo() {
        if (!pace.isFlatOut()) {
            Duration rest = Duration.between(timeOfTheFeed(), archive.last().orElse(now));
            return Optional.of(rest.toMillis() / 1e3 / pace.speed());
        }
        long here = done - begun;
        return here == 0
                ? Optional.empty()
                : Optional.of((System.nanoTime() - start) / 1e9 * (archive.size() - done) / here);
    }

    /** {@code 648 of 648 items, to 12 Aug 2021 20:12, in 3.1 s: 209 items a second}. */
    String summary() {
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        return String.format(
                Locale.ROOT,
                "%,d of %,d items, to %s, in %.1f s: %,.0f items a second",
                done,
                archive.size(),
                TIME.format(now),
                seconds,
                (done - begun) / seconds);
    }
}
