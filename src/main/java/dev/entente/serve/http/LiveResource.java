package dev.entente.serve.http;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Kind;
import dev.entente.serve.live.Client;
import dev.entente.serve.live.Hub;
import dev.entente.serve.live.Wish;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import java.io.EOFException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes as they come, as server-sent events. The id of a message is the store's epoch and the revision; a client that
 * comes back with it misses nothing, or is told to begin anew.
 */
final class LiveResource implements Resource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveResource.class);

    /** Each takes a connection and a few kilobytes. */
    private static final int CLIENTS = 10_000;

    private static final int BUFFER = 2048;
    private static final int READERS = 2;

    private static final Pattern POSITION = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");
    private static final Set<StoredTable> USUAL =
            EnumSet.of(StoredTable.EVENTS, StoredTable.ENGAGEMENTS, StoredTable.RELATIONSHIPS);

    private final Tables tables;
    private final Hub hub;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, work -> {
        Thread thread = new Thread(work, "live-reader");
        thread.setDaemon(true);
        return thread;
    });

    LiveResource(Tables tables, Hub hub) {
        this.tables = requireNonNull(tables, "tables");
        this.hub = requireNonNull(hub, "hub");
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/live", this::serve);
    }

    private void serve(Context request) throws IOException {
        Wish wish = wish(request);
        if (hub.listeners() >= CLIENTS) {
            request.header("Retry-After", "60");
            throw Problem.of(
                    503, "Too many listeners", "this instance serves " + CLIENTS + " live clients; try another");
        }
        request.status(200)
                .contentType("text/event-stream; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no");
        request.res().setBufferSize(BUFFER);
        String position = request.header("Last-Event-ID");
        OptionalLong known = revision(position);
        AsyncContext connection = request.req().startAsync();
        connection.setTimeout(0);
        request.res().flushBuffer();
        Client client = new Client(
                hub,
                tables.store(),
                wish,
                readers,
                request.res().getOutputStream(),
                known,
                () -> end(request, connection));
        request.future(CompletableFuture::new);
        client.start(position != null && known.isEmpty());
    }

    /** Ends the exchange beside the server's own way, which has nothing left to answer. */
    private static void end(Context request, AsyncContext connection) {
        Broken.off(request, new EOFException("the stream is over"));
        try {
            connection.complete();
        } catch (IllegalStateException e) {
            LOG.debug("a stream was over already", e);
        }
    }

    private Wish wish(Context request) {
        Parameters parameters = tables.parameters(request);
        Set<StoredTable> asked = EnumSet.noneOf(StoredTable.class);
        parameters.choices("tables", StoredTable::of).forEach(label -> asked.add(StoredTable.of(label)));
        Wish wish = new Wish(
                asked.isEmpty() ? USUAL : asked,
                parameters.relationship("relationship"),
                parameters.country("country"),
                Set.copyOf(parameters.choices("kind", Kind::of)));
        parameters.refuseOthers();
        return wish;
    }

    /** The revision of a position of this store. */
    private OptionalLong revision(String position) {
        Matcher parts = POSITION.matcher(position == null ? "" : position);
        return parts.matches() && parts.group(1).equals(tables.store().epoch())
                ? OptionalLong.of(Long.parseLong(parts.group(2)))
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}
