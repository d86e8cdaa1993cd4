package dev.entente.cli.replay;

import dev.entente.cli.ingest.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a replay is, in items and in the time of the archive, and how long it will take.
 *
 * @param done number of records that are published, those of earlier runs among them
 * @param begun how many of these were before this run
 * @param size number of all records
 * @param first when the first record of this run appeared
 * @param latest when the latest one that is published appeared
 * @param last when the last one of the archive appeared
 * @param elapsed seconds since this run began
 */
record Whereabouts(
        long done, long begun, long size, Instant first, Instant latest, Instant last, Pace pace, double elapsed) {

    private static final double LONG_SECONDS = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /**
     * {@code 1,200 of 6,480 items, 19 %, at 3 Mar 2014 12:00, about 3 min to go, the next item in 40 s}.
     *
     * @param wait seconds until the next record is due; 0 or less where it is
     */
    String line(double wait) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d items, %.0f %%, at %s%s%s",
                done,
                size,
                100.0 * done / Math.max(1, size),
                TIME.format(clock()),
                toGo().map(seconds -> ", about " + Progress.about(seconds) + " to go")
                        .orElse(""),
                wait > LONG_SECONDS ? ", the next item in " + Progress.about(wait) : "");
    }

    /** Where the clock of the archive stands: between two items it goes on. */
    private Instant clock() {
        if (pace.isFlatOut()) {
            return latest;
        }
        Instant clock = first.plusMillis((long) (elapsed * 1e3 * pace.speed()));
        return clock.isAfter(last) ? last : clock;
    }

    /** Seconds; empty where nothing is done of which it could be told. */
    private Optional<Double> toGo() {
        if (!pace.isFlatOut()) {
            return Optional.of(Duration.between(clock(), last).toMillis() / 1e3 / pace.speed());
        }
        long here = done - begun;
        return here == 0 ? Optional.empty() : Optional.of(elapsed * (size - done) / here);
    }

    /** {@code 648 of 648 items, to 12 Aug 2021 20:12, in 3.1 s: 209 items a second}. */
    String summary() {
        double seconds = Math.max(1e-3, elapsed);
        return String.format(
                Locale.ROOT,
                "%,d of %,d items, to %s, in %.1f s: %,.0f items a second",
                done,
                size,
                TIME.format(latest),
                seconds,
                (done - begun) / seconds);
    }
}
