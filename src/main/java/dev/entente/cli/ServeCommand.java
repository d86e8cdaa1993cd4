package dev.entente.cli;

import dev.entente.serve.ReadSide;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ServingOptions serving;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        StopSignal stop = StopSignal.ofProcess();
        PrintStream out = entente.terminal().text();
        try (Cluster cluster = Cluster.connect(configuration);
                ReadSide side = serving.start(configuration, entente.environment(), cluster)) {
            out.println(serving.describe(side) + ", which follows " + configuration.bootstrapServers());
            await(CompletableFuture.anyOf(side.caughtUp(), side.ended(), stop.asked()));
            if (!stop.asked().isDone()) {
                out.println("caught up after " + entente.elapsed());
            }
            await(CompletableFuture.anyOf(side.ended(), stop.asked()));
        }
        out.println("closed");
        return ExitCode.OK;
    }

    private static void await(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new CommandFailure(Causes.line(e.getCause()), e.getCause());
        }
    }
}
