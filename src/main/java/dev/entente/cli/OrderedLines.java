package dev.entente.cli;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on the lines of a stream with several threads and writes what comes of them in the order of the lines.
 *
 * <p>Memory is bounded: a few chunks of input a thread, and lines of at most {@value #LONGEST_LINE} bytes. Output is
 * written as soon as it is there and nothing more is at hand, so that it serves a pipe that never ends. A line that
 * cannot be worked on is reported with its number, from 1, and does not end the run. Empty lines are passed over.
 */
public final class OrderedLines {

    /** What becomes of a line. Called by several threads at once. */
    @FunctionalInterface
    public interface Work {

        /**
         * @param line without its line feed; not empty
         * @param out takes what is to be written
         * @throws IllegalArgumentException saying what is wrong with the line
         */
        void on(byte[] line, OutputStream out) throws IOException;
    }

    /**
     * How it went.
     *
     * @param lines that were worked on, bad ones too
     * @param bad lines that could not be
     */
    public record Outcome(long lines, long bad) {}

    static final int LONGEST_LINE = 16 << 20;

    private static final int CHUNK = 64 << 10;
    private static final int CHUNKS_A_THREAD = 4;

    /** A line of input, of which a too long one keeps its number alone. */
    private static final class Line {

        private final long number;
        private final byte[] bytes;
        private final boolean tooLong;

        Line(long number, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }
    }

    /** What came of some lines; {@code last} is true on the one behind all others. */
    private record Result(ByteArrayOutputStream out, List<String> errors, int lines, boolean last) {}

    private final int threads;
    private final Work work;

    public OrderedLines(int threads, Work work) {
        this.threads = threads;
        this.work = requireNonNull(work, "work");
    }

    /**
     * Works until the input ends or nobody reads the output any longer.
     *
     * @throws CommandFailure where the input cannot be read or the output cannot be written
     */
    public Outcome run(InputStream in, OutputStream out, PrintStream errors) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "worker"));
        BlockingQueue<Future<Result>> results = new ArrayBlockingQueue<>(threads * CHUNKS_A_THREAD);
        Thread reader = daemon(() -> read(in, workers, results), "reader");
        reader.start();
        try {
            return write(results, new Written(out), errors);
        } finally {
            workers.shutdownNow();
            reader.interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "lines-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void read(InputStream in, ExecutorService workers, BlockingQueue<Future<Result>> results) {
        try {
            Splitter splitter = new Splitter();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                submit(splitter.take(chunk, length), workers, results);
            }
            submit(splitter.rest(), workers, results);
            results.put(
                    CompletableFuture.completedFuture(new Result(new ByteArrayOutputStream(0), List.of(), 0, true)));
        } catch (IOException e) {
            offer(results, new CommandFailure("cannot read standard input: " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            offer(results, e);
        }
    }

    private static void offer(BlockingQueue<Future<Result>> results, Throwable failure) {
        try {
            results.put(CompletableFuture.failedFuture(failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(List<Line> lines, ExecutorService workers, BlockingQueue<Future<Result>> results)
            throws InterruptedException {
        if (!lines.isEmpty()) {
            results.put(workers.submit(() -> result(lines)));
        }
    }

    private Result result(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        List<String> errors = new ArrayList<>();
        for (Line line : lines) {
            try {
                if (line.tooLong) {
                    throw new IllegalArgumentException("longer than " + LONGEST_LINE + " bytes");
                }
                work.on(line.bytes, out);
            } catch (IllegalArgumentException e) {
                errors.add("line " + line.number + ": " + e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                errors.add("line " + line.number + ": this should not have happened: " + e);
            }
        }
        return new Result(out, errors, lines.size(), false);
    }

    private static Outcome write(BlockingQueue<Future<Result>> results, Written out, PrintStream errors)
            throws InterruptedException {
        long lines = 0;
        long bad = 0;
        while (true) {
            Result result = value(results.take());
            lines += result.lines();
            bad += result.errors().size();
            result.errors().forEach(errors::println);
            if (!out.write(result.out()) || result.last()) {
                return new Outcome(lines, bad);
            }
        }
    }

    private static Result value(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailure plain) {
                throw plain;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The output, until nobody reads it. */
    private record Written(OutputStream out) {

        /** False where the reader of a pipe has gone, which is its right. */
        boolean write(ByteArrayOutputStream bytes) {
            try {
                bytes.writeTo(out);
                out.flush();
                return true;
            } catch (IOException e) {
                if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
                    return false;
                }
                throw new CommandFailure("cannot write to standard output: " + e.getMessage(), e);
            }
        }
    }

    /** Cuts chunks into lines. */
    private static final class Splitter {

        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private boolean tooLong;
        private long number = 1;

        List<Line> take(byte[] chunk, int length) {
            List<Line> lines = new ArrayList<>();
            int start = 0;
            for (int at = 0; at < length; at++) {
                if (chunk[at] == '\n') {
                    keep(chunk, start, at);
                    end(lines);
                    start = at + 1;
                }
            }
            keep(chunk, start, length);
            return lines;
        }

        List<Line> rest() {
            List<Line> lines = new ArrayList<>();
            end(lines);
            return lines;
        }

        private void keep(byte[] chunk, int from, int to) {
            if (open.size() + (to - from) > LONGEST_LINE) {
                tooLong = true;
                open.reset();
            }
            if (!tooLong) {
                open.write(chunk, from, to - from);
            }
        }

        private void end(List<Line> lines) {
            byte[] bytes = open.toByteArray();
            if (tooLong || !isBlank(bytes)) {
                lines.add(new Line(number, bytes, tooLong));
            }
            open.reset();
            tooLong = false;
            number++;
        }

        private static boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
