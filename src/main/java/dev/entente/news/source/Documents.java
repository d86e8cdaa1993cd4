package dev.entente.news.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;

/** Bytes of documents, with a limit, and of compressed ones. */
public final class Documents {

    /** The largest document that is read at once: a feed, a page, a text. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private Documents() {}

    /**
     * All bytes of a document.
     *
     * @throws UnreadableSource where it has more than {@value #MOST_BYTES}
     */
    public static byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSource(
                    "document-too-long", "the document has more than " + MOST_BYTES + " bytes, the most that is read");
        }
        return bytes;
    }

    /** The stream, or what it holds where it is gzip, as often as it is; of several members all. */
    public static BufferedInputStream plain(InputStream in) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(in, BUFFER);
        for (int layer = 0; layer < 2 && isGzip(stream); layer++) {
            stream = new BufferedInputStream(new GZIPInputStream(new Patient(stream), BUFFER), BUFFER);
        }
        return stream;
    }

    private static boolean isGzip(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        int magic = stream.read() | stream.read() << 8;
        stream.reset();
        return magic == GZIPInputStream.GZIP_MAGIC;
    }

    /** Whether Java knows a character set by this name. */
    static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Never says that nothing is there: GZIPInputStream takes that, where a pipe is slow, for the end of all members.
     */
    private static final class Patient extends FilterInputStream {

        Patient(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
