package dev.entente.news.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of JSON into its records, byte for byte as they stand: the lines of JSON Lines, the elements of an
 * array, or objects one after another however they are laid out. Needs memory for one record.
 *
 * <p>An array begins with {@code [}. Else it is lines, unless the first line is an object that goes on on the next.
 */
final class JsonCutter implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;

    private byte[] record = new byte[1 << 13];
    private int length;
    private long whole;
    private long line = 1;
    private long firstLine;
    private Layout layout = Layout.UNKNOWN;

    private enum Layout {
        UNKNOWN,
        LINES,
        VALUES
    }

    /**
     * @param in closed with this
     * @param longest the longest record that is kept, in bytes
     */
    JsonCutter(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next record; false at the end. */
    boolean advance() throws IOException {
        if (layout == Layout.UNKNOWN) {
            return begin();
        }
        return layout == Layout.LINES ? nextLine() : nextValue();
    }

    /** The record's bytes; its beginning where it is longer than any that is kept. */
    byte[] bytes() {
        return Arrays.copyOf(record, length);
    }

    /** How many bytes the record has, whether kept or not. */
    long size() {
        return whole;
    }

    boolean isTooLong() {
        return whole > longest;
    }

    /** The line, from 1, on which the record begins. */
    long line() {
        return firstLine;
    }

    private boolean begin() throws IOException {
        skipMark();
        int first = skipBlank();
        if (first == END) {
            return false;
        }
        if (first == '[') {
            layout = Layout.VALUES;
            read();
            return nextValue();
        }
        layout = Layout.LINES;
        boolean found = nextLine();
        if (first == '{' && !isTooLong() && !isBalanced()) {
            layout = Layout.VALUES;
            line = firstLine;
            putBack();
            return nextValue();
        }
        return found;
    }

    private void putBack() {
        byte[] again = Arrays.copyOf(record, length + 1 + limit - at);
        again[length] = '\n';
        System.arraycopy(buffer, at, again, length + 1, limit - at);
        buffer = again;
        at = 0;
        limit = again.length;
    }

    private void skipMark() throws IOException {
        limit = in.readNBytes(buffer, 0, MARK.length);
        at = limit == MARK.length && Arrays.equals(buffer, 0, limit, MARK, 0, limit) ? limit : 0;
    }

    private boolean nextLine() throws IOException {
        while (peek() != END) {
            start();
            boolean ended = false;
            while (!ended && peek() != END) {
                int from = at;
                while (at < limit && buffer[at] != '\n') {
                    at++;
                }
                append(from, at);
                ended = at < limit;
            }
            if (ended) {
                at++;
                line++;
            }
            trim();
            if (length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes blanks at the end away, a carriage return among them. */
    private void trim() {
        if (!isTooLong()) {
            while (length > 0 && isBlank(record[length - 1])) {
                length--;
            }
            whole = length;
        }
    }

    private boolean nextValue() throws IOException {
        int c = skipBlank();
        while (c == ',' || c == ']' || c == '[') {
            read();
            c = skipBlank();
        }
        if (c == END) {
            return false;
        }
        start();
        if (c == '{') {
            object();
        } else {
            scalar();
        }
        return true;
    }

    private void object() throws IOException {
        Balance balance = new Balance();
        do {
            int c = read();
            if (c == END) {
                return;
            }
            append(c);
            balance.take(c);
        } while (balance.isOpen());
    }

    /** What is no object is refused later; here it only has to end where it ends. */
    private void scalar() throws IOException {
        boolean quoted = peek() == '"';
        boolean escaped = false;
        for (int c = peek(); c != END; c = peek()) {
            if (!quoted && (c == ',' || c == ']' || isBlank(c))) {
                return;
            }
            append(read());
            if (quoted && c == '"' && !escaped && whole > 1) {
                return;
            }
            escaped = c == '\\' && !escaped;
        }
    }

    private boolean isBalanced() {
        Balance balance = new Balance();
        for (int i = 0; i < length; i++) {
            balance.take(record[i]);
        }
        return !balance.isOpen();
    }

    private void start() {
        length = 0;
        whole = 0;
        firstLine = line;
    }

    private void append(int from, int to) {
        int kept = Math.min(to - from, longest - length);
        if (kept > 0) {
            ensure(length + kept);
            System.arraycopy(buffer, from, record, length, kept);
            length += kept;
        }
        whole += to - from;
    }

    private void append(int c) {
        if (length < longest) {
            ensure(length + 1);
            record[length++] = (byte) c;
        }
        whole++;
    }

    private void ensure(int capacity) {
        if (capacity > record.length) {
            record = Arrays.copyOf(record, (int) Math.min(longest, Math.max(capacity, 2L * record.length)));
        }
    }

    private int skipBlank() throws IOException {
        int c = peek();
        while (c != END && isBlank(c)) {
            read();
            c = peek();
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at == limit ? END : buffer[at] & 0xFF;
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether braces and brackets are closed, outside of texts. */
    private static final class Balance {

        private int depth;
        private boolean quoted;
        private boolean escaped;

        void take(int c) {
            if (quoted) {
                quoted = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }

        boolean isOpen() {
            return depth > 0;
        }
    }
}
