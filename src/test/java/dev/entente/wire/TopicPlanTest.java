package dev.entente.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private static final TopicSpec ITEMS = new TopicSpec(
            "news.items",
            2,
            new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", "4194304")));

    @Test
    void shouldFindNothingToDoWhereAllIsWell() {
        assertThat(plan(ITEMS, 2, ITEMS.configs()).isEmpty()).isTrue();
    }

    @Test
    void shouldCreateWhatIsMissing() {
        TopicPlan plan = TopicPlan.compare(List.of(ITEMS), Map.of(), Map.of());

        assertThat(plan.blocking())
                .extracting(TopicDifference::describe)
                .containsExactly("topic 'news.items' is missing");
        assertThat(plan.beyondRepair()).isEmpty();
    }

    @Test
    void shouldNotCreateTheTopicOfSomebodyElse() {
        TopicPlan plan = TopicPlan.compare(List.of(TopicSpec.ofAnyShape("archive")), Map.of(), Map.of());

        assertThat(plan.beyondRepair())
                .extracting(TopicDifference::describe)
                .containsExactly("topic 'archive' is missing");
    }

    @Test
    void shouldTakeTheTopicOfSomebodyElseInAnyShape() {
        assertThat(plan(TopicSpec.ofAnyShape("archive"), 17, Map.of()).isEmpty())
                .isTrue();
    }

    @Test
    void shouldNeverChangeTheNumberOfPartitions() {
        TopicPlan plan = plan(ITEMS, 3, ITEMS.configs());

        assertThat(plan.blocking()).isEqualTo(plan.beyondRepair());
        assertThat(plan.blocking())
                .extracting(TopicDifference::describe)
                .containsExactly(
                        "topic 'news.items' has 3 partitions; it has to have 2, which cannot be changed later");
    }

    @Test
    void shouldBlockOnAnotherCleanupPolicyLessRetentionAndSmallerRecords() {
        TopicPlan plan = plan(
                ITEMS,
                2,
                Map.of("cleanup.policy", "compact", "retention.ms", "604800000", "max.message.bytes", "1048588"));

        assertThat(plan.blocking())
                .extracting(TopicDifference::describe)
                .containsExactly(
                        "topic 'news.items' has cleanup.policy=compact; it has to be delete",
                        "topic 'news.items' has max.message.bytes=1048588; it has to be 4194304",
                        "topic 'news.items' has retention.ms=604800000; it has to be -1");
    }

    @Test
    void shouldReportButNotBlockOnMoreThanIsNeeded() {
        TopicPlan plan = plan(
                ITEMS, 2, Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", "8388608"));

        assertThat(plan.differences()).hasSize(1);
        assertThat(plan.blocking()).isEmpty();
    }

    private static TopicPlan plan(TopicSpec wanted, int partitions, Map<String, String> configs) {
        Config config = new Config(configs.entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList());
        TopicPartitionInfo partition = new TopicPartitionInfo(0, Node.noNode(), List.of(), List.of());
        TopicDescription description =
                new TopicDescription(wanted.name(), false, Collections.nCopies(partitions, partition));
        return TopicPlan.compare(List.of(wanted), Map.of(wanted.name(), description), Map.of(wanted.name(), config));
    }
}
