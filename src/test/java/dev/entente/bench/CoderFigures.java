package dev.entente.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of the coder and prints their figures in its own measures: sentences a second of one core, bytes
 * allocated a sentence, milliseconds to load the tables, megabytes that they keep.
 *
 * <pre>
 * mvn -q -Pbench test-compile
 * </pre>
 */
public final class CoderFigures {

    private CoderFigures() {}

    /** @param args a regular expression for the names of the benchmarks; all unless given */
    public static void main(String[] args) throws Exception {
        String wanted = args.length == 0 ? ".*" : args[0];
        List<String> feeds = new ArrayList<>();
        for (BenchmarkFeed feed : BenchmarkFeed.values()) {
            if (feed.isThere()) {
                feeds.add(feed.label());
            } else {
                System.out.println("feed '" + feed.label() + "' is left out: there is no " + feed.path());
            }
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("dev\\.entente\\.bench\\." + wanted)
                .param("feed", feeds.toArray(String[]::new))
                .addProfiler(GCProfiler.class);
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.printf(
                Locale.ROOT,
                "%n%d cores, load %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (RunResult result : results) {
            print(result);
        }
    }

    private static void print(RunResult result) throws Exception {
        String name = result.getParams().getBenchmark().replace("dev.entente.bench.", "");
        String feed = result.getParams().getParam("feed");
        if (feed == null) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s        %8.0f ms of processor time (%.0f on the clock), %.1f MB kept%n",
                    name,
                    mean(result, "nanos") / 1e6,
                    result.getPrimaryResult().getScore(),
                    mean(result, "bytes") / (1 << 20));
            return;
        }
        long sentences = BenchmarkFeed.of(feed).sentences();
        System.out.printf(
                Locale.ROOT,
                "%-22s %-6s %8.0f sentences a second of processor time (%.0f on the clock), %.0f bytes a sentence%n",
                name,
                feed,
                sentences * mean(result, "feeds") / (mean(result, "nanos") / 1e9),
                sentences * result.getPrimaryResult().getScore(),
                mean(result, "gc.alloc.rate.norm") / sentences);
    }

    private static double mean(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getStatistics().getMean();
    }
}
