package dev.entente.topology;

import dev.entente.wire.Answers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether a pipeline has done all there is to do: committed offsets equal end offsets on every source and repartition
 * topic, twice running with all instances at rest, the looks further apart than a state waits to be sent.
 */
public final class Drained {

    /** Between two looks: longer than a coalesced state waits and its transaction takes. */
    static final Duration APART = RelationshipStage.COALESCING.plusMillis(700);

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final BooleanSupplier nothingWaits;

    /**
     * @param admin stays open; its owner closes it
     * @param group the pipeline's application id
     * @param topics its source and repartition topics
     * @param nothingWaits true where the stages of this process have nothing that waits to be sent
     */
    public Drained(Admin admin, String group, List<String> topics, BooleanSupplier nothingWaits) {
        this.admin = admin;
        this.group = group;
        this.topics = List.copyOf(topics);
        this.nothingWaits = nothingWaits;
    }

    /**
     * Waits until all is done.
     *
     * @return false where the time ran out first
     */
    public boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<Map<TopicPartition, Long>> last = Optional.empty();
        while (true) {
            Optional<Map<TopicPartition, Long>> now = look();
            if (now.isPresent() && now.equals(last)) {
                return true;
            }
            last = now;
            Duration pause = now.isPresent() ? APART : APART.dividedBy(8);
            if (System.nanoTime() + pause.toNanos() > deadline) {
                return false;
            }
            Thread.sleep(pause.toMillis());
        }
    }

    /** The end offsets, where everything before them is done and committed. */
    Optional<Map<TopicPartition, Long>> look() throws InterruptedException {
        if (!nothingWaits.getAsBoolean() || !groupIsAtRest()) {
            return Optional.empty();
        }
        Optional<List<TopicPartition>> partitions = partitions();
        if (partitions.isEmpty()) {
            return Optional.empty();
        }
        Map<TopicPartition, OffsetAndMetadata> committed =
                Answers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = offsets(partitions.get(), OffsetSpec.latest());
        Map<TopicPartition, Long> beginnings = offsets(partitions.get(), OffsetSpec.earliest());
        for (TopicPartition partition : partitions.get()) {
            OffsetAndMetadata done = committed.get(partition);
            long next = done == null ? beginnings.get(partition) : done.offset();
            if (next < ends.get(partition)) {
                return Optional.empty();
            }
        }
        return Optional.of(ends);
    }

    private boolean groupIsAtRest() throws InterruptedException {
        return Answers.unless(
                        GroupIdNotFoundException.class,
                        admin.describeConsumerGroups(List.of(group))
                                .describedGroups()
                                .get(group))
                .filter(description -> description.groupState() == GroupState.STABLE)
                .isPresent();
    }

    /** Empty where a topic is not there yet: the pipeline makes its repartition topics when it starts. */
    private Optional<List<TopicPartition>> partitions() throws InterruptedException {
        return Answers.unless(
                        UnknownTopicOrPartitionException.class,
                        admin.describeTopics(topics).allTopicNames())
                .map(found ->
                        found.values().stream().flatMap(Drained::partitionsOf).toList());
    }

    private static Stream<TopicPartition> partitionsOf(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, spec));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                Answers.of(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
