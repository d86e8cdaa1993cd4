package dev.entente.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.coding.Coding;
import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.topology.PipelineCounters;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * How many items a second go through the pipeline, beside what Kafka Streams and JSON cost by themselves: in one run,
 * on one broker in this process, the same items, exactly once, with as many threads as there are cores.
 *
 * <ol type="a">
 *   <li>bytes passed through untouched
 *   <li>parsed and written as JSON
 *   <li>the whole pipeline
 *   <li>the whole pipeline, its coder replaced by one that knows the answers
 * </ol>
 *
 * <p>The items are in the topic before the clock starts, which is when an instance is at work; it ends when everything
 * is committed and every state sent. The heap is bounded by the command:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.Throughput 100000 items.jsonl"
 * </pre>
 *
 * <p>A part that is not done after ten minutes is told by what it did in them.
 */
public final class Throughput {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PARTITIONS = 6;
    private static final String OUT = "out";
    private static final String JSON = "(b) parsed and written as JSON";

    /** The longest that a part may take; what it has not done by then does not count. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Workbench bench;
    private final int items;
    private final Optional<Path> profiles;

    private Throughput(Workbench bench, int items, Optional<Path> profiles) {
        this.bench = bench;
        this.items = items;
        this.profiles = profiles;
    }

    /**
     * @param args how many items; a file of ninjs 3.x items of which they are made; where profiles are wanted, the
     *     directory for recordings of (c) and (d), whose largest costs are printed; and which parts, {@code abcd}
     *     without
     */
    public static void main(String[] args) throws Exception {
        int items = Integer.parseInt(args[0]);
        RotatedFeed feed = new RotatedFeed(Path.of(args[1]));
        Optional<Path> profiles =
                args.length > 2 ? Optional.of(Files.createDirectories(Path.of(args[2]))) : Optional.empty();
        String parts = args.length > 3 ? args[3] : "abcd";
        EventCoder coder = EventCoder.shipped();
        try (Workbench bench = Workbench.start()) {
            bench.makeTopics(Topics.standard());
            bench.send(Topics.NEWS_ITEMS, feed.items(items));
            System.out.printf(
                    "%d items, %d cores, load %.1f, heap at most %d MiB%n",
                    items,
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().maxMemory() >> 20);
            Throughput throughput = new Throughput(bench, items, profiles);
            Map<String, Speed> speeds = new LinkedHashMap<>();
            for (int i = 0; i < parts.length(); i++) {
                switch (parts.charAt(i)) {
                    case 'a' -> speeds.put("(a) bytes passed through", throughput.pass("bytes", value -> value));
                    case 'b' -> speeds.put(JSON, throughput.pass("json", Throughput::parsedAndWritten));
                    case 'c' -> speeds.put("(c) the whole pipeline", throughput.pipeline("coded", coder::code));
                    case 'd' ->
                        speeds.put(
                                "(d) with events precomputed",
                                throughput.pipeline("precomputed", Precomputed.of(feed, coder)));
                    default ->
                        throw new IllegalArgumentException("no part '" + parts.charAt(i) + "'; a, b, c and d are");
                }
            }
            speeds.forEach((what, speed) -> speed.print(what, Optional.ofNullable(speeds.get(JSON))));
        }
    }

    /**
     * How fast a part was.
     *
     * @param items a second
     * @param cpuMillis an item, of all threads of the process, the broker's among them: hardly changes where other work
     *     goes on beside it
     */
    private record Speed(double items, double cpuMillis) {

        void print(String what, Optional<Speed> json) {
            System.out.printf("%-32s %7.0f items/s, CPU %.3f ms an item", what, items, cpuMillis);
            json.ifPresent(b -> System.out.printf(
                    "; %3.0f%% of (b), which takes %3.0f%% of its CPU",
                    100 * items / b.items, 100 * b.cpuMillis / cpuMillis));
            System.out.println();
        }
    }

    /** Measures from its beginning on. */
    private static final class Stopwatch {

        private final long start = System.nanoTime();
        private final CpuShares cpu = new CpuShares();

        Speed of(long items) {
            Speed speed = new Speed(items / Workbench.seconds(start), cpu.nanos() / 1e6 / items);
            System.out.printf("  %s%n", cpu.text());
            return speed;
        }
    }

    private static byte[] parsedAndWritten(byte[] value) {
        ObjectMapper json = Json.MAPPER;
        try {
            return json.writeValueAsBytes(json.readTree(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Speed pass(String name, UnaryOperator<byte[]> change) throws Exception {
        bench.makeTopic(OUT, PARTITIONS);
        Properties properties = StreamsSettings.of(Topics.standard(), bench.connection(), bench.directory(name))
                .properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        properties.remove(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.stream(
                        Topics.NEWS_ITEMS,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("in"))
                .mapValues(change::apply, Named.as("change"))
                .to(OUT, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("to-out"));
        CountDownLatch running = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(builder.build(properties), properties)) {
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    running.countDown();
                }
            });
            streams.start();
            running.await();
            Stopwatch watch = new Stopwatch();
            boolean done = bench.isDoneWithin(LIMIT, name, List.of(Topics.NEWS_ITEMS), () -> true);
            return watch.of(done ? items : bench.committed(name, Topics.NEWS_ITEMS));
        } finally {
            bench.admin().deleteTopics(List.of(OUT)).all().get();
            Workbench.await(
                    "the output to be gone",
                    () -> !bench.admin().listTopics().names().get().contains(OUT));
        }
    }

    private Speed pipeline(String name, Function<NewsItem, Coding> coder) throws Exception {
        Topics topics = new Topics(Namespace.of(name), Topics.NEWS_ITEMS);
        bench.makeTopics(topics);
        StreamsSettings settings = StreamsSettings.of(topics, bench.connection(), bench.directory(name));
        try (RunningPipeline pipeline = RunningPipeline.start(settings, new NewsReader(Limits.DEFAULT), coder)) {
            if (!pipeline.awaitReady(PATIENCE)) {
                throw new IllegalStateException("the pipeline is not ready after " + PATIENCE);
            }
            Profile profile = Profile.start(profiles.map(directory -> directory.resolve(name + ".jfr")));
            Stopwatch watch = new Stopwatch();
            PipelineCounters counters = pipeline.counters();
            boolean done = bench.isDoneWithin(
                    LIMIT, settings.applicationId(), settings.sources(), () -> counters.statesWaiting() == 0);
            long count = done ? items : bench.committed(settings.applicationId(), Topics.NEWS_ITEMS);
            Speed speed = watch.of(count);
            profile.end();
            System.out.printf(
                    "%s: %d of %d items, %d mentions, %d events sent, %d taken back, %d states sent, %d rejected, %.1f s%n",
                    name,
                    count,
                    items,
                    sum(counters.coded()),
                    counters.eventsSent(),
                    counters.eventsTakenBack(),
                    counters.statesSent(),
                    sum(counters.rejected()),
                    count / speed.items());
            new Sent(pipeline.streams().metrics()).print(count);
            return speed;
        }
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
