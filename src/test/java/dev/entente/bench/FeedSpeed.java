package dev.entente.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How fast {@code ingest} and {@code replay --speed max} publish a file of so many megabytes, and how much memory they
 * take for it: each in a process of its own with a heap of {@value #HEAP}, a broker in this one. The file is JSON
 * Lines, or an archive of pages (its size is then that before compression).
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.FeedSpeed 1000 items.jsonl"
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.FeedSpeed 100 items.jsonl warc"
 * </pre>
 */
public final class FeedSpeed {

    private static final String HEAP = "96m";
    private static final int PARTITIONS = 6;
    private static final int ITEMS = 10_000_000;

    private FeedSpeed() {}

    /** @param args megabytes; a file of ninjs 3.x items of which they are made; {@code warc} for pages */
    public static void main(String[] args) throws Exception {
        long bytes = Long.parseLong(args[0]) * 1_000_000;
        RotatedFeed feed = new RotatedFeed(Path.of(args[1]));
        boolean pages = args.length > 2 && args[2].equals("warc");
        Path directory = Files.createTempDirectory("entente-feeds");
        try (Workbench bench = Workbench.start()) {
            Path file = directory.resolve(pages ? "pages.warc.gz" : "items.jsonl");
            int items = pages ? archive(feed, bytes, file) : lines(feed, bytes, file);
            System.out.printf(
                    "%d items in %d MB of %s, %d cores, load %.1f, heap %s%n",
                    items,
                    Files.size(file) / 1_000_000,
                    pages ? "WARC" : "JSON Lines",
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    HEAP);
            publish(bench, "ingest", List.of(file.toString()), directory);
            publish(
                    bench,
                    "replay",
                    List.of(file.toString(), "--speed", "max", "--work-dir", directory.toString()),
                    directory);
        } finally {
            Workbench.delete(directory);
        }
    }

    private static int lines(RotatedFeed feed, long bytes, Path file) throws IOException {
        int items = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Stream<byte[]> source = feed.items(ITEMS)) {
            for (Iterator<byte[]> all = source.iterator(); written < bytes; items++) {
                byte[] item = all.next();
                out.write(item);
                out.write('\n');
                written += item.length + 1;
            }
        }
        return items;
    }

    private static int archive(RotatedFeed feed, long bytes, Path file) throws IOException {
        int items = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Stream<byte[]> source = feed.items(ITEMS)) {
            PageArchive archive = new PageArchive(out);
            for (Iterator<byte[]> all = source.iterator(); written < bytes; items++) {
                byte[] item = all.next();
                archive.add(item);
                written += item.length;
            }
        }
        return items;
    }

    /**
     * Runs a command and prints its summary, the time that it took from its start to its end, and its peak of memory.
     */
    private static void publish(Workbench bench, String command, List<String> words, Path directory) throws Exception {
        bench.makeTopic(command, PARTITIONS);
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.entente.cli.Entente",
                command,
                "--bootstrap-server",
                bench.bootstrapServers(),
                "--input",
                command));
        all.addAll(words);
        Path out = directory.resolve(command + ".out");
        Path errors = directory.resolve(command + ".err");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(all)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKib(process.pid()));
        }
        double seconds = Workbench.seconds(start);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(errors));
        }
        Files.readAllLines(out).forEach(line -> System.out.println(command + ": " + line));
        System.out.printf("%s: %.1f s in all, at most %d MiB of memory%n", command, seconds, peak >> 10);
        bench.admin().deleteTopics(List.of(command)).all().get();
    }

    /** The most that a process has held in memory, from Linux; 0 where it is not told. */
    private static long peakKib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
