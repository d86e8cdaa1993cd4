package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.coding.Coding;
import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How long it takes until an instance does new items, where all that was done before has to be read back: one with an
 * empty disk, and one that kept a copy of the stores of another, which was killed.
 *
 * <p>Items of 200 events each, on 435 relationships, are done first. Then instances run in processes of their own, with
 * a session of three seconds, and the clock runs from their start, or from the kill, until two dozen items that were
 * sent then are done. It ends within about a quarter of an hour: where the events are not done in seven minutes, it
 * goes on with those that are, and says how many.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.Restore 1000000"
 * </pre>
 */
public final class Restore {

    private static final int EVENTS_AN_ITEM = 200;
    private static final int COUNTRIES = 30;
    private static final int MORE_ITEMS = 24;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int ITEMS_AT_ONCE = 250;

    /**
     * Time for the events that are to be there before; those that are not done by then are left out, and it says so.
     */
    private static final Duration MAKING = Duration.ofMinutes(7);

    /** Time to come back with an empty disk. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String COPIED = "copied";

    private Restore() {}

    /** @param args how many events; or, for an instance, {@code instance}, the brokers, and where it keeps its state */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("instance")) {
            runInstance(args[1], Path.of(args[2]));
        } else {
            measure(Integer.parseInt(args[0]));
        }
    }

    private static void measure(int events) throws Exception {
        int items = events / EVENTS_AN_ITEM;
        try (Workbench bench = Workbench.start()) {
            bench.makeTopics(Topics.standard());
            StreamsSettings settings = settings(bench.bootstrapServers(), bench.directory("first"), 0);
            try (RunningPipeline first = start(settings)) {
                awaitReady(first);
                items = make(bench, settings, first, items);
            }
            long start = System.nanoTime();
            bench.send(Topics.NEWS_ITEMS, more(items));
            try (Child one = Child.start(bench.bootstrapServers(), bench.directory("one"))) {
                if (!bench.isDoneWithin(LIMIT, settings.applicationId(), settings.sources(), () -> true)) {
                    System.out.printf("with an empty disk: not back after %.1f s%n", Workbench.seconds(start));
                    return;
                }
                System.out.printf("with an empty disk: back after %.1f s%n", Workbench.seconds(start));
                try (Child other = Child.start(bench.bootstrapServers(), bench.directory("other"))) {
                    other.awaitCopied();
                    one.kill();
                    start = System.nanoTime();
                    bench.send(Topics.NEWS_ITEMS, more(items + MORE_ITEMS));
                    bench.awaitDone(settings.applicationId(), settings.sources(), () -> true);
                    System.out.printf(
                            "with a copy, after another was killed: back after %.1f s%n", Workbench.seconds(start));
                }
            }
        }
    }

    /** Has items done in portions, until there are enough or it took too long, and gives their number. */
    private static int make(Workbench bench, StreamsSettings settings, RunningPipeline pipeline, int items)
            throws Exception {
        long start = System.nanoTime();
        int done = 0;
        while (done < items && Workbench.seconds(start) < MAKING.toSeconds()) {
            int next = Math.min(items, done + ITEMS_AT_ONCE);
            bench.send(Topics.NEWS_ITEMS, IntStream.range(done, next).mapToObj(Restore::item));
            bench.awaitDone(
                    settings.applicationId(),
                    settings.sources(),
                    () -> pipeline.counters().statesWaiting() == 0);
            done = next;
        }
        double seconds = Workbench.seconds(start);
        int events = done * EVENTS_AN_ITEM;
        System.out.printf("%d events done in %.0f s, %.0f a second%n", events, seconds, events / seconds);
        return done;
    }

    /** As many items as concern every partition of every stage, so that none is missed that stands still. */
    private static Stream<byte[]> more(int first) {
        return IntStream.range(first, first + MORE_ITEMS).mapToObj(Restore::item);
    }

    /** Runs until it is killed, and says when it has all of its own stores and copies of those of others. */
    private static void runInstance(String brokers, Path state) throws Exception {
        try (RunningPipeline pipeline = start(settings(brokers, state, 1))) {
            awaitReady(pipeline);
            KafkaStreams streams = pipeline.streams();
            Workbench.await("copies of the stores of others", () -> hasCopies(streams));
            System.out.println(COPIED);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void awaitReady(RunningPipeline pipeline) throws Exception {
        if (!pipeline.awaitReady(PATIENCE)) {
            throw new IllegalStateException("the pipeline is not ready after " + PATIENCE);
        }
    }

    private static boolean hasCopies(KafkaStreams streams) {
        boolean standing = streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.standbyTasks().isEmpty());
        return standing
                && streams.state() == KafkaStreams.State.RUNNING
                && streams.allLocalStorePartitionLags().values().stream()
                        .flatMap(store -> store.values().stream())
                        .allMatch(lag -> lag.offsetLag() < 1000);
    }

    private static StreamsSettings settings(String brokers, Path state, int standbys) {
        Map<String, String> kafka = Map.of(
                "bootstrap.servers", brokers,
                "main.consumer.session.timeout.ms", "3000",
                "main.consumer.heartbeat.interval.ms", "1000");
        int cores = Runtime.getRuntime().availableProcessors();
        return new StreamsSettings(Topics.standard(), new TreeMap<>(kafka), state, cores, standbys);
    }

    private static RunningPipeline start(StreamsSettings settings) {
        return RunningPipeline.start(settings, new NewsReader(Limits.DEFAULT), new ManyEvents());
    }

    private static byte[] item(int number) {
        LocalDate day = FIRST_DAY.plusDays(number * EVENTS_AN_ITEM / pairs().size());
        return "{\"id\": \"%d\", \"published\": \"%s\", \"source\": \"Wire\", \"text\": \"Talks, %d.\"}"
                .formatted(number, day, number)
                .getBytes(UTF_8);
    }

    private static List<Relationship> pairs() {
        List<Relationship> pairs = new ArrayList<>();
        for (int one = 0; one < COUNTRIES; one++) {
            for (int other = one + 1; other < COUNTRIES; other++) {
                pairs.add(Relationship.between(country(one), country(other)));
            }
        }
        return pairs;
    }

    private static String country(int number) {
        return "A" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    /** A coder that finds 200 talks in an item, each with a relationship and a day of its own. */
    private static final class ManyEvents implements Function<NewsItem, Coding> {

        private final CameoTable cameos = CameoTable.shipped();
        private final List<Relationship> pairs = pairs();

        @Override
        public Coding apply(NewsItem item) {
            int first = Integer.parseInt(item.id()) * EVENTS_AN_ITEM;
            return new Coding(
                    IntStream.range(first, first + EVENTS_AN_ITEM)
                            .mapToObj(number -> talks(item.id(), number))
                            .toList(),
                    0);
        }

        private CodedEvent talks(String itemId, int number) {
            Relationship pair = pairs.get(number % pairs.size());
            LocalDate day = FIRST_DAY.plusDays(number / pairs.size());
            String sentence = "Envoys of " + pair.first() + " and " + pair.second() + " met on " + day + ".";
            return new CodedEvent(
                    itemId,
                    true,
                    Optional.empty(),
                    Optional.of(pair),
                    "0123456789abcdef0123",
                    Kind.TALKS,
                    Optional.of(Phase.CONCLUDED),
                    true,
                    side(pair.first()),
                    Optional.of(side(pair.second())),
                    Optional.empty(),
                    cameos.get("042"),
                    Optional.of(EventDate.day(day)),
                    Optional.of("on " + day),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    90,
                    Passage.of(sentence, 0, sentence.length(), "made"));
        }

        private static Actor side(String code) {
            return new Actor(Optional.of(code), Optional.empty(), Optional.empty(), code, code);
        }
    }

    /** An instance in a process of its own. */
    private record Child(Process process) implements AutoCloseable {

        static Child start(String brokers, Path state) throws IOException {
            return new Child(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Restore.class.getName(),
                            "instance",
                            brokers,
                            state.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        void awaitCopied() {
            try (Scanner out = new Scanner(process.getInputStream(), UTF_8)) {
                while (out.hasNextLine()) {
                    if (out.nextLine().equals(COPIED)) {
                        return;
                    }
                }
            }
            throw new IllegalStateException("the instance ended before it had copies");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
