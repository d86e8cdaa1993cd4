package dev.entente.topology;

import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An instance of the pipeline in a JVM of its own, which a test can kill. */
final class PipelineProcess {

    private PipelineProcess() {}

    /** Arguments: bootstrap servers, namespace, input, state directory. Runs until standard input ends. */
    public static void main(String[] args) throws Exception {
        TestCluster cluster = new TestCluster(args[0]);
        try (RunningPipeline pipeline = cluster.start(new Topics(Namespace.of(args[1]), args[2]), Path.of(args[3]))) {
            while (System.in.read() >= 0 && !pipeline.ended().isDone()) {
                Thread.onSpinWait();
            }
        }
    }

    static Process start(TestCluster cluster, Topics topics, Path state) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PipelineProcess.class.getName(),
                cluster.bootstrapServers(),
                topics.namespace().name().orElseThrow(),
                topics.input(),
                state.toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
