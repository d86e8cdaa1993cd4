package dev.entente.topology;

import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An instance of the pipeline in a JVM of its own, which a test can kill and start again with the state it left. */
final class PipelineProcess implements AutoCloseable {

    private final List<String> command;
    private Process process;

    private PipelineProcess(List<String> command) throws IOException {
        this.command = command;
        this.process = launch();
    }

    /**
     * Arguments: bootstrap servers, namespace, input, state directory. Runs until standard input ends or the pipeline
     * fails.
     */
    public static void main(String[] args) throws Exception {
        TestCluster cluster = new TestCluster(args[0]);
        Topics topics = new Topics(Namespace.of(args[1]), args[2]);
        try (RunningPipeline pipeline = cluster.launch(topics, Path.of(args[3]))) {
            pipeline.ended().exceptionally(failure -> {
                System.err.println("the pipeline stopped: " + failure);
                Runtime.getRuntime().halt(1);
                return null;
            });
            System.in.readAllBytes();
        }
    }

    static PipelineProcess start(TestCluster cluster, Topics topics, Path state) throws IOException {
        return new PipelineProcess(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PipelineProcess.class.getName(),
                cluster.bootstrapServers(),
                topics.namespace().name().orElseThrow(),
                topics.input(),
                state.toString()));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Whether it runs, be it at work or still starting. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it by SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again, on the state directory as it was left. */
    void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
