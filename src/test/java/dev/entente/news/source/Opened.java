package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What is found in a source. */
final class Opened {

    private Opened() {}

    static List<Found> all(Hints hints, String name, byte[] source) throws IOException {
        List<Found> all = new ArrayList<>();
        try (Items items = new Sources(Limits.DEFAULT, hints).open(name, new ByteArrayInputStream(source))) {
            for (Optional<Found> found = items.next(); found.isPresent(); found = items.next()) {
                all.add(found.get());
            }
        }
        return all;
    }

    static List<Found> all(String name, String source) throws IOException {
        return all(Hints.none(), name, source.getBytes(UTF_8));
    }

    static List<NewsItem> items(String name, String source) throws IOException {
        return items(all(name, source));
    }

    static List<NewsItem> items(List<Found> found) {
        return found.stream()
                .map(one -> {
                    if (one instanceof Found.Item item && item.report() instanceof NewsItem news) {
                        return news;
                    }
                    throw new AssertionError("no news item: " + one);
                })
                .toList();
    }

    static byte[] gzip(byte[]... members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(member);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes.toByteArray();
    }
}
