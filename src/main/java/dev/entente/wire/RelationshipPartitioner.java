package dev.entente.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts every record of a relationship into one partition, whatever topic it goes to: the key up to its first {@code .}
 * or {@code @}, hashed as Kafka's clients hash whole keys. A client that asks its default partitioner for the
 * relationship alone finds the same partition. The value is not looked at: a tombstone has none.
 *
 * @param <V> any value
 */
public final class RelationshipPartitioner<V> implements StreamPartitioner<String, V> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
        return Optional.of(Set.of(partition(key, partitions)));
    }

    /** The partition, from 0, of an output key such as {@code JPN-PRK.9f3c…} or {@code JPN-PRK}. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(relationship(key).getBytes(UTF_8))) % partitions;
    }

    private static String relationship(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' || c == '@') {
                return key.substring(0, i);
            }
        }
        return key;
    }
}
