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
import dev.entente.news.source.Found;
import dev.entente.news.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
        try (Publisher publisher = new Publisher(configuration, topic);
                Intake intake = new Intake(files, readers, positions)) {
            return ingest(intake, publisher, positions, stop.asked());
        }
    }

    private int ingest(Intake intake, Publisher publisher, Positions positions, CompletableFuture<String> asked)
            throws IOException {
        Screen screen = new Screen(entente.terminal());
        Tally tally = new Tally(line -> entente.terminal().errors().println("entente ingest: " + line));
        Progress progress = new Progress(screen);
        Checkpoints checkpoints = new Checkpoints(publisher, intake, positions);
        boolean more = true;
        while (more && !asked.isDone()) {
            Optional<Found> found = intake.next();
            more = found.isPresent();
            found.ifPresent(one -> tally.count(intake.source(), one));
            if (found.orElse(null) instanceof Found.Item item) {
                publisher.send(item.report().id().getBytes(StandardCharsets.UTF_8), item.value());
            }
            progress.draw(() -> Progress.line(tally, publisher.published(), intake));
            checkpoints.whenDue();
        }
        checkpoints.now();
        progress.end();
        tally.refuse("too-large-for-the-topic", publisher.tooLarge());
        tally.summary(publisher.published()).forEach(screen::print);
        if (more) {
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
