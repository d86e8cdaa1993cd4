package dev.entente.cli;

import dev.entente.coding.EventCoder;
import dev.entente.news.Limits;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.ClusterTopics;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicDifference;
import dev.entente.wire.Topics;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
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

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where this instance keeps its stores; a lost one is filled again from the cluster. Unless"
                    + " given, entente-state among the system's temporary files.")
    private String stateDirectory;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of this instance; one a core unless given.")
    private String threads;

    @Option(
            names = "--standby",
            paramLabel = "N",
            description = "Copies of each store on other instances, which take over at once; 0 unless given.")
    private String standby;

    @Option(
            names = "--text-limit",
            paramLabel = "BYTES",
            description = "The longest text of an item; a longer one is rejected. 1048576 unless given.")
    private String textLimit;

    @Option(names = "--exit", description = "End when all news items that are there are done.")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = connection.resolve(entente.environment(), settings());
        StreamsSettings settings = streams(configuration);
        Limits limits = limits(configuration);
        StopSignal stop = StopSignal.ofProcess();
        PrintStream out = entente.terminal().text();
        try (Cluster cluster = Cluster.connect(configuration)) {
            refuseWrongTopics(cluster, settings.topics());
            out.println("pipeline " + settings.applicationId() + ": "
                    + settings.topics().input() + " at "
                    + configuration.bootstrapServers() + ", " + settings.threads() + " threads, state in "
                    + settings.stateDirectory());
            return run(settings, limits, cluster, stop);
        }
    }

    private int run(StreamsSettings settings, Limits limits, Cluster cluster, StopSignal stop)
            throws InterruptedException {
        PrintStream out = entente.terminal().text();
        Instance pipeline = Instance.start(settings, EventCoder.shipped()::code, limits, stop);
        try {
            boolean interrupted = true;
            if (pipeline.awaitReady()) {
                out.println("ready in " + entente.elapsed());
                interrupted = pipeline.awaitEnd(cluster, exit) == Instance.End.ASKED;
            }
            if (!pipeline.end()) {
                throw new CommandFailure("the pipeline did not close in time; another instance takes over when its"
                        + " session has timed out");
            }
            out.println(interrupted ? "closed" : "all is done");
            return interrupted && exit ? ExitCode.INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    private Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        put(settings, Setting.STATE_DIR, stateDirectory);
        put(settings, Setting.THREADS, threads);
        put(settings, Setting.STANDBY, standby);
        put(settings, Setting.TEXT_LIMIT, textLimit);
        return settings;
    }

    private static void put(Map<Setting, String> settings, Setting setting, String value) {
        if (value != null) {
            settings.put(setting, value);
        }
    }

    private static StreamsSettings streams(Configuration configuration) {
        configuration.bootstrapServers();
        Path state = configuration
                .get(Setting.STATE_DIR)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "entente-state"))
                .toAbsolutePath();
        StreamsSettings usual;
        try {
            usual = StreamsSettings.of(configuration.topics(), configuration.kafka(), state);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
        return new StreamsSettings(
                usual.topics(),
                usual.kafka(),
                usual.stateDirectory(),
                configuration.number(Setting.THREADS, 1).orElse(usual.threads()),
                configuration.number(Setting.STANDBY, 0).orElse(usual.standbys()));
    }

    private static Limits limits(Configuration configuration) {
        return configuration
                .number(Setting.TEXT_LIMIT, 1)
                .map(Limits.DEFAULT::withTextBytes)
                .orElse(Limits.DEFAULT);
    }

    private static void refuseWrongTopics(Cluster cluster, Topics topics) throws InterruptedException {
        List<TopicDifference> wrong;
        try {
            wrong = new ClusterTopics(cluster.admin())
                    .plan(TopicCatalog.shipped().of(topics))
                    .blocking();
        } catch (KafkaException e) {
            throw cluster.explain(e);
        }
        if (!wrong.isEmpty()) {
            String more = wrong.size() == 1 ? "" : ", and " + (wrong.size() - 1) + " more are not as they have to be";
            throw new CommandFailure(wrong.get(0).describe() + more
                    + ": 'entente topics apply' makes them, 'entente topics check' lists them");
        }
    }
}
