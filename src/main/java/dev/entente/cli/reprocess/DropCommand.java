package dev.entente.cli.reprocess;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.PipelineOptions;
import dev.entente.cli.Setting;
import dev.entente.cli.Terminal;
import dev.entente.topology.DirectoryTree;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Namespace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente drop}: the end of a namespace. */
@Command(
        name = "drop",
        description = {
            "Delete a namespace: its topics, the internal ones among them, its groups, and its stores on this machine."
                    + " Shows what that is, and asks.",
            "",
            "Nothing of another namespace is touched, and the pipeline without a namespace cannot be dropped.",
            ""
        },
        footer = {"", "  entente drop trial --bootstrap-server localhost:9092"})
public final class DropCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Parameters(paramLabel = "NAMESPACE", description = "The namespace that goes.")
    private String name;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where the stores of this machine are; entente-state among the system's temporary files"
                    + " unless given.")
    private String stateDirectory;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Namespace namespace = namespace(name);
        Configuration configuration = connection.resolve(
                entente.environment(), stateDirectory == null ? Map.of() : Map.of(Setting.STATE_DIR, stateDirectory));
        if (configuration.get(Setting.NAMESPACE).filter(name::equals).isPresent()) {
            throw CommandFailure.usage("namespace '" + name + "' is the one that is set for this pipeline: drop it"
                    + " where another or none is set");
        }
        try (Cluster cluster = Cluster.connect(configuration)) {
            return drop(namespace, configuration, cluster);
        }
    }

    /** @throws CommandFailure where it is malformed */
    static Namespace namespace(String name) {
        try {
            return Namespace.of(name);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private int drop(Namespace namespace, Configuration configuration, Cluster cluster)
            throws InterruptedException, IOException {
        PrintStream out = entente.terminal().text();
        List<Path> stores = stores(namespace, PipelineOptions.stateDirectory(configuration));
        NamespaceContents contents;
        try {
            contents = NamespaceContents.of(cluster.admin(), namespace);
        } catch (KafkaException e) {
            throw cluster.explain(e);
        }
        if (contents.isEmpty() && stores.isEmpty()) {
            out.println("there is nothing of namespace '" + name + "' at " + configuration.bootstrapServers());
            return ExitCode.OK;
        }
        describe(contents, stores).forEach(out::println);
        if (contents.members() > 0) {
            throw new CommandFailure("an instance of namespace '" + name
                    + "' is at work: end it first, then nothing makes anew what goes");
        }
        if (!yes && !confirmed(entente.terminal())) {
            out.println("nothing was deleted");
            return ExitCode.FAILED;
        }
        try {
            contents.delete(cluster.admin());
        } catch (KafkaException e) {
            throw cluster.explain(e);
        }
        for (Path store : stores) {
            new DirectoryTree(store).remove();
        }
        out.println("namespace '" + name + "' is gone");
        return ExitCode.OK;
    }

    private static List<String> describe(NamespaceContents contents, List<Path> stores) {
        List<String> lines = new ArrayList<>();
        contents.topics()
                .forEach((topic, records) ->
                        lines.add(String.format(Locale.ROOT, "topic  %-60s %,12d records", topic, records)));
        contents.groups()
                .forEach((group, members) ->
                        lines.add("group  " + group + (members == 0 ? "" : ", " + members + " members at work")));
        stores.forEach(store -> lines.add("stores " + store));
        return lines;
    }

    private boolean confirmed(Terminal terminal) throws IOException {
        PrintStream out = terminal.text();
        out.print("All of this will be deleted. Type the name of the namespace to go on: ");
        out.flush();
        String typed = new BufferedReader(new InputStreamReader(terminal.in(), terminal.charset())).readLine();
        if (typed == null) {
            out.println();
            throw CommandFailure.usage("nobody answered: --yes deletes without asking");
        }
        return typed.strip().equals(name);
    }

    private static List<Path> stores(Namespace namespace, Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            Pattern application = StreamsSettings.applicationIds(namespace);
            try (DirectoryStream<Path> stores = Files.newDirectoryStream(
                    directory,
                    store -> application.matcher(store.getFileName().toString()).matches())) {
                stores.forEach(found::add);
            }
        }
        return found;
    }
}
