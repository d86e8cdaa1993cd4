package dev.entente.news.source;

import static java.util.Objects.requireNonNull;

import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Opens sources of news items: finds out what they are, and reads them. */
public final class Sources {

    private final Limits limits;
    private final Hints hints;
    private final NewsReader reader;

    public Sources(Limits limits, Hints hints) {
        this.limits = requireNonNull(limits, "limits");
        this.hints = requireNonNull(hints, "hints");
        this.reader = new NewsReader(limits);
    }

    /**
     * Opens a source.
     *
     * @param name its name, such as that of a file; the id of a text or a page that has none of its own
     * @param in closed with the items, or where it cannot be opened
     * @throws UnreadableSource where it is none that is known
     */
    public Items open(String name, InputStream in) throws IOException {
        try {
            BufferedInputStream stream = Documents.plain(in);
            String plainName = name.replaceFirst("(?i)\\.gz$", "");
            byte[] head = head(stream);
            Optional<SourceFormat> format = hints.format().or(() -> SourceFormat.of(plainName, head));
            if (format.isEmpty()) {
                throw new UnreadableSource("unknown-format", "this is no JSON, feed, page, text or archive of pages");
            }
            return open(format.get(), plainName, stream);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Items open(SourceFormat format, String name, BufferedInputStream in) throws IOException {
        return switch (format) {
            case JSON -> new JsonItems(in, reader, limits);
            case WARC -> new WarcItems(in, reader, hints);
            case FEED -> {
                byte[] document = whole(in);
                yield found(FeedReader.read(document, Optional.empty(), name), "entry ");
            }
            case PAGE -> found(List.of(PageReader.read(whole(in), Optional.empty(), Optional.empty(), name)), "page ");
            case TEXT -> found(List.of(TextReader.read(whole(in), name)), "text ");
        };
    }

    /** Entries of a feed that was fetched, as they will be read. */
    public Found found(PlainItem item, String place) {
        return Found.of(reader, item.completed(hints).value(), place);
    }

    private DocumentItems found(List<PlainItem> items, String what) {
        List<Found> found = new ArrayList<>();
        for (PlainItem item : items) {
            found.add(found(item, what + (found.size() + 1)));
        }
        return new DocumentItems(found);
    }

    private static byte[] whole(InputStream in) throws IOException {
        try (in) {
            return Documents.read(in);
        }
    }

    /** What is there of the beginning; of a pipe that fills slowly it is less than of a file. */
    private static byte[] head(BufferedInputStream stream) throws IOException {
        byte[] head = new byte[SourceFormat.HEAD_BYTES];
        stream.mark(head.length);
        int length = Math.max(0, stream.read(head));
        while (length > 0 && length < head.length && stream.available() > 0) {
            length += Math.max(0, stream.read(head, length, head.length - length));
        }
        stream.reset();
        return Arrays.copyOf(head, length);
    }
}
