package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@ExtendWith(Brokers.class)
class InstancesBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldEndInTheSameTablesWhenOneOfTwoInstancesLeaves(TestCluster cluster, @TempDir Path state)
            throws Exception {
        Topics topics = cluster.makeTopics("leaving");
        List<ProducerRecord<byte[], byte[]>> feed = BrokerFeed.records(topics.input());
        try (RunningPipeline stays = cluster.start(topics, state.resolve("stays"))) {
            try (RunningPipeline leaves = cluster.start(topics, state.resolve("leaves"))) {
                awaitSharing(cluster, topics);
                cluster.send(feed.subList(0, feed.size() / 2));
                await().atMost(PATIENCE).until(() -> leaves.counters().itemsRead() > 0);
            }
            cluster.send(feed.subList(feed.size() / 2, feed.size()));
            cluster.awaitDrained(stays);

            assertThat(stays.counters().itemsRead()).isPositive();
            assertThat(cluster.tables(topics)).isEqualTo(Reference.tables(state, feed));
        }
    }

    @Test
    void shouldEndInTheSameTablesWhenOneOfTwoInstancesIsKilled(TestCluster cluster, @TempDir Path state)
            throws Exception {
        Topics topics = cluster.makeTopics("killed");
        List<ProducerRecord<byte[], byte[]>> feed = BrokerFeed.records(topics.input());
        try (PipelineProcess victim = PipelineProcess.start(cluster, topics, state.resolve("victim"));
                RunningPipeline survivor = cluster.start(topics, state.resolve("survivor"))) {
            awaitSharing(cluster, topics);
            cluster.send(feed.subList(0, feed.size() / 2));
            await().atMost(PATIENCE).until(() -> survivor.counters().eventsSent() > 0);
            victim.kill();
            cluster.send(feed.subList(feed.size() / 2, feed.size()));
            cluster.awaitDrained(survivor);

            assertThat(cluster.tables(topics)).isEqualTo(Reference.tables(state, feed));
        }
    }

    /** Waits until two processes have partitions. */
    private static void awaitSharing(TestCluster cluster, Topics topics) {
        String group = StreamsSettings.of(topics, cluster.connection(), Path.of("unused"))
                .applicationId();
        try (Admin admin = cluster.admin()) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> sharers(admin, group).size() == 2);
        }
    }

    private static Set<String> sharers(Admin admin, String group) throws Exception {
        ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get();
        return description.members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .map(member -> member.clientId().replaceFirst("-StreamThread.*", ""))
                .collect(Collectors.toSet());
    }
}
