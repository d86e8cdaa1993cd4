package dev.entente.cli.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.wire.RelationshipPartitioner;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The last committed record of each key of compacted topics, as they stand now. */
final class LatestRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    /** @param kafka properties of Kafka's clients */
    LatestRecords(Map<String, String> kafka) {
        settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", "5000");
    }

    /**
     * Reads topics up to what is committed now.
     *
     * @param relationship only the partition that holds it is read; absent for all
     * @param wanted which keys are kept
     * @return values by key, in the order of keys
     */
    Map<String, byte[]> read(Collection<String> topics, Optional<String> relationship, Predicate<String> wanted) {
        Map<String, byte[]> latest = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .filter(info -> relationship.isEmpty()
                                    || info.partition()
                                            == RelationshipPartitioner.partition(
                                                    relationship.get(),
                                                    consumer.partitionsFor(topic)
                                                            .size()))
                            .map(info -> new TopicPartition(topic, info.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    String key = new String(record.key(), UTF_8);
                    if (wanted.test(key)) {
                        take(latest, key, record.value());
                    }
                }
            }
        }
        return latest;
    }

    private static void take(Map<String, byte[]> latest, String key, byte[] value) {
        if (value == null) {
            latest.remove(key);
        } else {
            latest.put(key, value);
        }
    }
}
