package dev.entente.cli.ingest;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.news.Limits;
import dev.entente.news.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente ingest}: news items from where they are into the input topic. */
@Command(
        name = "ingest",
        description = {
            "Publish news items to the input topic, keyed by their id. To publish them again changes no table.",
            "",
            "JSON is published as it stands, all else in the plain form. What is no news item is told, counted and not"
                    + " published.",
            ""
        },
        footer = {
            "",
            "  entente ingest --bootstrap-server localhost:9092 items.jsonl archive/",
            "  gunzip -c items.gz | entente ingest --bootstrap-server localhost:9092 -"
        })
public final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "Keep in FILE how far each source is read, and go on from there: after a break, and where files"
                            + " have grown.")
    private Path resume;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        Positions positions = resume == null ? Positions.none() : Positions.of(resume);
        Sources readers = new Sources(Limits.DEFAULT, sources.hints());
        List<SourceFile> files = sources.files(entente.terminal());
        StopSignal stop = StopSignal.ofProcess();
        String topic = configuration.topics().input();
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireInput(configuration.topics());
        }
        Intake intake = new Intake(files, readers, positions);
        try (Publisher publisher = new Publisher(configuration, topic)) {
            return ingest(intake, publisher, positions, stop);
        }
    }

    private int ingest(Intake intake, Publisher publisher, Positions positions, StopSignal stop)
            throws InterruptedException, IOException {
        Screen screen = new Screen(entente.terminal());
        Tally tally = new Tally(line -> entente.terminal().errors().println("entente ingest: " + line));
        boolean whole = new Ingestion(intake, publisher, positions, tally, screen).run(stop);
        tally.refuse("too-large-for-the-topic", publisher.tooLarge());
        tally.summary(publisher.published()).forEach(screen::print);
        if (!whole) {
            screen.print("stopped in " + intake.source()
                    + (resume == null ? "" : ": the same command goes on from there, by " + resume));
            return ExitCode.INTERRUPTED;
        }
        if (tally.missesSources()) {
            throw new CommandFailure("not all sources could be read");
        }
        return ExitCode.OK;
    }
}
