package dev.entente.cli.reprocess;

import dev.entente.topology.StreamsSettings;
import dev.entente.wire.Answers;
import dev.entente.wire.Namespace;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicSpec;
import dev.entente.wire.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What of a namespace is on a cluster: topics and groups that its pipeline, or a replay into it, made. A topic that
 * only begins like the namespace is none of it: names are compared whole, and those of internal topics with the form
 * that Kafka Streams gives them.
 *
 * @param topics each with its number of records, tombstones and what compaction still has to take among them
 * @param groups each with the number of its members
 */
public record NamespaceContents(SortedMap<String, Long> topics, SortedMap<String, Integer> groups) {

    public NamespaceContents {
        topics = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        groups = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** What is there now. */
    public static NamespaceContents of(Admin admin, Namespace namespace) throws InterruptedException {
        Set<String> names = new HashSet<>(Answers.of(admin.listTopics().names()));
        names.removeIf(name -> !isOf(namespace, name));
        Pattern group = StreamsSettings.applicationIds(namespace);
        List<String> groups = Answers.of(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(name -> group.matcher(name).matches())
                .toList();
        SortedMap<String, Integer> members = new TreeMap<>();
        Answers.of(admin.describeConsumerGroups(groups).all())
                .forEach((name, description) ->
                        members.put(name, description.members().size()));
        return new NamespaceContents(records(admin, names), members);
    }

    private static boolean isOf(Namespace namespace, String topic) {
        Set<String> named = TopicCatalog.shipped().all().stream()
                .map(TopicSpec::name)
                .filter(name -> namespace.name().isPresent() || !name.equals(Topics.NEWS_ITEMS))
                .map(namespace::prefix)
                .collect(Collectors.toSet());
        return named.contains(topic)
                || topic.matches(StreamsSettings.applicationIds(namespace) + "-[a-z-]+-(changelog|repartition)");
    }

    private static SortedMap<String, Long> records(Admin admin, Collection<String> names) throws InterruptedException {
        SortedMap<String, Long> records = new TreeMap<>();
        names.forEach(name -> records.put(name, 0L));
        List<TopicPartition> partitions = Answers.of(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .toList();
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        offsets(admin, partitions, OffsetSpec.earliest())
                .forEach(
                        (partition, begin) -> records.merge(partition.topic(), ends.get(partition) - begin, Long::sum));
        return records;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, spec));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                Answers.of(admin.listOffsets(wanted).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** How many records of a topic a group has not done: all where it has done none. */
    static long behind(Admin admin, String group, String topic) throws InterruptedException {
        List<TopicPartition> partitions =
                Answers.of(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(part -> new TopicPartition(topic, part.partition()))
                        .toList();
        return behind(admin, partitions, committed(admin, group));
    }

    /** How many records a group has not done of the partitions that it has begun, the internal ones among them. */
    public static long behind(Admin admin, String group) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
        return behind(admin, List.copyOf(committed.keySet()), committed);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws InterruptedException {
        return Answers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static long behind(
            Admin admin, List<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed)
            throws InterruptedException {
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        long behind = 0;
        for (Map.Entry<TopicPartition, Long> begin :
                offsets(admin, partitions, OffsetSpec.earliest()).entrySet()) {
            OffsetAndMetadata done = committed.get(begin.getKey());
            long next = done == null ? begin.getValue() : Math.max(begin.getValue(), done.offset());
            behind += Math.max(0, ends.get(begin.getKey()) - next);
        }
        return behind;
    }

    public boolean isEmpty() {
        return topics.isEmpty() && groups.isEmpty();
    }

    /** Members of its groups: instances that are at work, each with a member a thread. */
    public int members() {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Deletes all of it: groups first, so that where an instance has come up meanwhile nothing is deleted. */
    public void delete(Admin admin) throws InterruptedException {
        Answers.of(admin.deleteConsumerGroups(groups.keySet()).all());
        Answers.of(admin.deleteTopics(topics.keySet()).all());
    }
}
