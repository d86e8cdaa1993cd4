package dev.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The command line in a process of its own, as a person starts it. Its output goes to files, so that it never waits.
 */
public final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path directory;

    private Child(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    public static Child entente(String... words) throws IOException {
        Path directory = Files.createTempDirectory("child-");
        List<String> command = new ArrayList<>(heedingSignals());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectory(directory.resolve("tmp")),
                "-cp",
                classPath(),
                "dev.entente.cli.Entente"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ENTENTE_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new Child(builder.start(), directory);
    }

    /**
     * What starts a command as a terminal does. A shell starts what runs in the background with INT ignored, and the
     * tests may run there; a process that inherits that never hears of Ctrl-C.
     */
    private static List<String> heedingSignals() throws IOException {
        List<String> env = List.of("env", "--default-signal=INT,HUP");
        Process trial = new ProcessBuilder(env.get(0), env.get(1), "true").start();
        return trial.onExit().join().exitValue() == 0 ? env : List.of();
    }

    /** Without the classes of tests, whose logging is another. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return java.util.Arrays.stream(System.getProperty("java.class.path").split(separator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(java.util.stream.Collectors.joining(separator));
    }

    public void awaitOut(String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> out().contains(text) || !process.isAlive());
        if (!out().contains(text)) {
            throw new AssertionError(
                    "the command ended with " + process.exitValue() + "; out: " + out() + "; err: " + err());
        }
    }

    /** Sends the signal TERM. */
    public void term() {
        process.destroy();
    }

    /** Sends the signal KILL, which nothing can answer, and waits for the end. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends the signal INT, as Ctrl-C does. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Waits for the end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running; out: " + out() + "; err: " + err());
        }
        return process.exitValue();
    }

    public String out() {
        return read("out");
    }

    public String err() {
        return read("err");
    }

    /** What it left among the temporary files. */
    public List<Path> leftBehind() throws IOException {
        try (var files = Files.list(directory.resolve("tmp"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata"))
                    .toList();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
