package dev.entente.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Writes the fields of an object, each in its one canonical way. */
final class JsonWriter {

    private final JsonGenerator out;

    JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    void text(String name, String value) throws IOException {
        out.writeStringField(name, wellFormed(value));
    }

    void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get().toString());
        }
    }

    void texts(String name, Collection<?> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (Object value : values) {
            out.writeString(wellFormed(value.toString()));
        }
        out.writeEndArray();
    }

    void flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void number(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    /** A decimal from whole units of its last place: {@code decimal("goldstein", -4, 1)} writes {@code -0.4}. */
    void decimal(String name, long units, int scale) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(BigDecimal.valueOf(units, scale).toPlainString());
    }

    /** RFC 3339 in UTC, with as many digits of the second as are needed in groups of three. */
    void time(String name, Instant value) throws IOException {
        out.writeStringField(name, value.toString());
    }

    <T> void object(String name, JsonForm<T> form, T value) throws IOException {
        out.writeObjectFieldStart(name);
        form.write(this, value);
        out.writeEndObject();
    }

    <T> void object(String name, JsonForm<T> form, Optional<T> value) throws IOException {
        if (value.isPresent()) {
            object(name, form, value.get());
        }
    }

    <T> void objects(String name, JsonForm<T> form, Collection<T> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (T value : values) {
            out.writeStartObject();
            form.write(this, value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** JSON can escape half a surrogate pair, and UTF-8 cannot write it: such halves become U+FFFD. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
