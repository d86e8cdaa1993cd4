package dev.entente.bench;

import dev.entente.bench.CoderBenchmark.Processor;
import dev.entente.coding.EventCoder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to load all tables in a machine that has done nothing before, and the memory that they keep. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 7,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class TablesBenchmark {

    /** What the heap holds more of once the tables are loaded. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Memory {

        public long bytes;
        /** Processor time of the thread that loaded them. */
        public long nanos;

        private long before;
        private long start;
        private EventCoder coder;

        @Setup(Level.Iteration)
        public void before() {
            before = used();
            start = Processor.now();
        }

        @TearDown(Level.Iteration)
        public void after() {
            nanos = Processor.now() - start;
            bytes = used() - before;
            if (coder == null) {
                throw new IllegalStateException("nothing was loaded");
            }
        }

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    /** All tables of the coder. */
    @Benchmark
    public void load(Memory memory) {
        memory.coder = EventCoder.shipped();
    }
}
