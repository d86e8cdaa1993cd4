package dev.entente.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Writes keys and small values: what is written field after field sorts, as unsigned bytes, like the fields do.
 * Instants and numbers have fixed lengths; texts end with a mark, so that no text is the beginning of another.
 */
final class ByteWriter {

    private static final int MAX_CHAR_BYTES = 3;

    /** Holds most keys. */
    private static final int ROOM = 96;

    private byte[] out;
    private int length;

    ByteWriter() {
        this(ROOM);
    }

    /** @param room bytes that are expected; more are no error */
    ByteWriter(int room) {
        this.out = new byte[room];
    }

    ByteWriter octet(int value) {
        need(1);
        out[length++] = (byte) value;
        return this;
    }

    private void need(int bytes) {
        if (out.length - length < bytes) {
            out = Arrays.copyOf(out, 2 * out.length + bytes);
        }
    }

    /** Sorts by signed value. */
    ByteWriter int32(int value) {
        return raw32(value ^ Integer.MIN_VALUE);
    }

    /** Writes a number over what stands at a place. */
    ByteWriter int32(int place, int value) {
        int end = length;
        length = place;
        int32(value);
        length = end;
        return this;
    }

    /** Number of bytes written. */
    int length() {
        return length;
    }

    /** Sorts by signed value. */
    ByteWriter int64(long value) {
        long flipped = value ^ Long.MIN_VALUE;
        return raw32((int) (flipped >>> 32)).raw32((int) flipped);
    }

    private ByteWriter raw32(int bits) {
        need(Integer.BYTES);
        out[length] = (byte) (bits >>> 24);
        out[length + 1] = (byte) (bits >>> 16);
        out[length + 2] = (byte) (bits >>> 8);
        out[length + 3] = (byte) bits;
        length += Integer.BYTES;
        return this;
    }

    /** Sorts from early to late. */
    ByteWriter day(LocalDate day) {
        return int32(Math.toIntExact(day.toEpochDay()));
    }

    /** Sorts from early to late. */
    ByteWriter instant(Instant instant) {
        return int64(instant.getEpochSecond()).int32(instant.getNano());
    }

    /** Sorts from late to early. */
    ByteWriter instantFalling(Instant instant) {
        return int64(~instant.getEpochSecond()).int32(~instant.getNano());
    }

    /**
     * Sorts like {@link String#compareTo}: each UTF-16 code unit in one to three bytes, so that also unpaired
     * surrogates stay apart; 0 is escaped, since it begins the end mark.
     */
    ByteWriter text(String text) {
        need(text.length() + 2);
        int plain = plain(text);
        if (plain < text.length()) {
            need(MAX_CHAR_BYTES * (text.length() - plain) + 2);
            for (int i = plain; i < text.length(); i++) {
                wide(text.charAt(i));
            }
        }
        return octet(0).octet(1);
    }

    /** Writes what is ASCII at the beginning of a text, for which there is room, and says how much that is. */
    private int plain(String text) {
        byte[] to = out;
        int at = length;
        int chars = text.length();
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= 0x80) {
                length = at;
                return i;
            }
            to[at++] = (byte) c;
        }
        length = at;
        return chars;
    }

    private void wide(char c) {
        if (c == 0) {
            octet(0).octet(0xFF);
        } else if (c < 0x80) {
            octet(c);
        } else if (c < 0x800) {
            octet(0xC0 | (c >> 6)).octet(0x80 | (c & 0x3F));
        } else {
            octet(0xE0 | (c >> 12)).octet(0x80 | ((c >> 6) & 0x3F)).octet(0x80 | (c & 0x3F));
        }
    }

    /** ASCII text of a length that the reader knows. */
    ByteWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One of at most 256 choices, by its place among them, which is part of the state's format. */
    <T> ByteWriter choice(List<T> choices, T choice) {
        return octet(choices.indexOf(choice));
    }

    /** Bytes of a length that the reader knows. */
    ByteWriter bytes(byte[] bytes) {
        need(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
        return this;
    }

    byte[] done() {
        return Arrays.copyOf(out, length);
    }
}
