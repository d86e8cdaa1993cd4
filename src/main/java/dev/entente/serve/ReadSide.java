package dev.entente.serve;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodeNames;
import dev.entente.serve.http.Health;
import dev.entente.serve.http.HttpServer;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.wire.Topics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The read side of one instance: a store that follows the compacted topics, and the server that answers from it. */
public final class ReadSide implements AutoCloseable {

    private final Store store;
    private final Materialiser materialiser;
    private final Health health;
    private final HttpServer server;

    private ReadSide(Store store, Materialiser materialiser, Health health, HttpServer server) {
        this.store = store;
        this.materialiser = materialiser;
        this.health = health;
        this.server = server;
    }

    /**
     * Where it answers.
     *
     * @param host address to listen at; loopback unless others are to reach it
     * @param port 0 for any that is free
     */
    public record Address(String host, int port) {

        public Address {
            requireNonNull(host, "host");
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port " + port + " has to be from 0 to 65535");
            }
        }
    }

    /**
     * Starts; what it answers may still be behind the topics.
     *
     * @param kafka properties of Kafka's clients
     * @throws StoreRefusal where the store or the topics cannot be used
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static ReadSide start(Map<String, String> kafka, Topics topics, StoreLocation location, Address address)
            throws InterruptedException {
        CodeNames names = CodeNames.shipped();
        String namespace = topics.namespace().name().orElse("");
        Store store = Store.open(location, namespace, names);
        Materialiser materialiser = null;
        try {
            Hub hub = new Hub();
            materialiser = Materialiser.start(kafka, topics, store, hub::tell);
            Health health = health(materialiser);
            HttpServer server = HttpServer.start(address.host(), address.port(), store, names, hub, health, namespace);
            return new ReadSide(store, materialiser, health, server);
        } catch (InterruptedException | RuntimeException e) {
            if (materialiser != null) {
                materialiser.close();
            }
            store.close();
            throw e;
        }
    }

    private static Health health(Materialiser materialiser) {
        return new Health() {
            @Override
            public boolean ready() {
                return materialiser.caughtUp().isDone()
                        && !materialiser.caughtUp().isCompletedExceptionally()
                        && !materialiser.ended().isDone();
            }

            @Override
            public long lag() {
                return materialiser.lag();
            }
        };
    }

    /** The port that it answers at. */
    public int port() {
        return server.port();
    }

    /** True where all that was committed at the start can be asked for, and what comes is still followed. */
    public boolean ready() {
        return health.ready();
    }

    /** Completes when all that was committed at the start can be asked for; exceptionally where that failed. */
    public CompletableFuture<Void> caughtUp() {
        return materialiser.caughtUp();
    }

    /** Completes when it follows the topics no longer; exceptionally where a failure is why. */
    public CompletableFuture<Void> ended() {
        return materialiser.ended();
    }

    @Override
    public void close() {
        server.close();
        materialiser.close();
        store.close();
    }
}
