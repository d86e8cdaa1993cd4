package dev.entente.serve;

import dev.entente.serve.store.Position;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.wire.Answers;
import dev.entente.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The partitions of the compacted topics, as a cluster has them, and how they are read. */
final class TablePartitions {

    /** Records of one transaction. */
    private static final String RECORDS = "8000";

    private static final String BYTES = Integer.toString(32 << 20);
    private static final String BYTES_OF_PARTITION = Integer.toString(4 << 20);

    private TablePartitions() {}

    /** @throws StoreRefusal where a topic is missing */
    static Map<TopicPartition, Position> of(Map<String, String> kafka, Topics topics) throws InterruptedException {
        Map<TopicPartition, Position> partitions = new HashMap<>();
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            Map<String, KafkaFuture<TopicDescription>> answers =
                    admin.describeTopics(topics.tables()).topicNameValues();
            for (String topic : topics.tables()) {
                TopicDescription description = Answers.unless(
                                UnknownTopicOrPartitionException.class, answers.get(topic))
                        .orElseThrow(() ->
                                new StoreRefusal("topic '" + topic + "' is missing: 'entente topics apply' makes it"));
                description
                        .partitions()
                        .forEach(info -> partitions.put(
                                new TopicPartition(topic, info.partition()),
                                new Position(topic, description.topicId().toString(), info.partition())));
            }
        }
        return partitions;
    }

    /** @throws StoreRefusal where a store was filled from other topics */
    static void refuseOthers(Map<Position, Long> positions, Map<TopicPartition, Position> partitions, Store store) {
        for (Position position : positions.keySet()) {
            Position found = partitions.get(new TopicPartition(position.topic(), position.partition()));
            if (!position.equals(found)) {
                throw new StoreRefusal("store " + store.location() + " was filled from another topic '"
                        + position.topic() + "' than this cluster has: delete the store, and it is filled anew, or name"
                        + " another with --store");
            }
        }
    }

    /** One that reads what is committed, from where it is told. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove("group.id");
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "none");
        properties.put("enable.auto.commit", "false");
        properties.put("max.poll.records", RECORDS);
        properties.put("fetch.max.bytes", BYTES);
        properties.put("max.partition.fetch.bytes", BYTES_OF_PARTITION);
        properties.put("client.id", "entente-serve");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
