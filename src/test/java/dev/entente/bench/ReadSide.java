package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CodeNames;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.serve.http.Guard;
import dev.entente.serve.http.Health;
import dev.entente.serve.http.HttpServer;
import dev.entente.serve.live.Hub;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.Position;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How fast a store is filled and answers: {@code ReadSide RELATIONSHIPS EVENTS SECONDS CLIENTS [STORE]}. It makes the
 * records of so many relationships and events, writes them as the read side does when it catches up (without the
 * broker), asks relationship, list, agenda and search at 200 requests a second for so many seconds each, and connects
 * so many live clients and tells them of changes. The store is made in a temporary directory unless one is named.
 */
public final class ReadSide {

    private static final int BATCH = 8000;
    private static final int RATE = 200;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 3000;
    private static final List<String> WORDS = List.of(
            "trade",
            "border",
            "fishing",
            "rights",
            "energy",
            "visa",
            "tariff",
            "airspace",
            "dam",
            "pipeline",
            "harbour",
            "prisoners",
            "sanctions",
            "treaty",
            "summit",
            "delegation",
            "ceasefire",
            "inspection",
            "aid",
            "embassy");

    private final Random random = new Random(1);
    private final CodeNames names = CodeNames.shipped();
    private final List<String> pairs = new ArrayList<>();

    private ReadSide(int relationships) {
        List<String> codes = new ArrayList<>(names.all().keySet());
        for (int gap = 1; pairs.size() < relationships; gap++) {
            for (int i = 0; i + gap < codes.size() && pairs.size() < relationships; i++) {
                pairs.add(Relationship.between(codes.get(i), codes.get(i + gap)).toString());
            }
        }
    }

    public static void main(String... args) throws Exception {
        int relationships = Integer.parseInt(args[0]);
        int events = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        int clients = Integer.parseInt(args[3]);
        Path directory = Files.createTempDirectory("entente-bench");
        StoreLocation location =
                args.length > 4 ? StoreLocation.of(args[4]) : StoreLocation.file(directory.resolve("read.db"));
        try {
            new ReadSide(relationships).run(location, events, seconds, clients);
            try (var files = Files.list(directory)) {
                long size = 0;
                for (Path file : files.toList()) {
                    size += Files.size(file);
                    Files.delete(file);
                }
                System.out.printf(Locale.ROOT, "store: %.0f MB%n", size / 1e6);
            }
        } finally {
            Files.deleteIfExists(directory);
        }
        System.exit(0);
    }

    private void run(StoreLocation location, int events, int seconds, int clients) throws Exception {
        try (Store store = Store.open(location, "", names);
                Hub hub = new Hub()) {
            fill(store, events);
            HttpServer.Content content = new HttpServer.Content(
                    store, names, hub, new Ready(), "", new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
            try (HttpServer server = HttpServer.start("127.0.0.1", 0, Guard.open(), content)) {
                for (String kind : List.of("relationship", "list", "agenda", "search", "events", "as-of")) {
                    ask(server.port(), kind, 2, false);
                    ask(server.port(), kind, seconds, true);
                }
                live(store, hub, server.port(), clients);
            }
        }
    }

    private void fill(Store store, int events) {
        long start = System.nanoTime();
        long records = 0;
        List<Incoming> batch = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < events; i++) {
            String pair = pairs.get(i % pairs.size());
            batch.add(event(pair, i));
            if (i % 8 == 0) {
                batch.add(engagement(pair, i));
            }
            if (i % 3 == 0) {
                batch.add(day(pair, FIRST.plusDays((long) i / pairs.size() * DAYS * pairs.size() / events)));
            }
            if (i >= events - pairs.size()) {
                batch.add(state(pair, i));
            }
            if (batch.size() >= BATCH || i == events - 1) {
                offset += batch.size();
                store.writer().apply(batch, Map.of(new Position("events.talks", "bench", 0), offset));
                records += batch.size();
                batch.clear();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "filled: %d records of %d events and %d relationships in %.1f s, %.0f records a second (made and"
                        + " written)%n",
                records,
                events,
                pairs.size(),
                took,
                records / took);
    }

    private LocalDate day(int i) {
        return FIRST.plusDays(i % DAYS);
    }

    private String id(String pair, int i) {
        return pair + "." + String.format(Locale.ROOT, "%020x", (i * 0x9E3779B97F4A7C15L) & Long.MAX_VALUE);
    }

    private Incoming event(String pair, int i) {
        boolean talks = i % 8 == 0;
        String sentence = "Officials of both sides spoke about " + WORDS.get(random.nextInt(WORDS.size())) + ", "
                + WORDS.get(random.nextInt(WORDS.size())) + " and " + WORDS.get(random.nextInt(WORDS.size()))
                + " at a meeting in the capital, a spokesman said in report number " + i + ".";
        String json = "{\"id\":\"" + id(pair, i) + "\",\"relationship\":\"" + pair
                + "\",\"happening\":\"0\",\"kind\":\""
                + (talks ? "talks\",\"phase\":\"scheduled\",\"reciprocal\":true" : "accuse\",\"reciprocal\":false")
                + ",\"source\":{\"country\":\"" + pair.substring(0, 3) + "\",\"name\":\"A\",\"text\":\"A\"},"
                + "\"target\":{\"country\":\"" + pair.substring(4)
                + "\",\"name\":\"B\",\"text\":\"B\"},\"cameoCode\":\""
                + (talks
                        ? "036\",\"ploverType\":\"AGREE\",\"quadClass\":1,\"goldstein\":4.0"
                        : "112\",\"ploverType\":\"ACCUSE\",\"quadClass\":3,\"goldstein\":-2.0")
                + ",\"date\":\"" + day(i).plusDays(9) + "\",\"datePrecision\":\"day\",\"reported\":\"" + day(i)
                + "T09:00:00Z\",\"lastReported\":\"" + day(i) + "T12:00:00Z\",\"confidence\":0.90,"
                + (talks ? "\"engagement\":\"" + id(pair, i) + "\"," : "")
                + "\"mentions\":2,\"sources\":2,\"independentTexts\":1,\"evidence\":[{\"itemId\":\"i" + i
                + "\",\"publisher\":\"Wire\",\"sentence\":\"" + sentence
                + "\",\"begin\":0,\"end\":20,\"rule\":\"r\"}]}";
        return incoming(StoredTable.EVENTS, id(pair, i), json.getBytes(UTF_8));
    }

    private Incoming engagement(String pair, int i) {
        String json = "{\"id\":\"" + id(pair, i) + "\",\"relationship\":\"" + pair
                + "\",\"kind\":\"talks\",\"parties\":[\""
                + pair.substring(0, 3) + "\",\"" + pair.substring(4) + "\"],\"phase\":\"scheduled\",\"scheduledFor\":\""
                + day(i).plusDays(9) + "\",\"reported\":\"" + day(i) + "T09:00:00Z\",\"lastReported\":\"" + day(i)
                + "T09:00:00Z\",\"events\":1,\"history\":[{\"phase\":\"scheduled\",\"date\":\"" + day(i).plusDays(9)
                + "\",\"datePrecision\":\"day\",\"eventId\":\"" + id(pair, i) + "\",\"reported\":\"" + day(i)
                + "T09:00:00Z\"}]}";
        return incoming(StoredTable.ENGAGEMENTS, id(pair, i), json.getBytes(UTF_8));
    }

    private Incoming day(String pair, LocalDate day) {
        RelationDay row = new RelationDay(
                Relationship.parse(pair),
                day,
                3,
                6,
                0,
                Map.of(PloverType.ACCUSE, 3),
                List.of(0, 0, 0, 3, 0),
                -60,
                1_000_000L * random.nextInt(100),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return incoming(StoredTable.DAYS, row.key(), new RelationDayJson().encode(row));
    }

    private Incoming state(String pair, int i) {
        long score = 1_000_000L * (random.nextInt(600) - 300);
        RelationState state = new RelationState(
                Relationship.parse(pair),
                FIRST.plusDays(DAYS - random.nextInt(30)),
                200,
                Map.of(PloverType.AGREE, 25, PloverType.ACCUSE, 175),
                List.of(0, 25, 0, 175, 0),
                i % 3,
                i % 7,
                i % 17,
                score,
                score / 2,
                Optional.empty(),
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                400,
                2);
        return incoming(StoredTable.RELATIONSHIPS, pair, new RelationStateJson().encode(state));
    }

    private static Incoming incoming(StoredTable table, String key, byte[] value) {
        return new Incoming(table, key, Optional.of(value), Optional.empty());
    }

    private String path(String kind, int i) {
        String pair = pairs.get(random.nextInt(pairs.size()));
        return switch (kind) {
            case "relationship" -> "/api/v1/relationships/" + pair;
            case "list" ->
                "/api/v1/relationships?sort="
                        + List.of("activity", "-score", "-trend").get(i % 3);
            case "agenda" -> "/api/v1/agenda?from=" + FIRST.plusDays(random.nextInt(DAYS));
            case "search" ->
                "/api/v1/search?q=" + WORDS.get(random.nextInt(WORDS.size())) + "%20"
                        + WORDS.get(random.nextInt(WORDS.size()));
            case "events" -> "/api/v1/relationships/" + pair + "/events";
            default -> "/api/v1/relationships/" + pair + "?asOf=" + FIRST.plusDays(random.nextInt(DAYS));
        };
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
            hub.tell(store.writer().apply(List.of(event(pairs.get(0), i * pairs.size())), Map.of()));
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
    }
}
