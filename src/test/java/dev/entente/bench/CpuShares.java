package dev.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which threads of the process take how much of its CPU time: from its beginning on, by what the threads are for. What
 * no Java thread took is that of the compiler, the collector and RocksDB.
 */
final class CpuShares {

    private static final String OWN = "collector, compiler, RocksDB";

    private final Map<Long, Long> start = byThread();
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
        byUse.put(OWN, left);
        List<String> shares = new ArrayList<>();
        byUse.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(use -> shares.add("%s %d%%".formatted(use.getKey(), 100 * use.getValue() / total)));
        return "CPU: %s; collections stopped it for %.1f s, %.1f s of compiling"
                .formatted(
                        String.join(", ", shares), (collecting() - collecting) / 1e3, (compiling() - compiling) / 1e3);
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
