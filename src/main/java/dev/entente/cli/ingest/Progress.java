package dev.entente.cli.ingest;

import dev.entente.cli.Screen;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** The line of progress: drawn anew some times a second on a terminal; a line a minute where the output is a file. */
public final class Progress {

    private static final long APART = Duration.ofMillis(200).toNanos();
    private static final long LOG_APART = Duration.ofMinutes(1).toNanos();

    private final Screen screen;
    private long due = System.nanoTime() + APART;
    private long logDue = System.nanoTime() + LOG_APART;

    public Progress(Screen screen) {
        this.screen = screen;
    }

    /** Draws the line where it is time. */
    public void draw(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - due < 0) {
            return;
        }
        due = now + APART;
        if (screen.interactive()) {
            screen.progress(line.get());
        } else if (now - logDue > 0) {
            logDue = now + LOG_APART;
            screen.print(line.get());
        }
    }

    /** Takes the line away. */
    public void end() {
        screen.progress("");
    }

    public static String line(Tally tally, long published, Intake intake) {
        String share = intake.share()
                .map(part -> String.format(Locale.ROOT, "%.0f %%, ", 100 * part))
                .orElse("");
        return String.format(
                Locale.ROOT, "%s, %s%,.0f a second, %s", tally.line(published), share, tally.rate(), intake.source());
    }

    /** A time still to come, roughly: {@code 40 s}, {@code 12 min}, {@code 3 h 20 min}, {@code 5 days}. */
    public static String about(double seconds) {
        if (seconds < 100) {
            return Math.round(seconds) + " s";
        }
        long minutes = Math.round(seconds / 60);
        if (minutes < 100) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 72 ? hours + " h " + minutes % 60 + " min" : Math.round(hours / 24.0) + " days";
    }
}
