package dev.entente.cli.replay;

import dev.entente.cli.TemporaryDirectory;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReport;
import dev.entente.news.source.Found;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The records of an archive, to be read in the order in which they appeared: at the time of their version, else of
 * publication; a withdrawal without a time at that of the record before it. They lie in a file of a folder that is made
 * for it and goes with it, so an archive may be of any size, compressed, and read but once; in memory are only parts of
 * the {@link TimeIndex}. For one thread.
 */
final class Archive implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final TemporaryDirectory folder;
    private final Path file;
    private final TimeIndex index;
    private final DataOutputStream out;
    private long written;
    private Instant before = Instant.EPOCH;

    private Archive(TemporaryDirectory folder) throws IOException {
        this.folder = folder;
        this.file = folder.path().resolve("records");
        this.index = new TimeIndex(folder.path());
        OutputStream stream = Files.newOutputStream(file);
        this.out = new DataOutputStream(new BufferedOutputStream(stream, BUFFER));
    }

    /** @param directory where the folder is made */
    static Archive in(Path directory) throws IOException {
        return new Archive(TemporaryDirectory.in(directory));
    }

    /** When an item appeared. */
    Instant timeOf(NewsReport report) {
        Instant version = report.version().time();
        if (report instanceof NewsItem item) {
            before = version.equals(Instant.EPOCH) ? item.published().toInstant() : version;
        } else if (version.isAfter(Instant.EPOCH) && version.isBefore(FAR)) {
            before = version;
        }
        return before;
    }

    /** Later than any news; what has no time of its own says the end of time. */
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    /** Takes an item in that appeared at this time. */
    void add(Instant time, Found.Item item) throws IOException {
        byte[] key = item.report().id().getBytes(StandardCharsets.UTF_8);
        out.writeInt(key.length);
        out.write(key);
        out.write(item.value());
        int length = Integer.BYTES + key.length + item.value().length;
        index.add(new TimeIndex.Entry(time.toEpochMilli(), written, length));
        written += length;
    }

    /** Number of records. */
    long size() {
        return index.size();
    }

    /** When the first one appeared; empty where there is none. */
    Optional<Instant> first() {
        return index.first().map(Instant::ofEpochMilli);
    }

    /** When the last one appeared; empty where there is none. */
    Optional<Instant> last() {
        return index.last().map(Instant::ofEpochMilli);
    }

    /** All records in order; nothing can be taken in any more. */
    Records records() throws IOException {
        out.close();
        return new Records(index.sorted(), FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public void close() throws IOException {
        out.close();
        index.close();
        folder.close();
    }

    /**
     * A record.
     *
     * @param time when it appeared
     * @param key the item's id, UTF-8
     * @param value as the input topic wants it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Dated(Instant time, byte[] key, byte[] value) {}

    /** The records one after another. */
    static final class Records implements Closeable {

        private final TimeIndex.Cursor cursor;
        private final FileChannel channel;

        Records(TimeIndex.Cursor cursor, FileChannel channel) {
            this.cursor = cursor;
            this.channel = channel;
        }

        /** Passes over so many. */
        void pass(long count) throws IOException {
            for (long i = 0; i < count; i++) {
                cursor.next();
            }
        }

        /** The next one; empty at the end. */
        Optional<Dated> next() throws IOException {
            Optional<TimeIndex.Entry> entry = cursor.next();
            return entry.isEmpty() ? Optional.empty() : Optional.of(read(entry.get()));
        }

        private Dated read(TimeIndex.Entry entry) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(entry.length());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, entry.offset() + bytes.position()) < 0) {
                    throw new IOException("the file of records is cut off");
                }
            }
            bytes.flip();
            byte[] key = new byte[bytes.getInt()];
            bytes.get(key);
            byte[] value = new byte[bytes.remaining()];
            bytes.get(value);
            return new Dated(Instant.ofEpochMilli(entry.millis()), key, value);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
