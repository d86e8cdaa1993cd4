package dev.entente.news.source;

import dev.entente.news.NewsReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a WARC archive, such as Common Crawl's of news: responses with status 200 that are HTML. An item's id is
 * its canonical address, else the address that was fetched; the time of the crawl is not the item's, and is not taken
 * for it.
 */
final class WarcItems implements Items {

    private final WarcReader archive;
    private final NewsReader reader;
    private final Hints hints;
    private long records;

    WarcItems(InputStream in, NewsReader reader, Hints hints) throws IOException {
        this.archive = new WarcReader(in);
        this.reader = reader;
        this.hints = hints;
    }

    @Override
    public Optional<Found> next() throws IOException {
        Optional<WarcRecord> record = archive.next();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        records++;
        String place = "record " + records;
        if (!(record.get() instanceof WarcResponse response)) {
            return Optional.of(
                    new Found.Skipped("archive record: " + record.get().type(), place));
        }
        String where = place + ", " + response.target();
        try {
            return Optional.of(page(response, where));
        } catch (UnreadableSource e) {
            return Optional.of(Found.Refused.of(e, where));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(new Found.Refused(
                    new byte[0], "no-page", "this response cannot be read: " + e.getMessage(), where));
        }
    }

    private Found page(WarcResponse response, String where) throws IOException {
        HttpResponse http = response.http();
        if (http.status() != 200) {
            return new Found.Skipped("page with status " + http.status(), where);
        }
        MediaType type =
                MediaType.parseLeniently(http.headers().first("Content-Type").orElse(""));
        if (!type.base().equals(MediaType.HTML) && !type.base().equals(MediaType.XHTML)) {
            return new Found.Skipped("other than HTML", where);
        }
        byte[] document = Documents.read(http.bodyDecoded().stream());
        Optional<String> charset =
                Optional.ofNullable(type.parameters().get("charset")).filter(Documents::isCharset);
        PlainItem item = PageReader.read(document, charset, Optional.of(response.target()), response.target());
        return Found.of(reader, item.completed(hints).value(), where);
    }

    @Override
    public long position() {
        return records;
    }

    @Override
    public void pass(long count) throws IOException {
        while (records < count && archive.next().isPresent()) {
            records++;
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
