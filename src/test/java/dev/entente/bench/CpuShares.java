package dev.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which threads of the process take how much of its CPU time: from its beginning on, by what the threads are for. What
 * no Java thread took is that of the compiler, the collector and RocksDB; where the system tells of its threads (Linux
 * does), each of them is told by itself.
 */
final class CpuShares {

    private static final String OWN = "the rest";
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final long TICK_NANOS = 10_000_000;

    /** Where the ticks of a thread in user and system mode stand behind its name in {@code stat}. */
    private static final int USER = 11;

    private final Map<Long, Long> start = byThread();
    private final Map<String, Long> nativeStart = byNativeUse();
    private final long all = process();
    private final long collecting = collecting();
    private final long compiling = compiling();

    private static long process() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Map<Long, Long> byThread() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] times = threads.getThreadCpuTime(ids);
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            byThread.put(ids[i], times[i]);
        }
        return byThread;
    }

    /** Nanoseconds of CPU time of the process. */
    long nanos() {
        return process() - all;
    }

    /** Such as {@code stream threads 61%, broker 22%, producers 6%}, and what the machine's own work took. */
    String text() {
        Map<String, Long> byUse = new HashMap<>();
        long total = Math.max(1, nanos());
        long left = total;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Map.Entry<Long, Long> thread : byThread().entrySet()) {
            var info = threads.getThreadInfo(thread.getKey());
            long spent = thread.getValue() - start.getOrDefault(thread.getKey(), 0L);
            if (info != null && spent > 0) {
                byUse.merge(use(info.getThreadName()), spent, Long::sum);
                left -= spent;
            }
        }
        for (Map.Entry<String, Long> use : byNativeUse().entrySet()) {
            long spent = use.getValue() - nativeStart.getOrDefault(use.getKey(), 0L);
            byUse.put(use.getKey(), spent);
            left -= spent;
        }
        byUse.put(OWN, left);
        List<String> shares = new ArrayList<>();
        byUse.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(use -> shares.add("%s %d%% (%.2f s)"
                        .formatted(use.getKey(), 100 * use.getValue() / total, use.getValue() / 1e9)));
        return "CPU: %s; collections stopped it for %.1f s, %.1f s of compiling"
                .formatted(
                        String.join(", ", shares), (collecting() - collecting) / 1e3, (compiling() - compiling) / 1e3);
    }

    /** Nanoseconds of the threads that are not Java's, by what they are for; empty where the system does not tell. */
    private static Map<String, Long> byNativeUse() {
        Map<String, Long> byUse = new HashMap<>();
        if (!Files.isDirectory(TASKS)) {
            return byUse;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String stat = Files.readString(task.resolve("stat"));
                String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
                nativeUse(name).ifPresent(use -> byUse.merge(use, ticks * TICK_NANOS, Long::sum));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TASKS, e);
        }
        return byUse;
    }

    private static Optional<String> nativeUse(String thread) {
        if (thread.contains("CompilerThre")) {
            return Optional.of("compiler");
        }
        if (thread.startsWith("GC Thread") || thread.startsWith("G1 ")) {
            return Optional.of("collector");
        }
        return thread.startsWith("rocksdb") ? Optional.of("RocksDB") : Optional.empty();
    }

    /** Milliseconds that collections took since the process began. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static String use(String thread) {
        if (thread.startsWith("kafka-producer-network-thread")) {
            return "producers";
        }
        if (thread.contains("StreamThread")) {
            return "stream threads";
        }
        if (thread.contains("StateUpdater")) {
            return "state updaters";
        }
        return thread.contains("kafka") || thread.startsWith("group-") || thread.contains("TxnMarker")
                ? "broker"
                : "others";
    }
}
