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
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers over HTTP from a store: the API, the live stream and the page. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** Nothing from elsewhere, nothing inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final int LONGEST_BODY = 16 << 10;

    private final Javalin server;
    private final Hub hub;

    private HttpServer(Javalin server, Hub hub) {
        this.server = server;
        this.hub = hub;
    }

    /**
     * Starts.
     *
     * @param host the address to listen at
     * @param port 0 for any that is free
     * @param namespace of the topics; empty for none
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static HttpServer start(
            String host, int port, Store store, CodeNames names, Hub hub, Health health, String namespace) {
        requireNonNull(hub, "hub");
        Tables tables = new Tables(store, names);
        List<Resource> resources = List.of(
                new StatusResource(tables, health, namespace),
                new RelationshipResource(tables),
                new EventResource(tables),
                new EngagementResource(tables),
                new DayResource(tables),
                new CalendarResource(tables, namespace),
                new ExportResource(tables),
                new LiveResource(tables, hub));
        Javalin server = Javalin.create(config -> {
            configure(config);
            guard(config.routes);
            resources.forEach(resource -> resource.register(config.routes));
        });
        server.start(host, port);
        return new HttpServer(server, hub);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.prefer405over404 = true;
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = java.util.Map.of("Cache-Control", "no-cache");
        });
    }

    private static void guard(RoutesConfig routes) {
        routes.before(request -> request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer"));
        routes.exception(Problem.class, (problem, request) -> send(request, problem));
        routes.exception(
                HttpResponseException.class,
                (failure, request) ->
                        send(request, Problem.of(failure.getStatus(), "Refused", said(failure, request))));
        routes.exception(StoreFailure.class, (failure, request) -> {
            LOG.error("{} is not answered: {}", request.path(), failure.getMessage());
            send(request, Problem.of(503, "Not now", "the store does not answer; try again in a moment"));
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("{} is not answered", request.path(), failure);
            send(request, Problem.of(500, "Failed", "this could not be answered; the log of the server says why"));
        });
    }

    private static String said(HttpResponseException failure, Context request) {
        return switch (failure.getStatus()) {
            case 404 -> "there is nothing at this path; /api/v1/relationships is a place to begin";
            case 405 -> "this path is read with GET, not " + request.method();
            default -> "the request cannot be taken as it is";
        };
    }

    private static void send(Context request, Problem problem) {
        request.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.TYPE)
                .result(problem.json().getBytes(UTF_8));
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        hub.close();
        server.stop();
    }
}
