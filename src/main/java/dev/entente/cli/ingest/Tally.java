package dev.entente.cli.ingest;

import dev.entente.news.source.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was found, and what became of it, for people. */
public final class Tally {

    private static final int TOLD = 10;

    private final Consumer<String> tell;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final long start = System.nanoTime();
    /** The kind of what is refused for want of a time. */
    private static final String UNDATED = "no-published";

    private long read;
    private long told;

    /** @param tell told a line for each of the first things that were refused */
    public Tally(Consumer<String> tell) {
        this.tell = tell;
    }

    public void count(String source, Found found) {
        read++;
        if (found instanceof Found.Skipped passed) {
            skipped.merge(passed.what(), 1L, Long::sum);
        } else if (found instanceof Found.Refused bad) {
            refused.merge(bad.kind(), 1L, Long::sum);
            told++;
            if (told <= TOLD) {
                String where = bad.place().isEmpty() ? source : source + ", " + bad.place();
                tell.accept("refused: " + where + ": " + bad.reason());
            } else if (told == TOLD + 1) {
                tell.accept("more that is refused is counted, and told no longer");
            }
        }
    }

    /** So many that were read could not be published. */
    void refuse(String kind, long count) {
        if (count > 0) {
            refused.put(kind, count);
        }
    }

    long read() {
        return read;
    }

    /** Items a second since the beginning. */
    double rate() {
        return read / Math.max(1e-3, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A line: {@code 648 read, 640 published, 5 skipped, 3 refused}. */
    String line(long published) {
        return String.format(
                Locale.ROOT,
                "%,d read, %,d published, %,d skipped, %,d refused",
                read,
                published,
                sum(skipped),
                sum(refused));
    }

    /** The line of {@link #line}, how long it took, and a line for each of skipped and refused that says what. */
    List<String> summary(long published) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(Locale.ROOT, "%s, in %.1f s: %,.0f items a second", line(published), seconds(), rate()));
        if (!skipped.isEmpty()) {
            lines.add("  skipped: " + counts(skipped));
        }
        if (!refused.isEmpty()) {
            lines.add("  refused: " + counts(refused));
        }
        if (refused.containsKey(UNDATED)) {
            lines.add("  --date gives a time to what has none");
        }
        return lines;
    }

    /** Whether a source could not be read, or not to its end. */
    public boolean missesSources() {
        return refused.containsKey(Intake.UNREADABLE);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
