package dev.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.event.CodeNames;
import dev.entente.serve.http.Guard;
import dev.entente.serve.http.Health;
import dev.entente.serve.http.HttpServer;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Change;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreLocation;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;

/** A store and the server over it, without a cluster: what it is given is what the topics would say. */
public final class Served implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Hub hub = new Hub();
    private final Store store;
    private final HttpServer server;
    private volatile long behind;

    public Served(StoreLocation location) {
        this(location, Guard.open());
    }

    public Served(StoreLocation location, Guard guard) {
        this(location, guard, 0);
    }

    /** @param port 0 for any that is free */
    public Served(StoreLocation location, int port) {
        this(location, Guard.open(), port);
    }

    private Served(StoreLocation location, Guard guard, int port) {
        CodeNames names = CodeNames.shipped();
        this.store = Store.open(location, "", names);
        this.server = HttpServer.start(
                "127.0.0.1",
                port,
                guard,
                new HttpServer.Content(
                        store, names, hub, new Behind(), "", new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
    }

    /** Writes records as one transaction, and tells those who listen. */
    public List<Change> take(Collection<Incoming> records) {
        List<Change> changes = store.writer().apply(records, Map.of());
        hub.tell(changes);
        return changes;
    }

    /** From now on it says that so many records are still to be read. */
    public void fallBehind(long records) {
        behind = records;
    }

    private final class Behind implements Health {

        @Override
        public boolean ready() {
            return behind == 0;
        }

        @Override
        public long lag() {
            return behind;
        }

        @Override
        public double behindSeconds() {
            return 0;
        }

        @Override
        public OptionalDouble endToEndSeconds() {
            return OptionalDouble.empty();
        }
    }

    /** Number of live clients. */
    public int listeners() {
        return hub.listeners();
    }

    /** The paths that are answered. */
    public SortedSet<String> paths() {
        return server.paths();
    }

    public Store store() {
        return store;
    }

    public int port() {
        return server.port();
    }

    public HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The body of an answer that has to be fine. */
    public String text(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path, headers);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(text(path));
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
