package dev.entente.cli.diff;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Screen;
import dev.entente.cli.reprocess.NamespaceContents;
import dev.entente.cli.view.DifferenceTables;
import dev.entente.event.CodeNames;
import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente diff}: what two pipelines made of the news. */
@Command(
        name = "diff",
        description = {
            "Compare the tables of two namespaces: events gained, lost and changed, relationships whose score moved,"
                    + " with the sentences that they stand on. The exit code is 0 whether or not they are alike.",
            ""
        },
        footer = {
            "",
            "  entente diff LIVE trial --bootstrap-server localhost:9092",
            "  entente diff LIVE trial --bootstrap-server localhost:9092 --json | jq '.lost[].before.id'"
        })
public final class DiffCommand implements Callable<Integer> {

    /** The pipeline without a namespace; no namespace can have this name. */
    private static final String UNNAMED = "LIVE";

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A namespace; LIVE is the pipeline without one.")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The namespace that it is compared with.")
    private String after;

    @Option(names = "--json", description = "All differences as one JSON object.")
    private boolean json;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Show so many of each kind; ${DEFAULT-VALUE} unless given.")
    private int examples = 10;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where what is compared lies, which takes as much space as a partition of both tables and the"
                    + " events that are not alike; that of temporary files unless given.")
    private Path work;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        String input = configuration.topics().input();
        Topics first = topics(before, input);
        Topics second = topics(after, input);
        if (first.equals(second)) {
            throw CommandFailure.usage("'" + before + "' is compared with itself: name two namespaces");
        }
        if (examples < 0) {
            throw CommandFailure.usage("--examples is " + examples + "; it has to be a number from 0");
        }
        Path directory = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : Files.createDirectories(work);
        try (Cluster cluster = Cluster.connect(configuration);
                TopicTables tables = new TopicTables(configuration);
                WorkFile file = WorkFile.in(directory)) {
            try {
                warn(cluster, first, before);
                warn(cluster, second, after);
                show(new Comparison(tables, first, second, file).run());
            } catch (KafkaException e) {
                throw cluster.explain(e);
            }
        }
        return ExitCode.OK;
    }

    private static Topics topics(String name, String input) {
        try {
            return new Topics(name.equals(UNNAMED) ? Namespace.none() : Namespace.of(name), input);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage() + "; " + UNNAMED + " is the pipeline without one");
        }
    }

    /** Says where a pipeline still has items to do: what is not there yet would count as lost. */
    private void warn(Cluster cluster, Topics topics, String name) throws InterruptedException {
        NamespaceContents contents = NamespaceContents.of(cluster.admin(), topics.namespace());
        for (String group : contents.groups().keySet()) {
            long behind = NamespaceContents.behind(cluster.admin(), group);
            if (behind > 0) {
                entente.terminal()
                        .errors()
                        .println(String.format(
                                Locale.ROOT,
                                "entente diff: %s has %,d records still to do, and what they will tell is not"
                                        + " there yet",
                                name,
                                behind));
            }
        }
    }

    private void show(Differences differences) throws IOException {
        if (json) {
            DifferencesJson.write(entente.terminal().out(), before, after, differences);
        } else {
            Screen screen = new Screen(entente.terminal());
            screen.print(new DifferenceTables(screen.style(), CodeNames.shipped(), before, after)
                    .lines(differences, examples));
        }
    }
}
