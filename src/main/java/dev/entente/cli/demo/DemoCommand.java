package dev.entente.cli.demo;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.LexiconOption;
import dev.entente.cli.PipelineOptions;
import dev.entente.cli.Screen;
import dev.entente.cli.StopSignal;
import dev.entente.cli.Terminal;
import dev.entente.news.Limits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente demo}: all of it in one process, to be watched. */
@Command(
        name = "demo",
        description = {
            "Start a Kafka broker in this process, run the pipeline and the page on it, publish a feed at a pace that"
                    + " can be watched, and print the events as they come and the relationships they add up to. The"
                    + " first line is the address of the page.",
            "",
            "Needs nothing installed and leaves nothing behind. Stays up until Ctrl-C, so that other programs can"
                    + " publish and subscribe.",
            ""
        })
public final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private LexiconOption lexicon;

    @Option(
            names = "--feed",
            paramLabel = "FILE",
            description = "News items to publish, a JSON object a line; unless given, those that come with"
                    + " the application.")
    private Path feed;

    @Option(
            names = "--pace",
            paramLabel = "N",
            description = "Items a second; 0 for as fast as they go. Unless given, two a second at first, and one in"
                    + " ten seconds when the page has filled; with --exit two a second.")
    private Double pace;

    @Option(names = "--exit", description = "End when all is done and printed.")
    private boolean exit;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the broker listens, on the loopback address; a free port unless given.")
    private Integer port;

    @Option(
            names = "--page-port",
            paramLabel = "PORT",
            description = "Where the page and the API are, on the loopback address; 8080 unless given, or a free port"
                    + " where that is taken.")
    private Integer pagePort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where broker and pipeline keep their data, which then stay; unless given, a temporary"
                    + " directory that goes at the end.")
    private Path data;

    @Option(
            names = "--detail-from",
            paramLabel = "DAY",
            description = "Reject items published before this UTC day, such as 2014-01-01.")
    private String detailFrom;

    @Option(
            names = "--broker-property",
            paramLabel = "KEY=VALUE",
            description = "A property of the broker; may be given again.")
    private final Map<String, String> brokerProperties = new LinkedHashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        if (pace != null && (!(pace >= 0) || pace > 1e6)) {
            throw CommandFailure.usage("--pace is " + pace + "; it has to be a number from 0 to 1000000");
        }
        refuseNoPort("--port", port);
        refuseNoPort("--page-port", pagePort);
        Terminal terminal = entente.terminal();
        Feed items = feed == null ? Feed.shipped() : Feed.of(feed);
        EmbeddedBroker.Settings settings = new EmbeddedBroker.Settings(
                Optional.ofNullable(data), port == null ? OptionalInt.empty() : OptionalInt.of(port), brokerProperties);
        StopSignal stop = StopSignal.ofProcess();
        Demo demo = new Demo(
                new Screen(terminal),
                lexicon.coderSoon(),
                items,
                pacing(),
                pagePort == null ? OptionalInt.empty() : OptionalInt.of(pagePort),
                detailFrom == null ? Limits.DEFAULT : Limits.DEFAULT.withDetailFrom(PipelineOptions.day(detailFrom)),
                stop,
                entente::elapsed,
                line -> terminal.errors().println("entente demo: " + line));
        boolean finished = demo.run(settings, exit);
        return finished || !exit ? ExitCode.OK : ExitCode.INTERRUPTED;
    }

    private Pacing pacing() {
        if (pace != null) {
            return Pacing.even(pace);
        }
        return exit ? Pacing.even(Pacing.LIVELY.first()) : Pacing.LIVELY;
    }

    private static void refuseNoPort(String flag, Integer port) {
        if (port != null && (port < 1 || port > 65_535)) {
            throw CommandFailure.usage(flag + " is " + port + "; it has to be a number from 1 to 65535");
        }
    }
}
