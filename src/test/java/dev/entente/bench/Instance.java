package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;

/** An instance of the pipeline in a process of its own, which says on its standard output what becomes of it. */
final class Instance implements AutoCloseable {

    /** The first argument of the process of an instance. */
    static final String ARGUMENT = "instance";

    /** What an instance adds to its state when it keeps copies of the stores of others, and has caught up with them. */
    static final String WITH_COPIES = " with copies";

    private final Process process;
    private final CompletableFuture<Void> copies = new CompletableFuture<>();
    private volatile OptionalLong running = OptionalLong.empty();

    private Instance(Process process) {
        this.process = process;
    }

    /** Starts one that keeps its state in a directory. */
    static Instance start(String brokers, Path state, int items, List<String> properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Restore.class.getName(),
                ARGUMENT,
                brokers,
                state.toString(),
                Integer.toString(items)));
        command.addAll(properties);
        Instance instance = new Instance(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Thread listener = new Thread(instance::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        return instance;
    }

    private void listen() {
        boolean ran = false;
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean runs = line.startsWith(KafkaStreams.State.RUNNING.name());
                if (runs && !ran) {
                    running = OptionalLong.of(System.nanoTime());
                }
                ran = runs;
                if (runs && line.endsWith(WITH_COPIES)) {
                    copies.complete(null);
                }
            }
            copies.completeExceptionally(new IllegalStateException("the instance ended before it had copies"));
        } catch (IOException e) {
            copies.completeExceptionally(e);
        }
    }

    /**
     * Since when it has been at work, by the clock of {@link System#nanoTime}: all stores of its tasks are complete.
     */
    OptionalLong running() {
        return running;
    }

    void awaitCopies() {
        copies.join();
    }

    /** Ends it by SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
