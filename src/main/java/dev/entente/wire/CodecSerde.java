package dev.entente.wire;

import dev.entente.record.Codec;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A codec as Kafka wants it.
 *
 * @param <T> the value
 * @param codec writes and reads it; throws {@link IllegalArgumentException} for bytes that are no such value
 */
public record CodecSerde<T>(Codec<T> codec) implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : codec.encode(value);
    }

    /** Throws {@link SerializationException} that names the topic and what is wrong with the bytes. */
    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            try {
                return codec.decode(bytes);
            } catch (IllegalArgumentException e) {
                throw new SerializationException("topic '" + topic + "': " + e.getMessage(), e);
            }
        };
    }
}
