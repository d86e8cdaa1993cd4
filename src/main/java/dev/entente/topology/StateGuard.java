package dev.entente.topology;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no instance begin with stores that another left in the middle of a transaction. A store of Kafka Streams 4.3
 * notes in itself that it was closed well, also where its task was given up and the store is about to be removed; an
 * instance that is killed just then leaves a store that looks well and holds what was never committed. So an instance
 * leaves a mark while it runs, and one that finds the mark of a predecessor removes what that one left: it is filled
 * again from the changelogs.
 */
final class StateGuard {

    private static final Logger LOG = LoggerFactory.getLogger(StateGuard.class);
    private static final String MARK = "entente-in-use";
    private static final byte[] RUNNING = {'r'};

    /** Of a task's stores, by its number: "1_4". */
    private static final Pattern TASK = Pattern.compile("[0-9]+_[0-9]+");

    /** Holds the lock on the mark as long as it is open; null where another instance does. */
    private final FileChannel mark;

    private StateGuard(FileChannel mark) {
        this.mark = mark;
    }

    /**
     * Takes the state of an application for this process, and removes the stores that a killed one left. Where another
     * process has it, nothing is touched: Kafka Streams refuses to begin there.
     *
     * @throws ProcessorStateException where the directory cannot be written
     */
    static StateGuard of(Path stateDirectory, String applicationId) {
        Path home = stateDirectory.resolve(applicationId);
        try {
            Files.createDirectories(home);
            FileChannel mark = FileChannel.open(
                    home.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(mark)) {
                mark.close();
                return new StateGuard(null);
            }
            if (mark.size() > 0) {
                removeStores(home);
            }
            mark.write(ByteBuffer.wrap(RUNNING), 0);
            mark.force(true);
            return new StateGuard(mark);
        } catch (IOException e) {
            throw new ProcessorStateException("state directory " + home + " cannot be written", e);
        }
    }

    private static boolean isLocked(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void removeStores(Path home) throws IOException {
        LOG.warn("the instance before did not end well: its stores in {} are filled again from the changelogs", home);
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(
                home, path -> TASK.matcher(path.getFileName().toString()).matches())) {
            for (Path task : tasks) {
                new DirectoryTree(task).remove();
            }
        }
    }

    /**
     * Gives the state back.
     *
     * @param well whether all stores were closed with all that they hold committed
     */
    void end(boolean well) {
        if (mark == null) {
            return;
        }
        try (mark) {
            if (well) {
                mark.truncate(0);
            }
        } catch (IOException e) {
            LOG.warn("the mark of a running instance cannot be taken away: its stores will be filled again", e);
        }
    }
}
