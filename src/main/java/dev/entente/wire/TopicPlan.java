package dev.entente.wire;

import dev.entente.wire.TopicDifference.Missing;
import dev.entente.wire.TopicDifference.OtherConfig;
import dev.entente.wire.TopicDifference.OtherPartitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * What has to be done to a cluster so that the topics are as they have to be.
 *
 * @param differences in the order of the data flow; empty where all is well
 */
public record TopicPlan(List<TopicDifference> differences) {

    public TopicPlan {
        differences = List.copyOf(differences);
    }

    /**
     * Compares topics with what a cluster has.
     *
     * @param wanted how the topics have to be
     * @param found the topics of the cluster by name; other topics do no harm
     * @param configs their configurations by name; one for each that was found
     */
    public static TopicPlan compare(
            List<TopicSpec> wanted, Map<String, TopicDescription> found, Map<String, Config> configs) {
        List<TopicDifference> differences = new ArrayList<>();
        for (TopicSpec topic : wanted) {
            TopicDescription description = found.get(topic.name());
            if (description == null) {
                differences.add(new Missing(topic));
            } else if (!topic.hasAnyShape()) {
                compareShape(topic, description, configs.get(topic.name()), differences);
            }
        }
        return new TopicPlan(differences);
    }

    private static void compareShape(
            TopicSpec topic, TopicDescription description, Config config, List<TopicDifference> differences) {
        int partitions = description.partitions().size();
        if (partitions != topic.partitions()) {
            differences.add(new OtherPartitions(topic, partitions));
        }
        topic.configs().forEach((name, value) -> {
            ConfigEntry entry = config.get(name);
            String found = entry == null ? "" : entry.value();
            if (!value.equals(found)) {
                differences.add(new OtherConfig(topic, name, found));
            }
        });
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** The differences that keep the pipeline from doing its work; {@code run} starts only where there is none. */
    public List<TopicDifference> blocking() {
        return differences.stream().filter(TopicDifference::matters).toList();
    }

    /** The differences that nobody may repair by force: the topic has to be made anew, or the namespace changed. */
    public List<TopicDifference> beyondRepair() {
        return differences.stream()
                .filter(difference -> !difference.canBeApplied())
                .toList();
    }
}
