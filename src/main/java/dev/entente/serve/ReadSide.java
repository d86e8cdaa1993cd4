package dev.entente.serve;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodeNames;
import dev.entente.serve.http.Guard;
import dev.entente.serve.http.Health;
import dev.entente.serve.http.HttpServer;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/** The read side of one instance: a store that follows the compacted topics, and the server that answers from it. */
public final class ReadSide implements AutoCloseable {

    private final Store store;
    private final Materialiser materialiser;
    private final Health health;
    private final HttpServer server;
    private final MeterRegistry meters;

    private ReadSide(Store store, Materialiser materialiser, Health health, HttpServer server, MeterRegistry meters) {
        this.meters = meters;
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
     * @param guard who may ask
     */
    public record Address(String host, int port, Guard guard) {

        /** Where anyone may ask. */
        public Address(String host, int port) {
            this(host, port, Guard.open());
        }

        public Address {
            requireNonNull(host, "host");
            requireNonNull(guard, "guard");
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
        Hub hub = new Hub();
        try {
            PrometheusMeterRegistry meters = registry();
            ChangeMeters counted = new ChangeMeters(meters);
            materialiser = Materialiser.start(
                    kafka,
                    topics,
                    store,
                    changes -> {
                        counted.count(changes);
                        hub.tell(changes);
                    },
                    meters);
            Health health = health(materialiser);
            HttpServer server = HttpServer.start(
                    address.host(),
                    address.port(),
                    address.guard(),
                    new HttpServer.Content(store, names, hub, health, namespace, meters));
            return new ReadSide(store, materialiser, health, server, meters);
        } catch (InterruptedException | RuntimeException e) {
            hub.close();
            if (materialiser != null) {
                materialiser.close();
            }
            store.close();
            throw e;
        }
    }

    private static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        return meters;
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

            @Override
            public double behindSeconds() {
                return materialiser.behindSeconds();
            }

            @Override
            public OptionalDouble endToEndSeconds() {
                return materialiser.endToEndSeconds();
            }
        };
    }

    /** What {@code /metrics} shows; others who work in this process may measure here too. */
    public MeterRegistry meters() {
        return meters;
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
