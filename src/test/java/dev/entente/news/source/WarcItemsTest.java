package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarcItemsTest {

    private static final String PAGE = """
            <html><head><meta property="article:published_time" content="2014-02-27T10:00:00Z"></head>
            <body><article><p>Norway and Chile will hold talks in %s.</p></article></body></html>
            """;

    private static byte[] response(String target, int status, String type, String encoding, byte[] body) {
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n"
                + (encoding.isEmpty() ? "" : "Content-Encoding: " + encoding + "\r\n") + "Content-Length: "
                + body.length + "\r\n\r\n";
        return record("response", target, "application/http; msgtype=response", concat(head.getBytes(UTF_8), body));
    }

    private static byte[] record(String type, String target, String contentType, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                + "\r\nWARC-Date: 2014-02-27T12:00:00Z\r\n"
                + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n") + "Content-Type: " + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return concat(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] page(String place) {
        return PAGE.formatted(place).getBytes(UTF_8);
    }

    @Test
    void shouldReadThePagesOfAnArchiveAndCountWhatIsNone() throws IOException {
        byte[][] records = {
            record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
            response("https://a.example/oslo", 200, "text/html; charset=utf-8", "", page("Oslo")),
            response("https://a.example/gone", 404, "text/html", "", page("Bergen")),
            response("https://a.example/photo", 200, "image/png", "", new byte[] {1, 2, 3}),
            response("https://a.example/lima", 200, "text/html", "gzip", Opened.gzip(page("Lima"))),
            response("https://a.example/bad", 200, "text/html", "gzip", new byte[] {1, 2, 3}),
            response("https://a.example/undated", 200, "text/html", "", "<p>Norway met Chile.</p>".getBytes(UTF_8)),
        };

        for (byte[] archive : List.of(concat(records), Opened.gzip(records))) {
            List<Found> found = Opened.all(Hints.none(), "CC-NEWS.warc.gz", archive);

            assertThat(Opened.items(List.of(found.get(1), found.get(4))))
                    .extracting(item -> item.id() + ": " + item.text())
                    .containsExactly(
                            "https://a.example/oslo: Norway and Chile will hold talks in Oslo.",
                            "https://a.example/lima: Norway and Chile will hold talks in Lima.");
            assertThat(found.stream().filter(Found.Skipped.class::isInstance))
                    .extracting(one -> ((Found.Skipped) one).what())
                    .containsExactly("archive record: warcinfo", "page with status 404", "other than HTML");
            assertThat(found.stream().filter(Found.Refused.class::isInstance))
                    .extracting(one -> ((Found.Refused) one).kind())
                    .containsExactly("no-page", "no-published");
        }
    }
}
