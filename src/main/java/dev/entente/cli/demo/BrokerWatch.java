package dev.entente.cli.demo;

import dev.entente.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * Tells the demo why its broker gave up. A broker that cannot write ends its process at once, which would be without a
 * word and would leave its directory behind.
 */
final class BrokerWatch implements AutoCloseable {

    private static final long FULL_BYTES = 8L << 20;

    private final AtomicBoolean ending = new AtomicBoolean();

    private BrokerWatch() {}

    /**
     * Watches over a broker until closed.
     *
     * @param lastWords told the reason; then the process ends, since neither broker nor pipeline would come to an end
     */
    static BrokerWatch over(EmbeddedBroker broker, Consumer<String> lastWords) {
        BrokerWatch watch = new BrokerWatch();
        DataDirectory directory = broker.directory();
        Exit.Procedure giveUp = (status, message) -> {
            if (watch.ending.compareAndSet(false, true)) {
                lastWords.accept(reason(directory.root()));
                try {
                    directory.close();
                } finally {
                    Runtime.getRuntime().halt(ExitCode.FAILED);
                }
            }
        };
        Exit.setExitProcedure(giveUp);
        Exit.setHaltProcedure(giveUp);
        return watch;
    }

    private static String reason(Path directory) {
        try {
            if (Files.getFileStore(directory).getUsableSpace() < FULL_BYTES) {
                return "the disk that holds " + directory
                        + " is full, and the broker stopped: free some space or name a directory elsewhere with --data";
            }
            return "the broker stopped, as it could not go on in " + directory + ": --verbose says more";
        } catch (IOException e) {
            return "the broker stopped, as its directory " + directory + " cannot be reached: " + e.getMessage();
        }
    }

    /** From now on the broker may end. */
    void end() {
        ending.set(true);
    }

    @Override
    public void close() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }
}
