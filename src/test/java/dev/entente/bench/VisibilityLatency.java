package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * How long it takes from the sending of a news item until a consumer of committed records holds its event: items come
 * evenly, each with an event of its own, through broker and pipeline in this process.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.VisibilityLatency 50 60"
 * </pre>
 */
public final class VisibilityLatency {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int WARM_UP_SECONDS = 10;

    private VisibilityLatency() {}

    /** @param args items a second, and seconds after a warm-up */
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int warmUp = rate * WARM_UP_SECONDS;
        int items = warmUp + rate * Integer.parseInt(args[1]);
        Topics topics = Topics.standard();
        try (Workbench bench = Workbench.start()) {
            bench.makeTopics(topics);
            try (RunningPipeline pipeline = RunningPipeline.start(
                    StreamsSettings.of(topics, bench.connection(), bench.directory("state")),
                    new NewsReader(Limits.DEFAULT),
                    EventCoder.shipped()::code)) {
                if (!pipeline.awaitReady(Duration.ofMinutes(1))) {
                    throw new IllegalStateException("the pipeline is not ready after a minute");
                }
                try (SteadyFeed feed =
                        new SteadyFeed(bench.connection(), topics, rate, 0, items, VisibilityLatency::item)) {
                    Duration limit = Duration.ofSeconds(60L + items / rate);
                    if (!feed.await(limit, () -> IntStream.range(0, items).allMatch(feed::isHeld))) {
                        throw new IllegalStateException("not all events came");
                    }
                    report(feed.waits(warmUp, items), rate);
                }
            }
        }
    }

    /** An item with one event of its own: each tells of talks on the day on which it is published. */
    private static byte[] item(int item) {
        LocalDate day = FIRST_DAY.plusDays(item);
        return """
                {"id": "%d", "published": "%s", "text": "Kenya and Uganda held talks in Nairobi today."}""".formatted(item, day).getBytes(UTF_8);
    }

    private static void report(long[] nanos, int rate) {
        System.out.printf(
                "%d items, %d a second: p50 %d ms, p99 %d ms, longest %d ms%n",
                nanos.length,
                rate,
                nanos[nanos.length / 2] / 1_000_000,
                nanos[nanos.length * 99 / 100] / 1_000_000,
                nanos[nanos.length - 1] / 1_000_000);
    }
}
