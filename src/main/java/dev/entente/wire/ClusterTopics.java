package dev.entente.wire;

import dev.entente.wire.TopicDifference.Missing;
import dev.entente.wire.TopicDifference.OtherConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of a cluster, compared with how they have to be and made so. What the cluster refuses or does not answer
 * within the client's time-outs is a {@link KafkaException}.
 */
public final class ClusterTopics {

    /** The brokers learn of new topics a moment after the controller has made them. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Admin admin;

    /** @param admin stays open; its owner closes it */
    public ClusterTopics(Admin admin) {
        this.admin = admin;
    }

    /** In what the cluster's topics are not as they have to be. Changes nothing. */
    public TopicPlan plan(List<TopicSpec> wanted) throws InterruptedException {
        Map<String, TopicDescription> found =
                describe(wanted.stream().map(TopicSpec::name).toList());
        return TopicPlan.compare(wanted, found, configs(found.keySet()));
    }

    private Map<String, TopicDescription> describe(List<String> names) throws InterruptedException {
        Map<String, TopicDescription> found = new HashMap<>();
        Map<String, KafkaFuture<TopicDescription>> answers =
                admin.describeTopics(names).topicNameValues();
        for (String name : names) {
            Answers.unless(UnknownTopicOrPartitionException.class, answers.get(name))
                    .ifPresent(description -> found.put(name, description));
        }
        return found;
    }

    /**
     * Creates what is missing and sets configurations; leaves alone what is {@link TopicPlan#beyondRepair()}. Returns
     * when the new topics can be seen. A topic that somebody else created in the meantime is none of its business: plan
     * again.
     */
    public void apply(TopicPlan plan) throws InterruptedException {
        List<NewTopic> missing = new ArrayList<>();
        Map<ConfigResource, Collection<AlterConfigOp>> configs = new LinkedHashMap<>();
        for (TopicDifference difference : plan.differences()) {
            if (difference instanceof Missing && difference.canBeApplied()) {
                missing.add(creation(difference.topic()));
            } else if (difference instanceof OtherConfig other) {
                configs.computeIfAbsent(resource(other.topic().name()), resource -> new ArrayList<>())
                        .add(new AlterConfigOp(
                                new ConfigEntry(other.config(), other.wanted()), AlterConfigOp.OpType.SET));
            }
        }
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            Answers.unless(TopicExistsException.class, created);
        }
        Answers.of(admin.incrementalAlterConfigs(configs).all());
        awaitSeen(missing.stream().map(NewTopic::name).toList());
    }

    private void awaitSeen(List<String> names) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (describe(names).size() < names.size() && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private static NewTopic creation(TopicSpec topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.configs());
    }

    private Map<String, Config> configs(Collection<String> names) throws InterruptedException {
        Map<String, Config> byName = new HashMap<>();
        Answers.of(admin.describeConfigs(
                                names.stream().map(ClusterTopics::resource).toList())
                        .all())
                .forEach((resource, config) -> byName.put(resource.name(), config));
        return byName;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
