package dev.entente.cli;

import dev.entente.serve.ReadSide;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.wire.Topics;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente serve}: the page and the API, from the compacted topics of a cluster. */
@Command(
        name = "serve",
        description = {
            "Serve the page and the API from the tables of a cluster: events, engagements, relationships and days are"
                    + " kept in a SQL store that can be deleted at any time and is filled anew.",
            ""
        },
        footer = {"", "  entente serve --bootstrap-server localhost:9092"})
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "A file for SQLite, or jdbc:postgresql://… for PostgreSQL; entente-serve.db here unless given.")
    private String store = "entente-serve.db";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Where to listen; ${DEFAULT-VALUE} unless given, which only this machine can reach.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "${DEFAULT-VALUE} unless given; 0 for a free one.")
    private int port = 8080;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        Topics topics = configuration.topics();
        StoreLocation location = location();
        StopSignal stop = StopSignal.ofProcess();
        PrintStream out = entente.terminal().text();
        try (Cluster cluster = Cluster.connect(configuration);
                ReadSide side = start(configuration, topics, location, cluster)) {
            out.println("http://" + host + ":" + side.port() + "/ answers from " + location + ", which follows "
                    + configuration.bootstrapServers());
            await(CompletableFuture.anyOf(side.caughtUp(), side.ended(), stop.asked()));
            if (!stop.asked().isDone()) {
                out.println("caught up after " + entente.elapsed());
            }
            await(CompletableFuture.anyOf(side.ended(), stop.asked()));
        }
        out.println("closed");
        return ExitCode.OK;
    }

    private StoreLocation location() {
        try {
            return StoreLocation.of(store);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private ReadSide start(Configuration configuration, Topics topics, StoreLocation location, Cluster cluster)
            throws InterruptedException {
        ReadSide.Address address;
        try {
            address = new ReadSide.Address(host, port);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
        try {
            return ReadSide.start(configuration.kafka(), topics, location, address);
        } catch (StoreRefusal e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (JavalinBindException e) {
            throw new CommandFailure(
                    "cannot listen at " + host + ":" + port + ": " + Causes.line(e) + "; --port names another", e);
        } catch (org.apache.kafka.common.KafkaException e) {
            throw cluster.explain(e);
        }
    }

    private static void await(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new CommandFailure(Causes.line(e.getCause()), e.getCause());
        }
    }
}
