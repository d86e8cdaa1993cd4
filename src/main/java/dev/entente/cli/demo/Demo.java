package dev.entente.cli.demo;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.Instance;
import dev.entente.cli.PipelineMeters;
import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.cli.UnpackedLibraries;
import dev.entente.cli.view.EventLines;
import dev.entente.cli.view.RelationTables;
import dev.entente.coding.EventCoder;
import dev.entente.event.CodeNames;
import dev.entente.news.Limits;
import dev.entente.record.RelationState;
import dev.entente.serve.ReadSide;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.PipelineCounters;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.Topics;
import io.javalin.util.JavalinBindException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A run of the demo: broker, topics, pipeline, feed, events, tables, and the end of all of them. */
final class Demo {

    private static final long PROGRESS_MILLIS = 200;

    /** Enough for a feed that is watched, and ready sooner than with more. */
    private static final int THREADS = 1;

    private static final String LOOPBACK = "127.0.0.1";

    /** Where the page is, unless that port is taken: then any other. */
    private static final int PAGE_PORT = 8080;

    private final Screen screen;
    private final CompletableFuture<EventCoder> coder;
    private final Feed feed;
    private final Pacing pacing;
    private final OptionalInt page;
    private final Limits limits;
    private final StopSignal stop;
    private final Supplier<String> elapsed;
    private final Consumer<String> lastWords;
    private final Topics topics = Topics.standard();
    private final CodeNames countries = CodeNames.shipped();

    Demo(
            Screen screen,
            CompletableFuture<EventCoder> coder,
            Feed feed,
            Pacing pacing,
            OptionalInt page,
            Limits limits,
            StopSignal stop,
            Supplier<String> elapsed,
            Consumer<String> lastWords) {
        this.screen = screen;
        this.coder = coder;
        this.feed = feed;
        this.pacing = pacing;
        this.page = page;
        this.limits = limits;
        this.stop = stop;
        this.elapsed = elapsed;
        this.lastWords = lastWords;
    }

    /**
     * Runs until it is asked to end, or until all is done.
     *
     * @return false where it was asked to end before all was done
     */
    boolean run(EmbeddedBroker.Settings settings, boolean exit) throws InterruptedException {
        screen.progress("starting a broker");
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
                BrokerWatch watch = BrokerWatch.over(broker, lastWords);
                Cluster cluster = Cluster.connect(configuration(broker))) {
            screen.progress("making topics");
            cluster.makeTopics(TopicCatalog.shipped().of(topics));
            screen.progress("starting the pipeline");
            StreamsSettings streams = new StreamsSettings(
                    topics, configuration(broker).kafka(), broker.directory().pipeline(), THREADS, 0);
            try (ReadSide side = readSide(broker)) {
                screen.print("the page: " + address(side));
                PipelineMeters meters = new PipelineMeters(side.meters());
                try (Instance instance = Instance.start(streams, meters.timed(coder.join()::code), limits, stop)) {
                    Runnable unmeasure = meters.measure(instance.running());
                    boolean finished = instance.awaitReady() && watch(broker, cluster, instance, side, exit);
                    screen.progress(finished && exit ? "" : "closing");
                    unmeasure.run();
                    return finished;
                }
            } finally {
                watch.end();
            }
        } finally {
            screen.progress("");
        }
    }

    private ReadSide readSide(EmbeddedBroker broker) throws InterruptedException {
        Map<String, String> kafka = configuration(broker).kafka();
        StoreLocation store = StoreLocation.file(broker.directory().store());
        UnpackedLibraries.ofSqlite();
        try {
            return ReadSide.start(kafka, topics, store, new ReadSide.Address(LOOPBACK, page.orElse(PAGE_PORT)));
        } catch (JavalinBindException e) {
            if (page.isPresent()) {
                throw new CommandFailure("port " + page.getAsInt() + " is taken: --page-port names another", e);
            }
            return ReadSide.start(kafka, topics, store, new ReadSide.Address(LOOPBACK, 0));
        }
    }

    private static String address(ReadSide side) {
        return "http://" + LOOPBACK + ":" + side.port() + "/";
    }

    private static Configuration configuration(EmbeddedBroker broker) {
        return new Configuration(
                new TreeMap<>(Map.of(Configuration.BOOTSTRAP_SERVERS, broker.bootstrapServers())), Map.of());
    }

    private boolean watch(EmbeddedBroker broker, Cluster cluster, Instance instance, ReadSide side, boolean exit)
            throws InterruptedException {
        String servers = broker.bootstrapServers();
        screen.print("ready in " + elapsed.get() + ": broker at " + servers + ", pipeline running, " + feed.size()
                + " news items to come");
        screen.print("");
        Progress progress = new Progress(instance.running().counters());
        try (EventReader events = new EventReader(servers, new EventLines(screen.style(), countries), screen)) {
            long quick = pacing.quick(feed.size());
            feed.publish(configuration(broker), topics.input(), 0, quick, pacing.first(), stop);
            if (!concludes(cluster, instance, events, progress, servers, quick < feed.size())) {
                return false;
            }
            if (quick < feed.size()) {
                screen.print("The other " + (feed.size() - quick) + " items come one by one, "
                        + Math.round(1 / pacing.then()) + " seconds apart, so that the page moves; --pace N for another"
                        + " pace.");
                screen.print("");
                progress = new Progress(instance.running().counters());
                feed.publish(configuration(broker), topics.input(), quick, feed.size(), pacing.then(), stop);
                if (!concludes(cluster, instance, events, progress, servers, false)) {
                    return false;
                }
            }
            if (!exit) {
                screen.print("The page stays up at " + address(side) + " until Ctrl-C.");
                screen.print("The broker stays up at " + servers + " until Ctrl-C.");
                screen.print("Publish to " + topics.input() + "; subscribe to events.talks and the others.");
                instance.awaitEnd(cluster, false);
            }
            return true;
        } finally {
            progress.end();
        }
    }

    /** Waits until what was published is done, and says what it adds up to; false where it is asked to end before. */
    private boolean concludes(
            Cluster cluster, Instance instance, EventReader events, Progress progress, String servers, boolean more)
            throws InterruptedException {
        if (instance.awaitEnd(cluster, true) == Instance.End.ASKED) {
            return false;
        }
        await(events.caughtUp());
        progress.end();
        conclude(StateTopic.read(servers, topics.state()), instance.running().counters(), more);
        return true;
    }

    private void conclude(Collection<RelationState> states, PipelineCounters counters, boolean more) {
        screen.print("");
        screen.print(new RelationTables(screen.style(), countries).lines(states));
        screen.print("");
        screen.print((more ? "So far, after " : "All is done after ") + elapsed.get() + ": " + counts(counters) + ", "
                + states.size() + " relationships.");
    }

    private String counts(PipelineCounters counters) {
        long rejected =
                counters.rejected().values().stream().mapToLong(Long::longValue).sum();
        long withdrawn = counters.withdrawalsRead();
        return (counters.itemsRead() + withdrawn) + " of " + feed.size() + " items read, " + withdrawn + " withdrawn, "
                + rejected + " rejected";
    }

    private void await(CompletableFuture<Void> future) throws InterruptedException {
        try {
            CompletableFuture.anyOf(future, stop.asked()).get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailure plain
                    ? plain
                    : new CommandFailure(
                            "the events cannot be read: " + e.getCause().getMessage(), e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new CommandFailure("the events did not all come within a minute", e);
        }
    }

    /** The line of progress, drawn anew some times a second. */
    private final class Progress {

        private final PipelineCounters counters;
        private final Thread thread;

        Progress(PipelineCounters counters) {
            this.counters = counters;
            this.thread = new Thread(this::draw, "progress");
            thread.setDaemon(true);
            thread.start();
        }

        private void draw() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    screen.progress(counts(counters));
                    Thread.sleep(PROGRESS_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void end() throws InterruptedException {
            thread.interrupt();
            thread.join();
            screen.progress("");
        }
    }
}
