package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.entente.event.CodeNames;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreFailure;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers over HTTP from a store: the API, the live stream and the page. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final int LONGEST_BODY = 16 << 10;

    /** A longer line and headers are refused (431). */
    private static final int LONGEST_HEADERS = 8 << 10;

    /** Files of the page are compressed once and kept so, up to this size, in bytes. */
    private static final int LONGEST_FILE = 1 << 20;

    /** A connection that says or takes nothing for so long is closed, in milliseconds. */
    private static final long IDLE = 30_000;

    private static final int THREADS = 64;
    private static final String METRICS = "/metrics";

    private final Javalin server;
    private final Hub hub;
    private final LiveResource live;

    private HttpServer(Javalin server, Hub hub, LiveResource live) {
        this.server = server;
        this.hub = hub;
        this.live = live;
    }

    /**
     * What there is to answer from.
     *
     * @param store the tables
     * @param names of codes
     * @param hub changes of the store
     * @param health how far the store is
     * @param namespace of the topics; empty for none
     * @param meters what is measured
     */
    public record Content(
            Store store, CodeNames names, Hub hub, Health health, String namespace, PrometheusMeterRegistry meters) {

        public Content {
            requireNonNull(store, "store");
            requireNonNull(names, "names");
            requireNonNull(hub, "hub");
            requireNonNull(health, "health");
            requireNonNull(namespace, "namespace");
            requireNonNull(meters, "meters");
        }
    }

    /**
     * Starts.
     *
     * @param host the address to listen at
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static HttpServer start(String host, int port, Guard guard, Content content) {
        Tables tables = new Tables(content.store(), content.names());
        LiveResource live = new LiveResource(tables, content.hub());
        Gauge.builder("entente.live.clients", content.hub(), Hub::listeners)
                .description("Live clients that are connected")
                .register(content.meters());
        FunctionCounter.builder("entente.live.dropped", content.hub(), Hub::dropped)
                .description("Live clients that were too slow")
                .register(content.meters());
        List<Resource> resources = List.of(
                new StatusResource(tables, content.health(), content.namespace()),
                new RelationshipResource(tables),
                new EventResource(tables),
                new EngagementResource(tables),
                new DayResource(tables),
                new CalendarResource(tables, content.namespace()),
                new ExportResource(tables),
                new DescriptionResource(),
                live);
        Javalin server = Javalin.create(config -> {
            configure(config, content.meters());
            guard.register(config.routes);
            explainFailures(config.routes);
            resources.forEach(resource -> resource.register(config.routes));
            config.routes.get(
                    METRICS,
                    request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .header("Cache-Control", "no-store")
                            .result(content.meters().scrape()));
        });
        server.start(host, port);
        return new HttpServer(server, content.hub(), live);
    }

    private static void configure(JavalinConfig config, MeterRegistry meters) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(LONGEST_HEADERS);
            http.setIdleTimeout(IDLE);
            http.setSendServerVersion(false);
        });
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.precompressMaxSize = LONGEST_FILE;
            files.headers = java.util.Map.of("Cache-Control", "no-cache");
        });
        config.requestLogger.http((request, milliseconds) -> measure(meters, request, milliseconds));
    }

    private static void measure(MeterRegistry meters, Context request, float milliseconds) {
        String path = request.endpoints().lastHttpEndpoint() == null
                ? "other"
                : request.endpoints().lastHttpEndpoint().path;
        Timer.builder("entente.http.requests")
                .description("Requests that were answered")
                .tag("path", path)
                .tag("status", Integer.toString(request.statusCode()))
                .register(meters)
                .record((long) (milliseconds * 1e6), TimeUnit.NANOSECONDS);
    }

    private static void explainFailures(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, request) -> send(request, problem));
        routes.exception(HttpResponseException.class, (failure, request) -> {
            int status = status(failure, request);
            send(request, Problem.of(status, "Refused", said(status, request)));
        });
        routes.exception(StoreFailure.class, (failure, request) -> {
            LOG.error("{} is not answered: {}", request.path(), failure.getMessage());
            send(request, Problem.of(503, "Not now", "the store does not answer; try again in a moment"));
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("{} is not answered", request.path(), failure);
            send(request, Problem.of(500, "Failed", "this could not be answered; the log of the server says why"));
        });
    }

    /** What can be asked about beforehand (OPTIONS) but is not there is missing, not forbidden to be read. */
    private static int status(HttpResponseException failure, Context request) {
        boolean read = switch (request.method().name()) {
            case "GET", "HEAD" -> true;
            default -> false;
        };
        return failure.getStatus() == 405 && read ? 404 : failure.getStatus();
    }

    private static String said(int status, Context request) {
        return switch (status) {
            case 404 -> "there is nothing at this path; /api/v1/relationships is a place to begin";
            case 405 -> "this path is read with GET, not " + request.method();
            default -> "the request cannot be taken as it is";
        };
    }

    private static void send(Context request, Problem problem) {
        if (request.res().isCommitted()) {
            Broken.off(request, problem);
            return;
        }
        request.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.TYPE)
                .result(problem.json().getBytes(UTF_8));
    }

    /** The paths that are answered with GET, the files of the page left out. */
    public SortedSet<String> paths() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> HandlerType.GET.equals(endpoint.method))
                .map(endpoint -> endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        hub.close();
        live.close();
        server.stop();
    }
}
