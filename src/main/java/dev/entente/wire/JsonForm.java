package dev.entente.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.record.Codec;
import dev.entente.record.SortedStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * The canonical JSON of one kind of value: fields in a fixed order, absent ones left out, decimals with a fixed scale,
 * UTF-8 without insignificant space. Equal values give equal bytes in every JVM.
 *
 * @param <T> the value
 */
public abstract class JsonForm<T> implements Codec<T> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final String what;

    /** @param what the value in words, for messages, such as "coded event" */
    JsonForm(String what) {
        this.what = what;
    }

    abstract void write(JsonWriter out, T value) throws IOException;

    abstract T read(JsonFields in);

    /** The value in words, such as "coded event". */
    public final String what() {
        return what;
    }

    @Override
    public final byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = MAPPER.createGenerator(bytes)) {
            generator.writeStartObject();
            write(new JsonWriter(generator), value);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + what, e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a value, leaving out entries of its lists until it takes no more than {@link SortedStore#MAX_VALUE} bytes.
     *
     * @param shorter the value with one entry less
     */
    public final byte[] encodeWhatFits(T value, UnaryOperator<T> shorter) {
        byte[] bytes = encode(value);
        for (T less = value; bytes.length > SortedStore.MAX_VALUE; bytes = encode(less)) {
            less = shorter.apply(less);
        }
        return bytes;
    }

    /** @throws IllegalArgumentException where the bytes are no such value, naming the field */
    @Override
    public final T decode(byte[] bytes) {
        return read(new JsonFields(what, tree(bytes)));
    }

    private JsonNode tree(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || !tree.isObject() || parser.nextToken() != null) {
                throw new IllegalArgumentException("a " + what + " has to be one JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("a " + what + " has to be JSON: " + e.getMessage(), e);
        }
    }
}
