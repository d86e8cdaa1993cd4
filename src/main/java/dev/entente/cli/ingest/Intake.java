package dev.entente.cli.ingest;

import dev.entente.news.source.Found;
import dev.entente.news.source.Items;
import dev.entente.news.source.Sources;
import dev.entente.news.source.UnreadableSource;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * All that is found in several sources, one after another. A source that cannot be read is found as something refused,
 * and the next one is read. For one thread.
 */
public final class Intake implements Closeable {

    /** What a source that cannot be read, or not to its end, is refused as. */
    static final String UNREADABLE = "unreadable-source";

    private final List<SourceFile> files;
    private final Sources sources;
    private final Positions positions;
    private final long size;
    private int at = -1;
    private long sizeBehind;
    private Counting counting = new Counting(InputStream.nullInputStream());
    private Optional<Items> items = Optional.empty();
    private long taken;

    /** @param positions where the sources are taken up; told how far they are read at each {@link #mark} */
    Intake(List<SourceFile> files, Sources sources, Positions positions) {
        this.files = List.copyOf(files);
        this.sources = sources;
        this.positions = positions;
        this.size = files.stream().mapToLong(SourceFile::size).sum();
    }

    /** All of the sources, from their beginning. */
    public Intake(List<SourceFile> files, Sources sources) {
        this(files, sources, Positions.none());
    }

    /** What comes next; empty at the end of the last source. */
    public Optional<Found> next() {
        while (items.isPresent() || at + 1 < files.size()) {
            try {
                if (items.isEmpty()) {
                    open();
                }
                Optional<Found> found = items.orElseThrow().next();
                if (found.isPresent()) {
                    return found;
                }
                leave();
            } catch (IOException | RuntimeException e) {
                return Optional.of(unreadable(e));
            }
        }
        return Optional.empty();
    }

    private void open() throws IOException {
        at++;
        SourceFile file = files.get(at);
        counting = new Counting(file.open());
        Items opened = sources.open(file.name(), counting);
        items = Optional.of(opened);
        opened.pass(positions.of(file));
        taken = opened.position();
    }

    private Found unreadable(Exception e) {
        boolean isKnown = e instanceof UnreadableSource;
        String kind = isKnown ? ((UnreadableSource) e).kind() : UNREADABLE;
        String why = isKnown ? e.getMessage() : "cannot be read on: " + e.getMessage();
        Found found = new Found.Refused(new byte[0], kind, why, "");
        try {
            leave();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
        return found;
    }

    private void leave() throws IOException {
        Optional<Items> left = items;
        if (left.isPresent()) {
            taken();
            mark();
            items = Optional.empty();
            left.get().close();
        }
        sizeBehind += files.get(at).size();
        counting = new Counting(InputStream.nullInputStream());
    }

    /** What was found last, and all before it, is done with. */
    void taken() {
        taken = items.map(Items::position).orElse(0L);
    }

    /** Notes how much of the present source is done with, as what the positions know of it. */
    void mark() throws IOException {
        if (items.isPresent()) {
            positions.set(files.get(at), taken);
        }
    }

    /** The source that was read last. */
    public String source() {
        return at < 0 ? "" : files.get(at).name();
    }

    /** How much of the sources is read, from 0 to 1; empty where that is not known, as of a stream. */
    public Optional<Double> share() {
        return size == 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) (sizeBehind + counting.bytes) / size));
    }

    @Override
    public void close() throws IOException {
        if (items.isPresent()) {
            items.get().close();
        }
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {

        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            bytes += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
