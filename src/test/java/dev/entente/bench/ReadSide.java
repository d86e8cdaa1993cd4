package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CodeNames;
import dev.entente.serve.http.Guard;
import dev.entente.serve.http.Health;
import dev.entente.serve.http.HttpServer;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.Position;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreLocation;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How fast a store is filled and answers: {@code ReadSide RELATIONSHIPS EVENTS SECONDS CLIENTS [STORE]}. It makes the
 * records of so many relationships and events, writes them as the read side does when it catches up (without the
 * broker; {@link CatchUp} has one), asks for each kind of answer 200 times a second for so many seconds, and connects
 * so many live clients and tells them of changes. The store is made in a temporary directory unless one is named; one
 * that has events already is asked as it is. It gives up after {@value #LIMIT_MINUTES} minutes.
 */
public final class ReadSide {

    private static final int BATCH = 8000;
    private static final int RATE = 200;
    private static final int LIMIT_MINUTES = 20;
    private static final List<String> KINDS =
            List.of("relationship", "list", "agenda", "search", "events", "country-events", "days", "country", "as-of");

    private final Random random = new Random(1);
    private final CodeNames names = CodeNames.shipped();
    private final MadeRecords made;

    private ReadSide(int relationships) {
        this.made = new MadeRecords(relationships, names);
    }

    public static void main(String... args) throws Exception {
        giveUpInTime();
        int relationships = Integer.parseInt(args[0]);
        int events = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        int clients = Integer.parseInt(args[3]);
        Path directory = Files.createTempDirectory("entente-bench");
        String named = args.length > 4 ? args[4] : directory.resolve("read.db").toString();
        try {
            new ReadSide(relationships).run(StoreLocation.of(named), events, seconds, clients);
            if (!named.startsWith("jdbc:")) {
                System.out.printf(Locale.ROOT, "store: %.0f MB%n", size(Path.of(named)) / 1e6);
            }
        } finally {
            Workbench.delete(directory);
        }
        System.exit(0);
    }

    private static void giveUpInTime() {
        Thread watch = new Thread(
                () -> {
                    try {
                        TimeUnit.MINUTES.sleep(LIMIT_MINUTES);
                    } catch (InterruptedException e) {
                        return;
                    }
                    System.out.println("not done after " + LIMIT_MINUTES + " minutes: given up");
                    Runtime.getRuntime().halt(1);
                },
                "limit");
        watch.setDaemon(true);
        watch.start();
    }

    /** With what SQLite keeps beside the file. */
    static long size(Path store) throws IOException {
        long size = 0;
        for (String suffix : List.of("", "-wal", "-shm")) {
            Path file = Path.of(store + suffix);
            size += Files.exists(file) ? Files.size(file) : 0;
        }
        return size;
    }

    private void run(StoreLocation location, int events, int seconds, int clients) throws Exception {
        long start = System.nanoTime();
        try (Store store = Store.open(location, "", names);
                Hub hub = new Hub()) {
            System.out.printf(Locale.ROOT, "opened in %.1f s%n", Workbench.seconds(start));
            warm(location);
            if (store.read(Reader::asOf).isEmpty()) {
                fill(store, events);
            }
            HttpServer.Content content = new HttpServer.Content(
                    store, names, hub, new Ready(), "", new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
            try (HttpServer server = HttpServer.start("127.0.0.1", 0, Guard.open(), content)) {
                for (String kind : KINDS) {
                    ask(server.port(), kind, 2, false);
                    ask(server.port(), kind, seconds, true);
                }
                live(store, hub, server.port(), clients);
            }
        }
    }

    /**
     * Reads a file of SQLite once, so that it is in memory as that of a server that is in use; disks differ too much.
     */
    private static void warm(StoreLocation location) throws IOException {
        Path file = Path.of(location.toString());
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void fill(Store store, int events) {
        long start = System.nanoTime();
        long[] written = {0};
        List<Incoming> batch = new ArrayList<>();
        Runnable write = () -> {
            written[0] += batch.size();
            store.writer().apply(batch, Map.of(new Position("events.talks", "bench", 0), written[0]));
            batch.clear();
        };
        made.make(events, record -> {
            batch.add(record);
            if (batch.size() >= BATCH) {
                write.run();
            }
        });
        write.run();
        double took = Workbench.seconds(start);
        System.out.printf(
                Locale.ROOT,
                "filled: %d records of %d events and %d relationships in %.1f s, %.0f records a second (made and"
                        + " written)%n",
                written[0],
                events,
                made.pairs().size(),
                took,
                written[0] / took);
    }

    private String path(String kind, int i) {
        String pair = made.pairs().get(random.nextInt(made.pairs().size()));
        return switch (kind) {
            case "relationship" -> "/api/v1/relationships/" + pair;
            case "list" ->
                "/api/v1/relationships?sort="
                        + List.of("activity", "-score", "-trend").get(i % 3);
            case "agenda" -> "/api/v1/agenda?from=" + MadeRecords.FIRST.plusDays(random.nextInt(MadeRecords.DAYS));
            case "search" -> "/api/v1/search?q=" + word() + "%20" + word();
            case "events" -> "/api/v1/relationships/" + pair + "/events";
            case "country-events" -> "/api/v1/events?country=" + pair.substring(0, 3);
            case "days" -> "/api/v1/relationships/" + pair + "/days";
            case "country" -> "/api/v1/countries/" + pair.substring(4);
            default ->
                "/api/v1/relationships/" + pair + "?asOf="
                        + MadeRecords.FIRST.plusDays(random.nextInt(MadeRecords.DAYS));
        };
    }

    private String word() {
        return MadeRecords.WORDS.get(random.nextInt(MadeRecords.WORDS.size()));
    }

    /** Requests at a fixed rate, whether those before were answered or not; times are from when each was due. */
    private void ask(int port, String kind, int seconds, boolean told) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        int number = RATE * seconds;
        CountDownLatch left = new CountDownLatch(number);
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long due = start + i * 1_000_000_000L / RATE;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(kind, i)))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        if (failure == null && answer.statusCode() == 200) {
                            times.add((System.nanoTime() - due) / 1e6);
                        }
                        left.countDown();
                    });
        }
        if (!left.await(60, TimeUnit.SECONDS) && told) {
            System.out.println(kind + ": " + left.getCount() + " are not answered after a minute");
        }
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        if (told && !sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p50 %.1f ms, p99 %.1f ms, %d of %d answered%n",
                    kind,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.size(),
                    number);
        }
    }

    private void live(Store store, Hub hub, int port, int clients) throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < clients; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream().write("GET /api/v1/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
                sockets.add(socket);
            }
        } catch (IOException e) {
            System.out.println("no more connections: " + e.getMessage());
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (hub.listeners() < sockets.size() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            hub.tell(store.writer()
                    .apply(
                            List.of(made.event(
                                    made.pairs().get(0), i * made.pairs().size())),
                            Map.of()));
        }
        byte[] buffer = new byte[1 << 16];
        for (Socket socket : sockets) {
            socket.setSoTimeout(30_000);
            int messages = 0;
            String rest = "";
            while (messages < 20) {
                int length = socket.getInputStream().read(buffer);
                if (length < 0) {
                    break;
                }
                rest += new String(buffer, 0, length, UTF_8);
                messages = rest.split("event: event\n", -1).length - 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "live: %d clients, of which %d are connected, had 20 changes within %.1f s%n",
                sockets.size(),
                hub.listeners(),
                (System.nanoTime() - start) / 1e9);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static final class Ready implements Health {

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public long lag() {
            return 0;
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
}
