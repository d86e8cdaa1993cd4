package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, from where, and what becomes of requests that are none. */
class AccessTest {

    private static final String TOKEN = "correct.horse-battery";

    private static Published pipeline;
    private static Served open;
    private static Served closed;

    @BeforeAll
    static void start(@TempDir Path directory) {
        pipeline = new Published(directory.resolve("state"));
        for (int day = 10; day < 28; day++) {
            pipeline.say("1-" + day, 1, "2014-02-" + day + "T09:00:00Z", "Wire", "JPN PRK accuse 112 2014-02-" + day);
        }
        open = new Served(StoreLocation.file(directory.resolve("open.db")));
        open.take(pipeline.records());
        closed = new Served(
                StoreLocation.file(directory.resolve("closed.db")),
                new Guard(Optional.of(TOKEN), List.of("https://desk.example")));
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
        pipeline.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/status",
                "/api/v1/live",
                "/api/v1/calendar.ics",
                "/api/v1/export/events.csv",
                "/metrics",
                "/js/main.js",
                "/nothing"
            })
    void shouldDemandTheTokenOnEverythingButHealth(String path) throws Exception {
        assertThat(closed.ask(path).statusCode()).isEqualTo(401);
        assertThat(closed.ask(path).headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"entente\"");
        assertThat(closed.ask(path, "Authorization", "Bearer wrong.horse").statusCode())
                .isEqualTo(401);
        assertThat(closed.ask("/health/live").statusCode()).isEqualTo(200);
        assertThat(closed.ask("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTakeTheTokenFromHeaderParameterAndCookie() throws Exception {
        assertThat(closed.ask("/api/v1/status", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(closed.ask("/api/v1/calendar.ics?access_token=" + TOKEN).statusCode())
                .isEqualTo(200);
        HttpResponse<String> page = closed.ask("/?access_token=" + TOKEN);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Strict");
        assertThat(closed.ask("/api/v1/status", "Cookie", cookie.split(";", -1)[0])
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldLetPagesOfNamedOriginsReadAnswersAndNoOthers() throws Exception {
        String path = "/api/v1/status?access_token=" + TOKEN;
        assertThat(closed.ask(path, "Origin", "https://desk.example").headers().map())
                .containsEntry("access-control-allow-origin", List.of("https://desk.example"));
        assertThat(closed.ask(path, "Origin", "https://other.example").headers().map())
                .doesNotContainKey("access-control-allow-origin");
        assertThat(open.ask("/api/v1/status", "Origin", "https://desk.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
        HttpResponse<String> preflight = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed.port() + "/api/v1/status"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", "https://desk.example")
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "authorization")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://desk.example");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization"));
    }

    @Test
    void shouldRefuseTokensAndOriginsThatCannotWork() {
        assertThatThrownBy(() -> new Guard(Optional.of("short"), List.of())).hasMessageContaining("8 to 1024");
        assertThatThrownBy(() -> new Guard(Optional.of("with space in it"), List.of()))
                .hasMessageContaining("letters, digits");
        assertThatThrownBy(() -> new Guard(Optional.empty(), List.of("desk.example/path")))
                .hasMessageContaining("has to be like https://desk.example");
    }

    @Test
    void shouldCompressWhatIsLongForThoseWhoTakeIt() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + open.port() + "/api/v1/events"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(text, UTF_8)).isEqualTo(open.text("/api/v1/events"));
        assertThat(answer.body().length).isLessThan(text.length / 3);
    }

    @Test
    void shouldRefuseHeadersThatAreTooLarge() throws Exception {
        assertThat(raw("GET /api/v1/status HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/page/../../META-INF/MANIFEST.MF",
                "//etc/passwd",
                "/api/v1/events/..%2f..%2f",
                "/api/v1/relationships/%00",
                "/api/v1/relationships/JPN-PRK%0d%0aX-Injected:%201",
                "/api/v1/events/'%20OR%20'1'='1",
                "/logback.xml",
                "/%c0%ae%c0%ae/x",
                "/api/v1/events/{id}"
            })
    void shouldGiveNothingAwayAtTrickyPaths(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*");
        assertThat(answer).doesNotContain("root:", "Exception", "\tat ", "\r\nX-Injected", "Manifest-Version", "jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void shouldRefuseOtherMethods(String method) throws Exception {
        String answer =
                raw(method + " /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=%22%20OR%20*",
                "/api/v1/search?q=NEAR(a%20b)",
                "/api/v1/search?q=%00%00",
                "/api/v1/search?q=%F0%9F%92%A9",
                "/api/v1/relationships?q=%25_!%7C",
                "/api/v1/search?q=a*b:c%5Ed"
            })
    void shouldTakeWordsForWordsAndNothingElse(String path) throws Exception {
        assertThat(open.ask(path).statusCode()).isEqualTo(200);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), open.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = new byte[16_384];
            int length = 0;
            for (int read = 0; read >= 0 && length < answer.length; ) {
                length += read;
                read = socket.getInputStream().read(answer, length, answer.length - length);
                if (new String(answer, 0, length, UTF_8).contains("\r\n\r\n") && request.contains("Long")) {
                    break;
                }
            }
            return new String(answer, 0, length, UTF_8);
        }
    }
}
