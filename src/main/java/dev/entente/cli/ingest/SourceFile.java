package dev.entente.cli.ingest;

import static java.util.Objects.requireNonNull;

import dev.entente.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source of items to be opened: a file, or a stream that is there once.
 *
 * @param name what it is called; of a file in a folder the path below the folder, with slashes
 * @param path the file; empty for a stream
 * @param stream the stream, where there is no file
 * @param size bytes of the file as it is stored; 0 for a stream
 */
public record SourceFile(String name, Optional<Path> path, Optional<InputStream> stream, long size) {

    private static final int HASH_BYTES = 16;

    public SourceFile {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        requireNonNull(stream, "stream");
        if (path.isPresent() == stream.isPresent()) {
            throw new IllegalArgumentException("source " + name + " has to be a file or a stream");
        }
    }

    /** A file. */
    public static SourceFile of(String name, Path path) throws IOException {
        return new SourceFile(name, Optional.of(path), Optional.empty(), Files.size(path));
    }

    /** A stream, which is read once. */
    public static SourceFile of(String name, InputStream stream) {
        return new SourceFile(name, Optional.empty(), Optional.of(stream), 0);
    }

    InputStream open() throws IOException {
        return path.isPresent() ? Files.newInputStream(path.get()) : stream.orElseThrow();
    }

    /** The name under which its position is kept: the whole path, or the name of the stream. */
    String key() {
        return path.map(file -> file.toAbsolutePath().normalize().toString()).orElse(name);
    }

    /** A hash of the first so many bytes of the file; tells another file of the same name, and not a longer one. */
    public String head(long bytes) throws IOException {
        try (InputStream in = open()) {
            byte[] head = in.readNBytes((int) Math.min(bytes, size));
            return Sha256.of(head).hex(HASH_BYTES);
        }
    }
}
