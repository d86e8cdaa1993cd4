package dev.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many items made of few: copies of a file of ninjs 3.x items, each copy under ids of its own, three weeks after the
 * one before, and with other countries, so that copies do not tell of the same events.
 */
final class RotatedFeed {

    private static final int DAYS_APART = 21;
    private static final String ID = "urn:copy:";
    private static final List<String> TIMES = List.of("firstCreated", "versionCreated", "contentCreated");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> originals = new ArrayList<>();

    /** @param file items, a JSON object a line */
    RotatedFeed(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            originals.add((ObjectNode) JSON.readTree(line));
        }
    }

    /** How many items one copy has. */
    int size() {
        return originals.size();
    }

    /** The items from the first copy on. */
    Stream<byte[]> items(int count) {
        return IntStream.range(0, count).mapToObj(this::item);
    }

    /** Which item of a copy this is. */
    static int original(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf(':') + 1));
    }

    /** Which copy an item belongs to. */
    static int copy(String id) {
        return Integer.parseInt(id.substring(ID.length(), id.lastIndexOf(':')));
    }

    /** By how many days a copy is later than the file. */
    static int daysLater(int copy) {
        return copy * DAYS_APART;
    }

    private byte[] item(int number) {
        int copy = number / originals.size();
        int original = number % originals.size();
        Rotation rotation = new Rotation(copy);
        ObjectNode item = originals.get(original).deepCopy();
        item.put("uri", ID + copy + ":" + original);
        for (String time : TIMES) {
            if (item.hasNonNull(time)) {
                OffsetDateTime was = OffsetDateTime.parse(item.get(time).textValue());
                item.put(time, was.plusDays(daysLater(copy)).toString());
            }
        }
        for (String part : List.of("headlines", "bodies")) {
            for (JsonNode text : item.path(part)) {
                ((ObjectNode) text).put("value", rotation.text(text.get("value").textValue()));
            }
        }
        try {
            return JSON.writeValueAsBytes(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
