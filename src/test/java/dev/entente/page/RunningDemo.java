package dev.entente.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The demo in a process of its own, with its whole feed read, to which more can be published. */
final class RunningDemo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Child child;
    private final String address;
    private final KafkaProducer<byte[], byte[]> producer;

    private RunningDemo(Child child, String address, int broker) {
        this.child = child;
        this.address = address;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + broker),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static RunningDemo start() throws IOException {
        int broker = freePort();
        int page = freePort();
        Child child = Child.entente(
                "demo", "--pace", "0", "--port", Integer.toString(broker), "--page-port", Integer.toString(page));
        try {
            child.awaitOut("All is done");
        } catch (AssertionError | RuntimeException e) {
            child.close();
            throw e;
        }
        return new RunningDemo(child, "http://127.0.0.1:" + page + "/", broker);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    /** Publishes an item in the plain form. */
    void publish(String id, String title, String text, String published, String source, String url) {
        ObjectNode item = json.createObjectNode()
                .put("id", id)
                .put("title", title)
                .put("text", text)
                .put("published", published)
                .put("source", source)
                .put("url", url)
                .put("language", "en");
        try {
            producer.send(new ProducerRecord<>(
                            "news.items", id.getBytes(UTF_8), item.toString().getBytes(UTF_8)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take an item", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the API answers. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(ask(path).body());
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve(path))
                .timeout(PATIENCE)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        producer.close(Duration.ofSeconds(5));
        child.close();
    }
}
