package dev.entente.cli.replay;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Where records lie, to be read by their times; of equal times in the order in which they were added. Sorts outside of
 * memory: it holds {@value #RUN} entries at most, and writes them to a folder of its owner in runs that are merged when
 * they are read. For one thread.
 */
final class TimeIndex implements Closeable {

    static final int RUN = 1 << 18;

    private static final int BUFFER = 1 << 15;
    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::millis).thenComparingLong(Entry::offset);

    /**
     * Where a record lies.
     *
     * @param millis its time, since the epoch
     * @param offset of its first byte; each later record has a greater one
     * @param length in bytes
     */
    record Entry(long millis, long offset, int length) {}

    private final Path folder;
    private final int run;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();
    private long size;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    TimeIndex(Path folder) {
        this(folder, RUN);
    }

    /** @param run how many entries are held in memory */
    TimeIndex(Path folder, int run) {
        this.folder = requireNonNull(folder, "folder");
        this.run = run;
    }

    void add(Entry entry) throws IOException {
        entries.add(entry);
        size++;
        first = Math.min(first, entry.millis());
        last = Math.max(last, entry.millis());
        if (entries.size() == run) {
            spill();
        }
    }

    private void spill() throws IOException {
        Collections.sort(entries, ORDER);
        Path file = folder.resolve("index-" + runs.size());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Entry entry : entries) {
                out.writeLong(entry.millis());
                out.writeLong(entry.offset());
                out.writeInt(entry.length());
            }
        }
        runs.add(file);
        entries.clear();
    }

    /** Number of entries. */
    long size() {
        return size;
    }

    /** The least time; empty where there is no entry. */
    Optional<Long> first() {
        return size == 0 ? Optional.empty() : Optional.of(first);
    }

    /** The greatest time; empty where there is no entry. */
    Optional<Long> last() {
        return size == 0 ? Optional.empty() : Optional.of(last);
    }

    /** All entries in order; nothing can be added any more. */
    Cursor sorted() throws IOException {
        if (!entries.isEmpty()) {
            spill();
        }
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
        for (Path file : runs) {
            Run one = new Run(file);
            open.add(one);
            if (one.advance()) {
                heads.add(one);
            }
        }
        return () -> {
            Run least = heads.poll();
            if (least == null) {
                return Optional.empty();
            }
            Entry entry = least.head();
            if (least.advance()) {
                heads.add(least);
            }
            return Optional.of(entry);
        };
    }

    /** Entries one after another. */
    interface Cursor {

        /** The next one; empty at the end. */
        Optional<Entry> next() throws IOException;
    }

    @Override
    public void close() throws IOException {
        for (Run one : open) {
            one.in.close();
        }
        for (Path file : runs) {
            Files.deleteIfExists(file);
        }
    }

    /** A sorted run that is read. */
    private static final class Run {

        private final DataInputStream in;
        private Entry head = new Entry(0, 0, 0);

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        Entry head() {
            return head;
        }

        boolean advance() throws IOException {
            try {
                head = new Entry(in.readLong(), in.readLong(), in.readInt());
                return true;
            } catch (EOFException e) {
                return false;
            }
        }
    }
}
