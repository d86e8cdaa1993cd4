package dev.entente.cli.reprocess;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Instance;
import dev.entente.cli.LexiconOption;
import dev.entente.cli.PipelineOptions;
import dev.entente.cli.ProgressLine;
import dev.entente.cli.Screen;
import dev.entente.cli.Setting;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Progress;
import dev.entente.coding.EventCoder;
import dev.entente.topology.PipelineCounters;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicSpec;
import dev.entente.wire.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente reprocess}: today's code over the items that are there, beside the live pipeline. */
@Command(
        name = "reprocess",
        description = {
            "Run this release over all news items that are there, from the first, into a namespace of its own beside"
                    + " the live pipeline; end when all are done.",
            "",
            "'entente diff' then tells what it reads otherwise, and 'entente drop' deletes the namespace.",
            ""
        },
        footer = {
            "",
            "  entente reprocess --as trial --bootstrap-server localhost:9092",
            "  entente diff LIVE trial --bootstrap-server localhost:9092"
        })
public final class ReprocessCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private PipelineOptions pipeline;

    @Mixin
    private LexiconOption lexicon;

    @Option(
            names = "--as",
            paramLabel = "NAMESPACE",
            required = true,
            description = "The namespace that the tables are written to; its topics are made.")
    private String name;

    @Option(names = "--onwards", description = "Do not end with the last item, but go on with those that come.")
    private boolean onwards;

    @Option(names = "--continue", description = "Go on with a namespace that was begun before.")
    private boolean goOn;

    @Override
    public Integer call() throws InterruptedException {
        Configuration given = connection.resolve(entente.environment(), pipeline.settings());
        Topics live = given.topics();
        Topics topics = new Topics(DropCommand.namespace(name), live.input());
        if (topics.namespace().equals(live.namespace())) {
            throw CommandFailure.usage("namespace '" + name + "' is the live one: --as has to name another");
        }
        Configuration configuration =
                given.under(new Configuration(new java.util.TreeMap<>(), Map.of(Setting.NAMESPACE, name)));
        StreamsSettings settings = PipelineOptions.streams(configuration);
        EventCoder coder = lexicon.coder();
        StopSignal stop = StopSignal.ofProcess();
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireInput(topics);
            return reprocess(settings, coder, configuration, cluster, stop);
        }
    }

    private int reprocess(
            StreamsSettings settings, EventCoder coder, Configuration configuration, Cluster cluster, StopSignal stop)
            throws InterruptedException {
        Screen screen = new Screen(entente.terminal());
        long toDo = prepare(settings, cluster);
        screen.print(String.format(
                Locale.ROOT,
                "%,d items of %s into namespace '%s'",
                toDo,
                settings.topics().input(),
                name));
        try (Instance instance = Instance.start(settings, coder::code, PipelineOptions.limits(configuration), stop)) {
            PipelineCounters counters = instance.running().counters();
            Instance.End end = Instance.End.ASKED;
            if (instance.awaitReady()) {
                long start = System.nanoTime();
                ProgressLine line = ProgressLine.on(screen, () -> progress(counters, toDo, start));
                try {
                    end = instance.awaitEnd(cluster, !onwards);
                } finally {
                    line.end();
                }
                screen.print(done(counters)
                        + (end == Instance.End.DRAINED ? ", all is done in " : ", ended after ")
                        + entente.elapsed());
            }
            if (!instance.end()) {
                throw new CommandFailure("the pipeline did not close in time");
            }
            if (end == Instance.End.ASKED && !onwards) {
                screen.print("not all is done: the same command goes on with --continue");
                return ExitCode.INTERRUPTED;
            }
            return ExitCode.OK;
        }
    }

    /** Makes the topics; the number of items to be done. */
    private long prepare(StreamsSettings settings, Cluster cluster) throws InterruptedException {
        Topics topics = settings.topics();
        try {
            boolean begun = !NamespaceContents.of(cluster.admin(), topics.namespace())
                    .groups()
                    .isEmpty();
            if (begun && !goOn) {
                throw new CommandFailure("namespace '" + name + "' was begun before, maybe by another release:"
                        + " 'entente drop " + name + "' deletes it, --continue goes on with it");
            }
            List<TopicSpec> specs = TopicCatalog.shipped().of(topics);
            // The input is the live pipeline's, and stays as it is.
            cluster.makeTopics(specs.subList(1, specs.size()));
            cluster.requireTopics(topics);
            return NamespaceContents.behind(cluster.admin(), settings.applicationId(), topics.input());
        } catch (KafkaException e) {
            throw cluster.explain(e);
        }
    }

    private static long read(PipelineCounters counters) {
        return counters.itemsRead()
                + counters.withdrawalsRead()
                + counters.rejected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static String progress(PipelineCounters counters, long toDo, long start) {
        long read = read(counters);
        double seconds = (System.nanoTime() - start) / 1e9;
        String rest =
                read == 0 || read >= toDo ? "" : ", about " + Progress.about((toDo - read) * seconds / read) + " to go";
        return String.format(
                Locale.ROOT,
                "%,d of %,d items, %.0f %%, %,.0f a second%s",
                read,
                Math.max(read, toDo),
                toDo == 0 ? 100.0 : Math.min(100.0, 100.0 * read / toDo),
                read / Math.max(1e-3, seconds),
                rest);
    }

    private static String done(PipelineCounters counters) {
        return String.format(
                Locale.ROOT,
                "%,d items read, %,d withdrawn, %,d rejected; %,d events written, %,d taken back",
                counters.itemsRead(),
                counters.withdrawalsRead(),
                counters.rejected().values().stream().mapToLong(Long::longValue).sum(),
                counters.eventsSent(),
                counters.eventsTakenBack());
    }
}
