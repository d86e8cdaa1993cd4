package dev.entente.serve.http;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Change;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes as they come, as server-sent events. The id of a message is the store's epoch and the revision; a client that
 * comes back with it misses nothing, or is told to begin anew.
 */
final class LiveResource implements Resource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Each takes a thread of the server. */
    private static final int CLIENTS = 150;

    /** One who is further behind begins anew. */
    private static final int FURTHEST = 20_000;

    private static final Pattern POSITION = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");
    private static final List<String> USUAL = List.of("events", "engagements", "relationships");

    private final Tables tables;
    private final Hub hub;
    private final Semaphore room = new Semaphore(CLIENTS);

    LiveResource(Tables tables, Hub hub) {
        this.tables = requireNonNull(tables, "tables");
        this.hub = requireNonNull(hub, "hub");
    }

    /** What a client wants to hear of. */
    private record Wish(Set<String> tables, Optional<Relationship> pair, Optional<String> country, Set<String> kinds) {

        boolean covers(Change change) {
            return tables.contains(change.table().label())
                    && pair.map(one -> one.toString().equals(change.relationship()))
                            .orElse(true)
                    && country.map(code -> List.of(change.relationship().split("-", -1))
                                    .contains(code))
                            .orElse(true)
                    && (kinds.isEmpty() || change.kind().map(kinds::contains).orElse(false));
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.sse("/api/v1/live", this::serve);
    }

    private void serve(SseClient client) {
        Context request = client.ctx();
        Wish wish = wish(request);
        if (!room.tryAcquire()) {
            throw Problem.of(
                    503, "Too many listeners", "this instance serves " + CLIENTS + " live clients; try another");
        }
        try (Hub.Listener listener = hub.listen()) {
            long sent = catchUp(client, request.header("Last-Event-ID"), wish);
            follow(client, listener, sent, wish);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private Wish wish(Context request) {
        Parameters parameters = tables.parameters(request);
        Set<String> asked = new HashSet<>(parameters.choices("tables", StoredTable::of));
        Wish wish = new Wish(
                asked.isEmpty() ? Set.copyOf(USUAL) : asked,
                parameters.relationship("relationship"),
                parameters.country("country"),
                Set.copyOf(parameters.choices("kind", Kind::of)));
        parameters.refuseOthers();
        return wish;
    }

    /** Sends what the client missed. Gives the revision up to which it knows all. */
    private long catchUp(SseClient client, String position, Wish wish) {
        OptionalLong from = revision(position);
        if (from.isEmpty()) {
            if (position != null) {
                client.sendEvent("reset", "{}");
            }
            long now = tables.store().read(Reader::revision);
            client.sendEvent("caught-up", "{}", id(now));
            return now;
        }
        Optional<List<Change>> missed = tables.store().read(reader -> reader.changesAfter(from.getAsLong(), FURTHEST));
        if (missed.isEmpty()) {
            client.sendEvent("reset", "{}");
        }
        missed.orElse(List.of()).stream().filter(wish::covers).forEach(change -> send(client, change));
        long last = missed.filter(changes -> !changes.isEmpty())
                .map(changes -> changes.get(changes.size() - 1).revision())
                .orElseGet(() ->
                        missed.isPresent() ? from.getAsLong() : tables.store().read(Reader::revision));
        client.sendEvent("caught-up", "{}", id(last));
        return last;
    }

    /** The revision of a position of this store. */
    private OptionalLong revision(String position) {
        Matcher parts = POSITION.matcher(position == null ? "" : position);
        return parts.matches() && parts.group(1).equals(tables.store().epoch())
                ? OptionalLong.of(Long.parseLong(parts.group(2)))
                : OptionalLong.empty();
    }

    private void follow(SseClient client, Hub.Listener listener, long sent, Wish wish) throws InterruptedException {
        while (!client.terminated() && !listener.isOver()) {
            Optional<Change> change = listener.next(HEARTBEAT);
            if (change.isEmpty()) {
                client.sendComment("");
            }
            change.filter(one -> one.revision() > sent && wish.covers(one)).ifPresent(one -> send(client, one));
        }
    }

    private void send(SseClient client, Change change) {
        StringBuilder data = new StringBuilder("{\"key\":")
                .append(Answer.quoted(change.key()))
                .append(",\"relationship\":")
                .append(Answer.quoted(change.relationship()));
        change.value().ifPresentOrElse(value -> data.append(",\"value\":").append(value), () -> {
            data.append(",\"removed\":true");
            change.successor().ifPresent(key -> data.append(",\"successor\":").append(Answer.quoted(key)));
        });
        client.sendEvent(change.table().singular(), data.append('}').toString(), id(change.revision()));
    }

    private String id(long revision) {
        return tables.store().epoch() + "-" + revision;
    }
}
