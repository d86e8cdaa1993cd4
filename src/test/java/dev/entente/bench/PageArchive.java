package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Entities;

/**
 * Writes items as an archive of pages: WARC, each response gzipped by itself, as Common Crawl's news sets have them;
 * the title and the time in the page's metadata, the text as paragraphs between links that are none of it.
 */
final class PageArchive {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINKS = "<nav>" + "<a href='/section'>Section</a> ".repeat(40) + "</nav>";

    private final OutputStream out;

    PageArchive(OutputStream out) {
        this.out = out;
    }

    /** @param ninjs an item of ninjs 3.x */
    void add(byte[] ninjs) throws IOException {
        JsonNode item = JSON.readTree(ninjs);
        byte[] page = page(item).getBytes(UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                        + "\r\nWARC-Date: 2022-01-01T00:00:00Z\r\nWARC-Target-URI: https://wire.example/"
                        + item.path("uri").asText()
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + (head.length + page.length) + "\r\n\r\n";
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(member)) {
            for (byte[] part : List.of(record.getBytes(UTF_8), head, page, "\r\n\r\n".getBytes(UTF_8))) {
                zipped.write(part);
            }
        }
        member.writeTo(out);
    }

    private static String page(JsonNode item) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang='en'><head><title>")
                .append(Entities.escape(text(item, "headlines")))
                .append("</title><meta property='article:published_time' content='")
                .append(item.path("versionCreated").asText())
                .append("'></head><body>")
                .append(LINKS)
                .append("<article>");
        for (String paragraph : text(item, "bodies").split("\n+", -1)) {
            page.append("<p>").append(Entities.escape(paragraph)).append("</p>");
        }
        return page.append("</article>").append(LINKS).append("</body></html>").toString();
    }

    private static String text(JsonNode item, String part) {
        return item.path(part).path(0).path("value").asText();
    }
}
