package dev.entente.cli;

import dev.entente.topology.DirectoryTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * A directory that goes, with all that is in it, when it is closed; and where the process was killed before, when the
 * next one is made beside it. As long as a process has one it holds a lock in it.
 */
public final class TemporaryDirectory implements Closeable {

    private static final String PREFIX = "entente-";
    private static final String IN_USE = "in-use";

    /** One that is younger may not be locked yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel inUse;

    private TemporaryDirectory(Path path, FileChannel inUse) {
        this.path = path;
        this.inUse = inUse;
    }

    /**
     * Makes one, and removes those of processes that are no more.
     *
     * @param parent has to be there
     */
    @SuppressWarnings("resource") // the lock is held as long as its channel is open
    public static TemporaryDirectory in(Path parent) throws IOException {
        removeAbandoned(parent);
        Path path = Files.createTempDirectory(parent, PREFIX);
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new TemporaryDirectory(path, channel);
        } catch (IOException e) {
            new DirectoryTree(path).remove();
            throw e;
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : found) {
                if (isAbandoned(directory.resolve(IN_USE))) {
                    new DirectoryTree(directory).remove();
                }
            }
        }
    }

    /** What cannot be told, another user's for one, is left alone. */
    private static boolean isAbandoned(Path inUse) {
        try {
            if (Files.notExists(inUse)
                    || Files.getLastModifiedTime(inUse)
                            .toInstant()
                            .isAfter(Instant.now().minus(YOUNG))) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(inUse, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        inUse.close();
        new DirectoryTree(path).remove();
    }
}
