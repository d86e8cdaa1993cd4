package dev.entente.cli.demo;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where an embedded broker keeps its data: a directory of the user, which stays, or a temporary one, which goes on
 * {@link #close}.
 *
 * <p>Opening one fails with a line for the user where it cannot be written, has no space left or serves another broker.
 */
public final class DataDirectory implements AutoCloseable {

    /** Under this a broker would stop in the middle of the demo. */
    private static final long LEAST_FREE_BYTES = 64L << 20;

    private final Path root;
    private final Optional<TemporaryDirectory> temporary;

    private DataDirectory(Path root, Optional<TemporaryDirectory> temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    /** A new directory in the system's place for temporary files. */
    public static DataDirectory temporary() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            TemporaryDirectory made = TemporaryDirectory.in(parent);
            return checked(new DataDirectory(made.path(), Optional.of(made)));
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot make a temporary directory in " + parent + " (" + reason(e)
                            + "): name a directory that can be written with --data DIR",
                    e);
        }
    }

    /** The directory of that name, made where there is none. */
    public static DataDirectory kept(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            return checked(new DataDirectory(root, Optional.empty()));
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot write to data directory " + root + " (" + reason(e)
                            + "): name another with --data DIR, or leave it out for a temporary one",
                    e);
        }
    }

    private static DataDirectory checked(DataDirectory directory) throws IOException {
        try {
            Files.delete(Files.createTempFile(directory.root, "probe", null));
            long free = Files.getFileStore(directory.root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CommandFailure("only " + (free >> 20) + " MiB are free for " + directory.root
                        + " and the broker needs " + (LEAST_FREE_BYTES >> 20)
                        + ": free some space or name a directory elsewhere with --data DIR");
            }
            directory.refuseIfServed();
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private void refuseIfServed() throws IOException {
        Path lock = broker().resolve(".lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free == null) {
                throw served();
            }
        } catch (OverlappingFileLockException e) {
            throw served();
        }
    }

    private CommandFailure served() {
        return new CommandFailure("data directory " + root
                + " is in use by another broker: end that one or name another directory with --data DIR");
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return e instanceof java.nio.file.FileSystemException f && f.getReason() != null ? f.getReason() : words;
    }

    /** What the broker writes. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** What the pipeline keeps beside it. */
    public Path pipeline() {
        return root.resolve("pipeline");
    }

    /** The file of the read side's store. */
    public Path store() {
        return root.resolve("read-side.db");
    }

    public Path root() {
        return root;
    }

    /** Removes a temporary directory with all that is in it; leaves a kept one as it is. */
    @Override
    public void close() {
        if (temporary.isPresent()) {
            try {
                temporary.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + root, e);
            }
        }
    }
}
