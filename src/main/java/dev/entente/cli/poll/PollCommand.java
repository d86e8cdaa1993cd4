package dev.entente.cli.poll;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Publisher;
import dev.entente.news.Limits;
import dev.entente.news.source.Found;
import dev.entente.news.source.Hints;
import dev.entente.news.source.Sources;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente poll}: live feeds into the input topic. */
@Command(
        name = "poll",
        description = {
            "Fetch RSS and Atom feeds again and again, and publish what is new in them to the input topic.",
            "",
            "Asks servers for changes only, waits longer after failures, and connects to public addresses alone.",
            ""
        },
        footer = {
            "",
            "  entente poll https://news.example/world.rss --every 10m --bootstrap-server localhost:9092",
            "  entente poll --feeds feeds.txt --resume feeds.json --metrics-port 9400 --config cluster.properties"
        })
public final class PollCommand implements Callable<Integer> {

    private static final Duration SAVED_EVERY = Duration.ofSeconds(5);

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Parameters(paramLabel = "URL", arity = "0..*", description = "The address of a feed.")
    private List<String> addresses = new ArrayList<>();

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "More addresses, one a line; lines that begin with # are left out.")
    private Path list;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How often, such as 30s, 15m or 2h; ${DEFAULT-VALUE} unless given.")
    private String every = "15m";

    @Option(names = "--once", description = "Fetch each feed once, and end.")
    private boolean once;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep in FILE what was published, so that after a break only what is new is.")
    private Path resume;

    @Option(names = "--publisher", paramLabel = "NAME", description = "The publisher of items where feeds name none.")
    private String publisherName;

    @Option(
            names = "--allow-private",
            paramLabel = "HOST",
            description =
                    "A host that may have a private address, such as one of your own network; may be given" + " again.")
    private Set<String> allowed = new LinkedHashSet<>();

    @Option(
            names = "--most-bytes",
            paramLabel = "N",
            description = "The largest feed, as it comes and unpacked; ${DEFAULT-VALUE} unless given.")
    private int mostBytes = 16 << 20;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long a fetch may take; ${DEFAULT-VALUE} unless given.")
    private String timeLimit = "30s";

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve metrics for Prometheus at http://127.0.0.1:PORT/metrics.")
    private Integer metricsPort;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Set<URI> feeds = feeds();
        Duration interval = duration("--every", every);
        Duration limit = duration("--time-limit", timeLimit);
        if (mostBytes < 1 || mostBytes > 256 << 20) {
            throw CommandFailure.usage("--most-bytes is " + mostBytes + "; it has to be a number from 1 to 268435456");
        }
        if (metricsPort != null && (metricsPort < 0 || metricsPort > 65_535)) {
            throw CommandFailure.usage("--metrics-port is " + metricsPort + "; it has to be a number from 0 to 65535");
        }
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        FeedMemories memories = new FeedMemories(Optional.ofNullable(resume));
        Map<URI, FeedMemory> known = memories.load();
        StopSignal stop = StopSignal.ofProcess();
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireInput(configuration.topics());
        }
        Screen screen = new Screen(entente.terminal());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Sources sources = new Sources(
                Limits.DEFAULT, new Hints(Optional.empty(), Optional.empty(), Optional.ofNullable(publisherName)));
        Schedule schedule = new Schedule(interval, new Random());
        try (Publisher publisher =
                        new Publisher(configuration, configuration.topics().input());
                Fetcher fetcher = new Fetcher(mostBytes, limit, allowed)) {
            List<FeedPoll> polls = new ArrayList<>();
            for (URI feed : feeds) {
                polls.add(new FeedPoll(
                        feed,
                        fetcher,
                        sources,
                        schedule,
                        new FeedMeters(registry, feed),
                        known.getOrDefault(feed, FeedMemory.NOTHING),
                        item -> send(publisher, item),
                        screen::print));
            }
            if (metricsPort == null) {
                return poll(polls, publisher, memories, stop);
            }
            MetricsServer server = MetricsServer.start(metricsPort, registry);
            try {
                screen.print("metrics: http://127.0.0.1:" + server.port() + "/metrics");
                return poll(polls, publisher, memories, stop);
            } finally {
                server.close();
            }
        }
    }

    private static void send(Publisher publisher, Found.Item item) {
        publisher.send(item.report().id().getBytes(StandardCharsets.UTF_8), item.value());
    }

    private int poll(List<FeedPoll> feeds, Publisher publisher, FeedMemories memories, StopSignal stop)
            throws IOException, InterruptedException {
        boolean all;
        try (Polling polling = new Polling(feeds, once)) {
            polling.start();
            CompletableFuture<Object> end = CompletableFuture.anyOf(polling.ended(), stop.asked());
            do {
                all = await(end);
                // What is written down as published has to be with the cluster by then.
                Map<URI, FeedMemory> published = polling.memories();
                publisher.flush();
                memories.save(published);
            } while (!all);
        }
        if (once && !stop.asked().isDone()) {
            if (feeds.stream().anyMatch(FeedPoll::isFailing)) {
                throw new CommandFailure("not all feeds could be read");
            }
            return ExitCode.OK;
        }
        return once ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    /** False where nothing has ended yet. */
    private static boolean await(CompletableFuture<Object> end) throws InterruptedException {
        try {
            end.get(SAVED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            throw cause instanceof CommandFailure plain ? plain : new IllegalStateException(cause);
        }
    }

    private Set<URI> feeds() throws IOException {
        Set<URI> feeds = new LinkedHashSet<>();
        addresses.forEach(address -> feeds.add(FeedAddress.of(address)));
        if (list != null) {
            if (!Files.isReadable(list)) {
                throw CommandFailure.usage("cannot read " + list + ": it has to be a file with an address a line");
            }
            Files.readAllLines(list).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> feeds.add(FeedAddress.of(line)));
        }
        if (feeds.isEmpty()) {
            throw CommandFailure.usage("no feed is named: give addresses, or a file of them with --feeds");
        }
        return feeds;
    }

    private static Duration duration(String flag, String typed) {
        if (typed.matches("[1-9][0-9]{0,5}[smh]")) {
            long number = Long.parseLong(typed.substring(0, typed.length() - 1));
            return switch (typed.charAt(typed.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
        throw CommandFailure.usage(flag + " is '" + typed + "'; it has to be such as 30s, 15m or 2h");
    }
}
