package dev.entente.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads back what {@link ByteWriter} wrote, field after field. */
final class ByteReader {

    private final ByteBuffer in;

    ByteReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    ByteReader skip(int bytes) {
        in.position(in.position() + bytes);
        return this;
    }

    int octet() {
        return in.get() & 0xFF;
    }

    int int32() {
        return in.getInt() ^ Integer.MIN_VALUE;
    }

    long int64() {
        return in.getLong() ^ Long.MIN_VALUE;
    }

    /** A day that was written as its number since 1970-01-01, by {@link ByteWriter#int32(int)}. */
    LocalDate day() {
        return LocalDate.ofEpochDay(int32());
    }

    Instant instant() {
        long seconds = int64();
        return Instant.ofEpochSecond(seconds, int32());
    }

    Instant instantFalling() {
        long seconds = ~int64();
        return Instant.ofEpochSecond(seconds, ~int32());
    }

    boolean hasMore() {
        return in.hasRemaining();
    }

    String text() {
        int start = in.position();
        int end = start;
        while (in.get(end) > 0) {
            end++;
        }
        String plain = new String(in.array(), start, end - start, StandardCharsets.US_ASCII);
        in.position(end);
        return in.get(end) == 0 && in.get(end + 1) == 1 ? endedAt(end + 2, plain) : plain + wideText();
    }

    private String endedAt(int end, String text) {
        in.position(end);
        return text;
    }

    private String wideText() {
        StringBuilder text = new StringBuilder();
        while (true) {
            int lead = octet();
            if (lead == 0) {
                if (octet() == 1) {
                    return text.toString();
                }
                text.append('\0');
            } else if (lead < 0x80) {
                text.append((char) lead);
            } else if (lead < 0xE0) {
                text.append((char) (((lead & 0x1F) << 6) | (octet() & 0x3F)));
            } else {
                int middle = octet();
                text.append((char) (((lead & 0x0F) << 12) | ((middle & 0x3F) << 6) | (octet() & 0x3F)));
            }
        }
    }

    String ascii(int length) {
        return new String(bytes(length), StandardCharsets.US_ASCII);
    }

    <T> T choice(List<T> choices) {
        return choices.get(octet());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
