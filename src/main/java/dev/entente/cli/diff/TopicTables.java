package dev.entente.cli.diff;

import dev.entente.cli.Configuration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The tables of compacted topics as they are now, one partition in memory at a time. For one thread. */
final class TopicTables implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;

    TopicTables(Configuration configuration) {
        Map<String, Object> properties = new HashMap<>(configuration.kafka());
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    int partitions(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        return found == null ? 0 : found.size();
    }

    /** The last committed value of every key; keys that were taken back are not there. */
    SortedMap<String, byte[]> read(String topic, int partition) {
        TopicPartition one = new TopicPartition(topic, partition);
        consumer.assign(List.of(one));
        consumer.seekToBeginning(List.of(one));
        long end = consumer.endOffsets(List.of(one)).get(one);
        SortedMap<String, byte[]> table = new TreeMap<>();
        while (consumer.position(one) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.value() == null) {
                    table.remove(record.key());
                } else {
                    table.put(record.key(), record.value());
                }
            }
        }
        return table;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
