package dev.entente.cli;

import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.serve.ReadSide;
import dev.entente.topology.StreamsSettings;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente run}: an instance of the pipeline on a cluster that is there. */
@Command(
        name = "run",
        description = {
            "Run the pipeline on a Kafka cluster: news items in, events and the state of relationships out, exactly"
                    + " once. Start more of them to share the load.",
            "",
            "What is set is taken from --config FILE, then the environment, then flags: the later wins. In the"
                    + " environment entente.state.dir is ENTENTE_STATE_DIR, and Kafka's security.protocol is"
                    + " ENTENTE_KAFKA_SECURITY_PROTOCOL; also ENTENTE_BOOTSTRAP_SERVERS and ENTENTE_CONFIG.",
            ""
        },
        footer = {
            "",
            "  entente topics apply --bootstrap-server localhost:9092",
            "  entente run --bootstrap-server localhost:9092"
        })
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private PipelineOptions pipeline;

    @Mixin
    private LexiconOption lexicon;

    @Option(names = "--exit", description = "End when all news items that are there are done.")
    private boolean exit;

    @Option(
            names = "--serve",
            description = "Serve the page and the API from this process too, as 'entente serve' does; --store, --host,"
                    + " --port, --token and --allow-origin are for that.")
    private boolean serve;

    @Mixin
    private ServingOptions serving;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = connection.resolve(entente.environment(), pipeline.settings());
        StreamsSettings settings = PipelineOptions.streams(configuration);
        Limits limits = PipelineOptions.limits(configuration);
        EventCoder coder = lexicon.coder();
        StopSignal stop = StopSignal.ofProcess();
        PrintStream out = entente.terminal().text();
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireTopics(settings.topics());
            out.println("pipeline " + settings.applicationId() + ": "
                    + settings.topics().input() + " at "
                    + configuration.bootstrapServers() + ", " + settings.threads() + " threads, state in "
                    + settings.stateDirectory());
            if (!serve) {
                return run(settings, coder, limits, cluster, stop, Optional.empty());
            }
            try (ReadSide side = serving.start(configuration, entente.environment(), cluster)) {
                out.println(serving.describe(side));
                return run(settings, coder, limits, cluster, stop, Optional.of(side));
            }
        }
    }

    private int run(
            StreamsSettings settings,
            EventCoder coder,
            Limits limits,
            Cluster cluster,
            StopSignal stop,
            Optional<ReadSide> side)
            throws InterruptedException {
        PrintStream out = entente.terminal().text();
        Optional<PipelineMeters> meters = side.map(one -> new PipelineMeters(one.meters()));
        Instance instance = Instance.start(
                settings, meters.map(one -> one.timed(coder::code)).orElse(coder::code), limits, stop);
        Optional<Runnable> unmeasure = meters.map(one -> one.measure(instance.running()));
        try {
            boolean interrupted = true;
            if (instance.awaitReady()) {
                out.println("ready in " + entente.elapsed());
                interrupted = instance.awaitEnd(cluster, exit) == Instance.End.ASKED;
            }
            if (!instance.end()) {
                throw new CommandFailure("the pipeline did not close in time; another instance takes over when its"
                        + " session has timed out");
            }
            out.println(interrupted ? "closed" : "all is done");
            return interrupted && exit ? ExitCode.INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        } finally {
            unmeasure.ifPresent(Runnable::run);
        }
    }
}
