package dev.entente.bench;

import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How long it takes until new items are answered again, where all that was done before has to be read back: by an
 * instance with an empty disk, and by one that kept a copy of the stores of another, which was killed.
 *
 * <p>Items of 200 events each, on 435 relationships, are done first. Then fifty items a second come in, each with an
 * event of its own, and go on whatever happens. Instances run in processes of their own, with a session of three
 * seconds; one is killed by SIGKILL while it works, so that it leaves a transaction open. The clock runs from its
 * start, or from the kill, and tells when
 *
 * <ul>
 *   <li>the group misses the dead one, and then has its tasks given to the other;
 *   <li>the stores are complete, and all tasks at work;
 *   <li>a subscriber of committed records holds the event of an item that was sent after the kill;
 *   <li>it holds those of all items that waited for more than a second: what came in meanwhile is done.
 * </ul>
 *
 * It ends within about a quarter of an hour: where the events are not done in seven minutes, it goes on with those that
 * are, and says how many.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.Restore 1000000"
 * </pre>
 */
public final class Restore {

    private static final int ITEMS_AT_ONCE = 250;

    /**
     * Time for the events that are to be there before; those that are not done by then are left out, and it says so.
     */
    private static final Duration MAKING = Duration.ofMinutes(7);

    /** Items a second. */
    private static final int RATE = 50;

    /** Enough for half an hour. */
    private static final int MOST_ITEMS = 90_000;

    /**
     * Items are done at the pace at which they come where they wait no longer than this; else they wait for some other.
     */
    private static final Duration LONG_WAIT = Duration.ofSeconds(1);

    /** Time to come back. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Time to fall into step, before one is killed. */
    private static final Duration CALM = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Restore() {}

    /**
     * @param args how many events, and properties of Kafka Streams for the instances, each as {@code name=value}; or,
     *     for an instance, {@code instance}, the brokers, where it keeps its state, how many large items there are, and
     *     properties
     */
    public static void main(String[] args) throws Exception {
        List<String> all = List.of(args);
        if (args[0].equals(Instance.ARGUMENT)) {
            runInstance(settings(args[1], Path.of(args[2]), all.subList(4, args.length)), Integer.parseInt(args[3]));
        } else {
            measure(Integer.parseInt(args[0]), all.subList(1, args.length));
        }
    }

    private static void measure(int events, List<String> properties) throws Exception {
        try (Workbench bench = Workbench.start()) {
            bench.makeTopics(Topics.standard());
            int items = make(bench, events / ManyEvents.EVENTS_AN_ITEM);
            ManyEvents coder = new ManyEvents(items);
            long start = System.nanoTime();
            try (SteadyFeed feed = new SteadyFeed(
                            bench.connection(), Topics.standard(), RATE, items, MOST_ITEMS, coder::item);
                    Instance one = start(bench, "one", items, properties)) {
                boolean back = feed.await(LIMIT, () -> isInStep(feed, 0));
                System.out.println("with an empty disk, from its start:");
                print("stores complete", start, one.running());
                printAnswers(feed, 0, start, back);
                try (Instance other = start(bench, "other", items, properties)) {
                    other.awaitCopies();
                    kill(bench, feed, one, other);
                }
            }
        }
    }

    private static Instance start(Workbench bench, String name, int items, List<String> properties) throws IOException {
        return Instance.start(bench.bootstrapServers(), bench.directory(name), items, properties);
    }

    /** Kills the one that does all the work, and tells how long the other takes to do it. */
    private static void kill(Workbench bench, SteadyFeed feed, Instance one, Instance other) throws Exception {
        int calm = feed.sentSoFar() + (int) (RATE * CALM.toSeconds());
        if (!feed.await(PATIENCE, () -> isInStep(feed, calm))) {
            throw new IllegalStateException("two instances do not keep pace");
        }
        int last = feed.sentSoFar() - RATE;
        long[] waits = feed.waits(last - RATE, last);
        System.out.printf("before the kill an item waits for its event for %.2f s%n", waits[RATE / 2] / 1e9);
        try (GroupWatch watch = new GroupWatch(bench.admin(), applicationId(bench))) {
            long start = System.nanoTime();
            one.kill();
            int next = feed.sentSoFar();
            boolean back = feed.await(LIMIT, () -> isInStep(feed, next));
            System.out.println("with a copy, from the kill of the other:");
            print("missed by the group", start, watch.missed());
            print("its tasks given away", start, watch.settled());
            print("stores complete", start, other.running());
            printAnswers(feed, next, start, back);
        }
    }

    private static void printAnswers(SteadyFeed feed, int from, long start, boolean back) {
        IntStream held = IntStream.range(from, feed.sentSoFar()).filter(feed::isHeld);
        print("a new item answered", start, held.mapToLong(feed::heldSince).min());
        if (back) {
            IntStream late = IntStream.range(0, feed.sentSoFar())
                    .filter(item -> feed.isHeld(item) && feed.waited(item) > LONG_WAIT.toNanos());
            print(
                    "all that waited answered",
                    start,
                    late.mapToLong(feed::heldSince).max());
        } else {
            print("all that waited answered", start, OptionalLong.empty());
        }
    }

    private static void print(String what, long start, OptionalLong then) {
        String seconds = then.isPresent() ? "%.2f s".formatted((then.getAsLong() - start) / 1e9) : "never";
        System.out.printf("  %-26s%10s%n", what, seconds);
    }

    /** Whether an item, or one after it, was answered without delay, and all before it are answered too. */
    private static boolean isInStep(SteadyFeed feed, int from) {
        int open = 0;
        while (open < feed.sentSoFar() && feed.isHeld(open)) {
            open++;
        }
        return open > from && feed.waited(open - 1) <= LONG_WAIT.toNanos();
    }

    /** Has large items done in portions, until there are enough or it took too long, and gives their number. */
    private static int make(Workbench bench, int items) throws Exception {
        StreamsSettings settings = settings(bench.bootstrapServers(), bench.directory("first"), List.of());
        ManyEvents coder = new ManyEvents(items);
        long start = System.nanoTime();
        int done = 0;
        try (RunningPipeline pipeline = start(settings, coder)) {
            // before that there are no internal topics
            if (!pipeline.awaitReady(PATIENCE)) {
                throw new IllegalStateException("the pipeline is not ready after " + PATIENCE);
            }
            while (done < items && Workbench.seconds(start) < MAKING.toSeconds()) {
                int next = Math.min(items, done + ITEMS_AT_ONCE);
                bench.send(Topics.NEWS_ITEMS, IntStream.range(done, next).mapToObj(coder::item));
                bench.awaitDone(
                        settings.applicationId(),
                        settings.sources(),
                        () -> pipeline.counters().statesWaiting() == 0);
                done = next;
            }
        }
        double seconds = Workbench.seconds(start);
        int events = done * ManyEvents.EVENTS_AN_ITEM;
        System.out.printf("%d events done in %.0f s, %.0f a second%n", events, seconds, events / seconds);
        return done;
    }

    private static String applicationId(Workbench bench) {
        return settings(bench.bootstrapServers(), bench.directory("unused"), List.of())
                .applicationId();
    }

    /** Runs until it is killed, and says what becomes of it. */
    private static void runInstance(StreamsSettings settings, int items) throws Exception {
        try (RunningPipeline pipeline = start(settings, new ManyEvents(items))) {
            KafkaStreams streams = pipeline.streams();
            boolean copies = false;
            String said = "";
            while (!pipeline.ended().isDone()) {
                // asks the brokers, so no longer than needed
                copies = copies || hasCopies(streams);
                String state = streams.state() + (copies ? Instance.WITH_COPIES : "");
                if (!state.equals(said)) {
                    System.out.println(state);
                    said = state;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean hasCopies(KafkaStreams streams) {
        boolean standing = streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.standbyTasks().isEmpty());
        return standing
                && streams.allLocalStorePartitionLags().values().stream()
                        .flatMap(store -> store.values().stream())
                        .allMatch(lag -> lag.offsetLag() < 1000);
    }

    private static RunningPipeline start(StreamsSettings settings, ManyEvents coder) {
        return RunningPipeline.start(settings, new NewsReader(Limits.DEFAULT), coder);
    }

    private static StreamsSettings settings(String brokers, Path state, List<String> properties) {
        Map<String, String> kafka =
                new TreeMap<>(Map.of("bootstrap.servers", brokers, "main.consumer.session.timeout.ms", "3000"));
        for (String property : properties) {
            String[] sides = property.split("=", 2);
            kafka.put(sides[0], sides[1]);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new StreamsSettings(Topics.standard(), new TreeMap<>(kafka), state, cores, 1);
    }
}
