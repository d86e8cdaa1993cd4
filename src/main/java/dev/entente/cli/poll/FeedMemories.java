package dev.entente.cli.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered of feeds, in a file of JSON; or nowhere. */
final class FeedMemories {

    private static final String FORMAT = "entente-poll-1";

    private final Optional<Path> path;

    FeedMemories(Optional<Path> path) {
        this.path = path;
    }

    /**
     * What is kept, by the address of the feed.
     *
     * @throws CommandFailure where the file is something else
     */
    Map<URI, FeedMemory> load() {
        Map<URI, FeedMemory> memories = new LinkedHashMap<>();
        if (path.isEmpty() || Files.notExists(path.get())) {
            return memories;
        }
        try {
            JsonNode root = new JsonMapper().readTree(path.get().toFile());
            if (!root.path("format").asText().equals(FORMAT)) {
                throw CommandFailure.usage(
                        path.get() + " is no memory of feeds: name one that a command wrote, or a" + " new file");
            }
            root.path("feeds")
                    .properties()
                    .forEach(feed -> memories.put(URI.create(feed.getKey()), memory(feed.getValue())));
            return memories;
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.usage("cannot read " + path.get() + ": " + e.getMessage());
        }
    }

    private static FeedMemory memory(JsonNode feed) {
        Map<String, String> seen = new LinkedHashMap<>();
        feed.path("seen")
                .properties()
                .forEach(one -> seen.put(one.getKey(), one.getValue().asText()));
        return new FeedMemory(
                new Validators(
                        Optional.ofNullable(feed.get("etag")).map(JsonNode::asText),
                        Optional.ofNullable(feed.get("lastModified")).map(JsonNode::asText)),
                seen);
    }

    /** Writes the file anew, whole or not at all. */
    void save(Map<URI, FeedMemory> memories) throws IOException {
        if (path.isEmpty()) {
            return;
        }
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode().put("format", FORMAT);
        ObjectNode feeds = root.putObject("feeds");
        memories.forEach((address, memory) -> {
            ObjectNode feed = feeds.putObject(address.toString());
            memory.validators().etag().ifPresent(tag -> feed.put("etag", tag));
            memory.validators().lastModified().ifPresent(time -> feed.put("lastModified", time));
            ObjectNode seen = feed.putObject("seen");
            memory.seen().forEach(seen::put);
        });
        Path whole = path.get().toAbsolutePath();
        Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
        mapper.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), root);
        Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
