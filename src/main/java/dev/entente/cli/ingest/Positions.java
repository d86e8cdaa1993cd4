package dev.entente.cli.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far sources were read, kept in a small file of JSON: for each the number of records behind, and a hash of the
 * first bytes of its file, so that another file of the same name is read from its beginning and one that has grown is
 * read on. What a command writes is true once the broker has taken all that was sent before. Safe for use by many
 * threads.
 */
final class Positions {

    private static final String FORMAT = "entente-positions-1";
    private static final int HEAD_BYTES = 4096;

    private final Optional<Path> path;
    private final ObjectNode root;
    private boolean changed;

    private Positions(Optional<Path> path, ObjectNode root) {
        this.path = path;
        this.root = root;
    }

    /** Knows nothing and keeps nothing. */
    static Positions none() {
        return new Positions(Optional.empty(), empty());
    }

    /**
     * Those of a file, which is made at the first {@link #save}.
     *
     * @throws CommandFailure where the file is something else
     */
    static Positions of(Path path) {
        if (Files.notExists(path)) {
            return new Positions(Optional.of(path), empty());
        }
        try {
            JsonNode found = new JsonMapper().readTree(path.toFile());
            if (found instanceof ObjectNode object
                    && object.path("format").asText().equals(FORMAT)
                    && object.path("sources").isObject()) {
                return new Positions(Optional.of(path), object);
            }
        } catch (IOException e) {
            throw CommandFailure.usage("cannot read " + path + ": " + e.getMessage());
        }
        throw CommandFailure.usage(path + " is no file of positions: name one that a command wrote, or a new one");
    }

    private static ObjectNode empty() {
        ObjectNode root = new JsonMapper().createObjectNode().put("format", FORMAT);
        root.putObject("sources");
        return root;
    }

    private ObjectNode sources() {
        return (ObjectNode) root.get("sources");
    }

    /** What is kept of a source; without fields where nothing is. */
    private ObjectNode entry(String key) {
        return sources().path(key) instanceof ObjectNode known
                ? known
                : sources().putObject(key);
    }

    /** Number of records of a file that lie behind; 0 for a stream, and for another file than was read. */
    synchronized long of(SourceFile file) throws IOException {
        JsonNode known = sources().path(file.key());
        long hashed = known.path("head").path("bytes").asLong();
        boolean same = file.path().isPresent()
                && file.size() >= hashed
                && known.path("head").path("sha256").asText().equals(file.head(hashed));
        return same ? known.path("records").asLong() : 0;
    }

    synchronized void set(SourceFile file, long records) throws IOException {
        if (path.isEmpty() || file.path().isEmpty()) {
            return;
        }
        ObjectNode entry = entry(file.key()).put("records", records);
        if (!entry.has("head") || of(file) == 0) {
            long hashed = Math.min(HEAD_BYTES, file.size());
            entry.putObject("head").put("bytes", hashed).put("sha256", file.head(hashed));
        }
        changed = true;
    }

    /** Writes the file anew, whole or not at all. */
    synchronized void save() throws IOException {
        if (path.isEmpty() || !changed) {
            return;
        }
        Path whole = path.get().toAbsolutePath();
        Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
        new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), root);
        Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        changed = false;
    }
}
