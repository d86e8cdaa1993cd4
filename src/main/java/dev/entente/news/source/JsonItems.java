package dev.entente.news.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.news.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Items in JSON, each as it stands. An object that is no item but holds a list of them is taken apart: the answer of
 * NewsAPI ({@code articles}), or a graph of JSON-LD ({@code @graph}), of which only the articles count.
 */
final class JsonItems implements Items {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final List<String> LISTS = List.of("articles", "@graph");

    private final NewsReader reader;
    private final int longest;
    private final JsonCutter cutter;
    private final Deque<Found> parts = new ArrayDeque<>();
    private long records;

    JsonItems(InputStream in, NewsReader reader, Limits limits) {
        this.reader = reader;
        this.longest = limits.recordBytes();
        this.cutter = new JsonCutter(in, longest);
    }

    @Override
    public Optional<Found> next() throws IOException {
        while (parts.isEmpty()) {
            if (!cutter.advance()) {
                return Optional.empty();
            }
            records++;
            read("line " + cutter.line());
        }
        return Optional.of(parts.remove());
    }

    private void read(String place) throws IOException {
        byte[] value = cutter.bytes();
        if (cutter.isTooLong()) {
            parts.add(new Found.Refused(
                    value,
                    Refusal.Kind.RECORD_TOO_LONG.code(),
                    "the record has " + cutter.size() + " bytes; at most " + longest + " are read",
                    place));
            return;
        }
        Found found = Found.of(reader, value, place);
        if (!(found instanceof Found.Refused refused
                && refused.kind().equals(Refusal.Kind.NO_ID.code())
                && takeApart(value, place))) {
            parts.add(found);
        }
    }

    /** False where the object holds no list of items. */
    private boolean takeApart(byte[] value, String place) throws IOException {
        JsonNode object = MAPPER.readTree(value);
        for (String name : LISTS) {
            JsonNode list = object.path(name);
            for (int i = 0; list.isArray() && i < list.size(); i++) {
                String where = place + ", " + name + "[" + i + "]";
                parts.add(
                        name.equals("@graph") && !LinkedData.isArticle(list.get(i))
                                ? new Found.Skipped("other linked data", where)
                                : Found.of(reader, MAPPER.writeValueAsBytes(list.get(i)), where));
            }
            if (list.isArray()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long position() {
        return parts.isEmpty() ? records : records - 1;
    }

    @Override
    public void pass(long count) throws IOException {
        while (records < count && cutter.advance()) {
            records++;
        }
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
