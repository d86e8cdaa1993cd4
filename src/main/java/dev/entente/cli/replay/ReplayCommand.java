package dev.entente.cli.replay;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.Screen;
import dev.entente.cli.Setting;
import dev.entente.cli.StopSignal;
import dev.entente.cli.ingest.Intake;
import dev.entente.cli.ingest.Progress;
import dev.entente.cli.ingest.Publisher;
import dev.entente.cli.ingest.SourceFile;
import dev.entente.cli.ingest.SourceOptions;
import dev.entente.cli.ingest.Tally;
import dev.entente.hash.Sha256;
import dev.entente.news.Limits;
import dev.entente.news.source.Found;
import dev.entente.news.source.Sources;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente replay}: an archive as if it came in now. */
@Command(
        name = "replay",
        description = {
            "Publish an archive in the order in which its items appeared: at the pace at which they did, faster, or"
                    + " flat out.",
            "",
            "With --namespace the items go to NAME.news.items, which is made together with the namespace's other"
                    + " topics, and the live pipeline does not see them.",
            ""
        },
        footer = {
            "",
            "  entente replay archive/ --speed 3600 --bootstrap-server localhost:9092",
            "  entente replay archive/ --speed max --namespace past --bootstrap-server localhost:9092",
            "  entente run --namespace past --input past.news.items --bootstrap-server localhost:9092"
        })
public final class ReplayCommand implements Callable<Integer> {

    /** So much of a file, beside its name and size, tells it from another. */
    private static final int HEAD_BYTES = 1 << 16;

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            description = "1 for the pace at which the items appeared, 60 for a minute of it in a second, max for flat"
                    + " out; ${DEFAULT-VALUE} unless given.")
    private String speed = "1";

    @Option(names = "--from", paramLabel = "TIME", description = "Leave out what appeared before: RFC 3339, or a date.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Leave out what appeared after: RFC 3339, or a date, which is left in whole.")
    private String to;

    @Option(names = "--resume", paramLabel = "FILE", description = "Keep in FILE how far it is, and go on from there.")
    private Path resume;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where the archive is put in order, which takes as much space as its items; that of"
                    + " temporary files unless given.")
    private Path work;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Pace pace = Pace.of(speed);
        Stretch stretch = Stretch.of(Optional.ofNullable(from), Optional.ofNullable(to));
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        Topics topics = topics(configuration);
        List<SourceFile> files = sources.files(entente.terminal());
        Bookmark bookmark = new Bookmark(Optional.ofNullable(resume), archive(files));
        long behind = bookmark.done();
        StopSignal stop = StopSignal.ofProcess();
        Screen screen = new Screen(entente.terminal());
        try (Cluster cluster = Cluster.connect(configuration)) {
            prepare(cluster, topics);
        }
        try (Archive archive = archive()) {
            Tally tally = new Tally(line -> entente.terminal().errors().println("entente replay: " + line));
            CompletableFuture<Void> filled =
                    CompletableFuture.runAsync(() -> fill(archive, files, stretch, tally, screen, stop));
            await(filled, stop);
            if (stop.asked().isDone()) {
                screen.print("stopped before anything was published");
                return ExitCode.INTERRUPTED;
            }
            announce(screen, archive, topics, behind);
            return replay(archive, pace, configuration, topics, bookmark, behind, screen, stop, tally);
        }
    }

    private Archive archive() {
        Path directory = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : work;
        try {
            return Archive.in(Files.createDirectories(directory));
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot write to " + directory + ", where the archive is put in order: --work-dir names another",
                    e);
        }
    }

    private static void await(CompletableFuture<Void> filled, StopSignal stop) {
        try {
            CompletableFuture.anyOf(filled, stop.asked()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CommandFailure plain ? plain : e;
        }
    }

    private int replay(
            Archive archive,
            Pace pace,
            Configuration configuration,
            Topics topics,
            Bookmark bookmark,
            long behind,
            Screen screen,
            StopSignal stop,
            Tally tally)
            throws IOException, InterruptedException {
        try (Publisher publisher = new Publisher(configuration, topics.input())) {
            Replay replay = new Replay(archive, pace, publisher, bookmark, screen, stop);
            boolean finished = replay.run(behind);
            screen.print(replay.summary());
            if (publisher.tooLarge() > 0) {
                screen.print(String.format(Locale.ROOT, "  %,d too large for the topic", publisher.tooLarge()));
            }
            if (!finished) {
                screen.print(resume == null ? "stopped" : "stopped: the same command goes on from there, by " + resume);
                return ExitCode.INTERRUPTED;
            }
            if (tally.missesSources()) {
                throw new CommandFailure("not all sources could be read");
            }
            return ExitCode.OK;
        }
    }

    /** In a namespace the input is its own, unless one is named. */
    private static Topics topics(Configuration configuration) {
        Topics topics = configuration.topics();
        boolean own = configuration.get(Setting.INPUT).isEmpty();
        return own ? new Topics(topics.namespace(), topics.namespace().prefix(Topics.NEWS_ITEMS)) : topics;
    }

    private static void prepare(Cluster cluster, Topics topics) throws InterruptedException {
        if (topics.namespace().name().isPresent() && topics.ownsInput()) {
            try {
                cluster.makeTopics(TopicCatalog.shipped().of(topics));
            } catch (KafkaException e) {
                throw cluster.explain(e);
            }
        }
        cluster.requireInput(topics);
    }

    /** What tells this archive, and what is taken of it, from another. */
    private String archive(List<SourceFile> files) throws IOException {
        Sha256 hash = new Sha256().add(String.valueOf(from)).add(String.valueOf(to));
        for (SourceFile file : files) {
            if (resume != null && file.path().isEmpty()) {
                throw CommandFailure.usage(
                        "standard input is there once, and cannot be taken up again: --resume needs" + " files");
            }
            hash.add(file.name()).add(Long.toString(file.size()));
            if (file.path().isPresent()) {
                hash.add(file.head(HEAD_BYTES));
            }
        }
        return hash.hex(16);
    }

    /** Reads the sources, in a thread of its own: a pipe that nothing comes from cannot be waited for. */
    private void fill(
            Archive archive, List<SourceFile> files, Stretch stretch, Tally tally, Screen screen, StopSignal stop) {
        Progress progress = new Progress(screen);
        try (Intake intake = new Intake(files, new Sources(Limits.DEFAULT, sources.hints()))) {
            Optional<Found> found = intake.next();
            while (found.isPresent() && !stop.asked().isDone()) {
                tally.count(intake.source(), found.get());
                if (found.get() instanceof Found.Item item) {
                    Instant time = archive.timeOf(item.report());
                    if (stretch.holds(time)) {
                        archive.add(time, item);
                    }
                }
                progress.draw(() -> "putting in order: " + Progress.line(tally, archive.size(), intake));
                found = intake.next();
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "the archive cannot be put in order (" + e.getMessage()
                            + "): --work-dir names a directory with room for" + " its items",
                    e);
        } finally {
            progress.end();
        }
    }

    private void announce(Screen screen, Archive archive, Topics topics, long behind) {
        screen.print(String.format(
                Locale.ROOT,
                "%,d items%s to %s%s",
                archive.size(),
                archive.first()
                        .map(first -> ", " + first + " to " + archive.last().orElse(first))
                        .orElse(""),
                topics.input(),
                behind == 0 ? "" : String.format(Locale.ROOT, ", %,d of them before", behind)));
        topics.namespace()
                .name()
                .filter(name -> topics.ownsInput())
                .ifPresent(name -> screen.print(
                        "entente run --namespace " + name + " --input " + topics.input() + " makes tables of them"));
    }
}
