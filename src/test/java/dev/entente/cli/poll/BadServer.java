package dev.entente.cli.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A server of feeds that misbehaves in every way, on the loopback address. */
final class BadServer implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String feed = "";

    BadServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "bad-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getPath());
                answer(exchange, exchange.getRequestURI().getPath());
            }
        });
        server.start();
    }

    /** The address of a path, with the loopback address or another name of it. */
    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    URI at(String path) {
        return at("127.0.0.1", path);
    }

    List<String> asked() {
        return asked;
    }

    /** What {@code /feed} is from now on. */
    void feed(String xml) {
        feed = xml;
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/feed" -> conditional(exchange);
            case "/silent" -> await();
            case "/dripping" -> {
                exchange.sendResponseHeaders(200, 0);
                while (closing.getCount() > 0) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    pause();
                }
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] part = new byte[8192];
                while (closing.getCount() > 0) {
                    exchange.getResponseBody().write(part);
                }
            }
            case "/huge" -> {
                exchange.sendResponseHeaders(200, 1L << 40);
                while (closing.getCount() > 0) {
                    exchange.getResponseBody().write(new byte[8192]);
                }
            }
            case "/bomb" -> send(exchange, "application/rss+xml", bomb());
            case "/image" -> send(exchange, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
            case "/page" -> send(exchange, "text/html", "<!DOCTYPE html><title>404</title><p>Oops".getBytes(UTF_8));
            case "/broken" -> send(exchange, "text/xml", "<rss><channel><item>".getBytes(UTF_8));
            case "/entities" ->
                send(
                        exchange,
                        "text/xml",
                        ("<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY x SYSTEM"
                                        + " 'file:///etc/passwd'>]><rss><channel><title>&b;&x;</title></channel></rss>")
                                .getBytes(UTF_8));
            case "/cut" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
                throw new IOException("the server goes away");
            }
            case "/empty" -> send(exchange, "text/xml", new byte[0]);
            case "/loop" -> redirect(exchange, 302, "/loop");
            case "/inside" -> redirect(exchange, 302, at("localhost", "/feed").toString());
            case "/file" -> redirect(exchange, 301, "file:///etc/passwd");
            case "/nowhere" -> redirect(exchange, 301, "");
            case "/moved" -> redirect(exchange, 301, "/feed");
            case "/away" -> redirect(exchange, 302, "/feed");
            case "/busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "7200");
                exchange.sendResponseHeaders(429, -1);
            }
            default -> exchange.sendResponseHeaders(path.equals("/gone") ? 410 : 500, -1);
        }
    }

    private void conditional(HttpExchange exchange) throws IOException {
        String tag = "\"" + feed.hashCode() + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            asked.add("unchanged");
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, "application/rss+xml", gzip(feed.getBytes(UTF_8)));
        }
    }

    private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(status, -1);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Eight million bytes in eight thousand. */
    private static byte[] bomb() throws IOException {
        return gzip(new byte[8 << 20]);
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            closing.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
