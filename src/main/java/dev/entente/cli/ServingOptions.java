package dev.entente.cli;

import dev.entente.serve.ReadSide;
import dev.entente.serve.http.Guard;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoreRefusal;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Where a read side keeps its store, where it answers, and whom. */
public final class ServingOptions {

    private static final String TOKEN = "ENTENTE_TOKEN";

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

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Demand this bearer token of everyone, but for /health. Better in the environment, as "
                    + TOKEN + ", where other users of the machine do not see it.")
    private String token;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Let pages of another site read answers, as https://desk.example; may be given again; * for"
                    + " any.")
    private List<String> origins = List.of();

    /**
     * Starts a read side that is set so.
     *
     * @throws CommandFailure where it cannot be
     */
    ReadSide start(Configuration configuration, Map<String, String> environment, Cluster cluster)
            throws InterruptedException {
        StoreLocation location = location();
        ReadSide.Address address = address(environment);
        UnpackedLibraries.ofSqlite();
        try {
            return ReadSide.start(configuration.kafka(), configuration.topics(), location, address);
        } catch (StoreRefusal e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (JavalinBindException e) {
            throw new CommandFailure(
                    "cannot listen at " + host + ":" + port + ": " + Causes.line(e) + "; --port names another", e);
        } catch (KafkaException e) {
            throw cluster.explain(e);
        }
    }

    /** Where it answers, and from which store: {@code http://127.0.0.1:8080/ answers from entente-serve.db}. */
    String describe(ReadSide side) {
        return "http://" + host + ":" + side.port() + "/ answers from " + location();
    }

    private ReadSide.Address address(Map<String, String> environment) {
        try {
            String demanded = token != null ? token : environment.getOrDefault(TOKEN, "");
            return new ReadSide.Address(
                    host, port, new Guard(demanded.isEmpty() ? Optional.empty() : Optional.of(demanded), origins));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private StoreLocation location() {
        try {
            return StoreLocation.of(store);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }
}
