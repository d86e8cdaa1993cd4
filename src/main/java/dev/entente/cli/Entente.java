package dev.entente.cli;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.entente.cli.demo.DemoCommand;
import dev.entente.cli.diff.DiffCommand;
import dev.entente.cli.evaluate.EvaluateCommand;
import dev.entente.cli.explain.ExplainCommand;
import dev.entente.cli.ingest.IngestCommand;
import dev.entente.cli.poll.PollCommand;
import dev.entente.cli.read.AgendaCommand;
import dev.entente.cli.read.ShowCommand;
import dev.entente.cli.read.WatchCommand;
import dev.entente.cli.replay.ReplayCommand;
import dev.entente.cli.reprocess.DropCommand;
import dev.entente.cli.reprocess.ReprocessCommand;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code entente}: what a person types. */
@Command(
        name = "entente",
        description = {
            "Reads raw news, codes who did what to whom, and keeps a living record of every relationship between"
                    + " countries.",
            ""
        },
        versionProvider = Entente.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ServeCommand.class,
            WatchCommand.class,
            ShowCommand.class,
            AgendaCommand.class,
            IngestCommand.class,
            PollCommand.class,
            ReplayCommand.class,
            ReprocessCommand.class,
            DiffCommand.class,
            DropCommand.class,
            TopicsCommand.class,
            CodeCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; also when it ran until Ctrl-C or TERM and closed cleanly",
            "1:failed, or a part of it failed; standard error says why",
            "2:a flag or a setting is wrong",
            "130:interrupted before it was done"
        },
        footer = {"", "Start here:  entente demo"})
public final class Entente {

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final long start = System.nanoTime();

    @Option(
            names = "--verbose",
            description = "Log what the application and Kafka's clients do, on standard error.",
            scope = ScopeType.INHERIT)
    private boolean verbose;

    Entente(Terminal terminal, Map<String, String> environment) {
        this.terminal = requireNonNull(terminal, "terminal");
        this.environment = Map.copyOf(environment);
    }

    public static void main(String... args) {
        Map<String, String> environment = System.getenv();
        System.exit(run(Terminal.ofProcess(environment), environment, args));
    }

    /** Runs a command in this process; the result is one of {@link ExitCode}. */
    public static int run(Terminal terminal, Map<String, String> environment, String... args) {
        Entente entente = new Entente(terminal, environment);
        return new CommandLine(entente)
                .setOut(writer(terminal, terminal.out()))
                .setErr(writer(terminal, terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(60, Math.min(terminal.width(), 120)))
                .setExecutionStrategy(parsed -> {
                    entente.log();
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((failure, arguments) -> entente.misunderstood(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> entente.failed(failure, command))
                .execute(args);
    }

    private static PrintWriter writer(Terminal terminal, OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, terminal.charset()), true);
    }

    private void log() {
        if (verbose) {
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            for (Logger logger : context.getLoggerList()) {
                boolean root = logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME);
                logger.setLevel(root ? Level.INFO : null);
            }
        }
    }

    private int misunderstood(CommandLine.ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage());
        command.getErr().println("See: " + name + " --help");
        return ExitCode.USAGE;
    }

    private int failed(Exception failure, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof CommandFailure plain) {
            command.getErr().println(name + ": " + plain.getMessage());
            if (verbose && plain.getCause() != null) {
                plain.getCause().printStackTrace(command.getErr());
            }
            return plain.exitCode();
        }
        command.getErr().println(name + ": this should not have happened: " + failure);
        if (verbose) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("--verbose shows where");
        }
        return ExitCode.FAILED;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** The time since the command was typed, for people: {@code 3.4 s}. */
    public String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    /** The version that the build wrote down. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws java.io.IOException {
            java.util.Properties build = new java.util.Properties();
            try (var in = Entente.class.getResourceAsStream("/build.properties")) {
                build.load(in);
            }
            return new String[] {
                "entente " + build.getProperty("version") + " (Kafka " + build.getProperty("kafka") + ", Java "
                        + Runtime.version().feature() + ")"
            };
        }
    }
}
