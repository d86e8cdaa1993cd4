package dev.entente.bench;

import dev.entente.coding.EventCoder;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.wire.CodedEventJson;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast one thread codes: an operation is a whole feed. {@link CoderFigures} turns it into sentences a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class CoderBenchmark {

    /** The items of a feed, read once. */
    @State(Scope.Benchmark)
    public static class Feed {

        @Param({"demo", "state", "gold"})
        public String feed;

        private final NewsReader reader = new NewsReader(Limits.DEFAULT);
        private final CodedEventJson json = new CodedEventJson(CameoTable.shipped());
        private EventCoder coder;
        private List<byte[]> lines;
        private List<NewsItem> items;

        @Setup
        public void read() throws Exception {
            coder = EventCoder.shipped();
            lines = BenchmarkFeed.of(feed).lines();
            items = lines.stream()
                    .map(line -> reader.read(null, line))
                    .filter(NewsItem.class::isInstance)
                    .map(NewsItem.class::cast)
                    .toList();
        }
    }

    /**
     * The processor time of the coding thread, which is what a core of its own would take: on a machine that does other
     * work besides, the time on the clock tells of that work too.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {

        public long nanos;
        public long feeds;
        private long start;

        @Setup(Level.Iteration)
        public void start() {
            start = now();
        }

        @TearDown(Level.Iteration)
        public void end() {
            nanos = now() - start;
        }

        static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** Raw text to events. */
    @Benchmark
    public void text(Feed feed, Processor processor, Blackhole events) {
        for (NewsItem item : feed.items) {
            events.consume(feed.coder.code(item));
        }
        processor.feeds++;
    }

    /** A line of JSON to lines of JSON: what {@code entente code} does. */
    @Benchmark
    public void lines(Feed feed, Processor processor, Blackhole out) {
        for (byte[] line : feed.lines) {
            if (feed.reader.read(null, line) instanceof NewsItem item) {
                for (CodedEvent event : feed.coder.code(item).events()) {
                    out.consume(feed.json.encode(event));
                }
            }
        }
        processor.feeds++;
    }
}
