package dev.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * How many records of an archive, in their order, are replayed: kept in a small file of JSON beside a hash of the
 * archive and of what is taken of it, since another archive has another order.
 */
final class Bookmark {

    private static final String FORMAT = "entente-replay-1";

    private final Optional<Path> path;
    private final String archive;

    /** @param archive a hash of the sources and of what is taken of them */
    Bookmark(Optional<Path> path, String archive) {
        this.path = path;
        this.archive = archive;
    }

    /**
     * Number of records that lie behind; 0 where no file is there yet.
     *
     * @throws CommandFailure where the file is another's, or of another archive
     */
    long done() {
        if (path.isEmpty() || Files.notExists(path.get())) {
            return 0;
        }
        JsonNode found;
        try {
            found = new JsonMapper().readTree(path.get().toFile());
        } catch (IOException e) {
            throw CommandFailure.usage("cannot read " + path.get() + ": " + e.getMessage());
        }
        if (!found.path("format").asText().equals(FORMAT)) {
            throw CommandFailure.usage(path.get() + " is no bookmark of a replay: name one, or a new file");
        }
        if (!found.path("archive").asText().equals(archive)) {
            throw CommandFailure.usage(path.get() + " was made for other sources, or they have changed, or --from and"
                    + " --to have: a new file begins anew");
        }
        return found.path("done").asLong();
    }

    /** Writes the file anew, whole or not at all. */
    void save(long done, Instant time) throws IOException {
        if (path.isEmpty()) {
            return;
        }
        JsonMapper mapper = new JsonMapper();
        Path whole = path.get().toAbsolutePath();
        Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
        mapper.writerWithDefaultPrettyPrinter()
                .writeValue(
                        fresh.toFile(),
                        mapper.createObjectNode()
                                .put("format", FORMAT)
                                .put("archive", archive)
                                .put("done", done)
                                .put("time", time.toString()));
        Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
