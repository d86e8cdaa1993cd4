package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of a run whose instances are killed again and again are those of an undisturbed one.
 *
 * <p>Two instances, each a process of its own, share one long feed. Each round sends the next part of it, waits until
 * the two have read as far as a random place of that part, kills one of them, whichever comes, and starts it again on
 * the state that it left. Rounds do not wait for each other, so an instance is also killed while it starts, while it
 * fills its stores, and while the other one does. At the end both are killed, and a third with an empty disk does what
 * is left: its stores are those of the changelogs alone.
 */
@Tag("broker")
@ExtendWith(Brokers.class)
@Timeout(600)
class KilledInstancesBrokerTest {

    private static final int ROUNDS = Integer.getInteger("entente.kills", 20);
    private static final int DAYS_A_ROUND = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** In one of so many rounds the kill waits for nothing. */
    private static final int AT_ONCE = 4;

    private final long seed = Long.getLong("entente.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void shouldEndInTheTablesOfAnUndisturbedRunHoweverOftenInstancesAreKilled(TestCluster cluster, @TempDir Path state)
            throws Exception {
        System.out.println("killed instances: -Dentente.seed=" + seed);
        Topics topics = cluster.makeTopics("fire");
        List<ProducerRecord<byte[], byte[]>> feed = new ArrayList<>();
        List<CompletableFuture<Duration>> waits = new ArrayList<>();
        try (Admin admin = cluster.admin();
                PipelineProcess one = PipelineProcess.start(cluster, topics, state.resolve("one"));
                PipelineProcess other = PipelineProcess.start(cluster, topics, state.resolve("other"))) {
            for (int round = 0; round < ROUNDS; round++) {
                List<ProducerRecord<byte[], byte[]>> part = part(topics, round);
                long place = placeOfKill(feed.size(), part.size());
                cluster.send(part);
                feed.addAll(part);
                awaitRead(admin, topics, place);
                assertThat(one.isAlive() && other.isAlive())
                        .as("both run before a kill, round %d, seed %d", round, seed)
                        .isTrue();
                PipelineProcess victim = random.nextBoolean() ? one : other;
                victim.kill();
                waits.add(waitOfReaders(cluster, topics));
                victim.restart();
            }
            feed.addAll(part(topics, ROUNDS));
            cluster.send(part(topics, ROUNDS));
        }
        print(waits);
        try (RunningPipeline last = cluster.start(topics, state.resolve("last"))) {
            cluster.awaitDrained(last);

            var tables = cluster.tables(topics);
            assertThat(tables).hasSizeGreaterThan(100 * ROUNDS);
            assertThat(cluster.read(List.of(topics.rejected()))).as("rejected").isEmpty();
            assertThat(differences(tables, Reference.tables(state, feed)))
                    .as("what is otherwise after %d kills, seed %d", ROUNDS + 2, seed)
                    .isEmpty();
        }
    }

    /** The rows that stand otherwise, each as it is and as it would be. */
    private static <R> List<String> differences(Map<String, R> tables, Map<String, R> wanted) {
        return Stream.concat(tables.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(tables.get(key), wanted.get(key)))
                .sorted()
                .map(key -> key + "\n  is " + tables.get(key) + "\n  would be " + wanted.get(key))
                .toList();
    }

    /** How long it takes until a reader of committed records may read all that stands in the tables now. */
    private static CompletableFuture<Duration> waitOfReaders(TestCluster cluster, Topics topics) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            try (Admin admin = cluster.admin()) {
                Map<TopicPartition, Long> written = ends(admin, topics, IsolationLevel.READ_UNCOMMITTED);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                    Map<TopicPartition, Long> readable = ends(admin, topics, IsolationLevel.READ_COMMITTED);
                    return written.entrySet().stream().allMatch(end -> readable.get(end.getKey()) >= end.getValue());
                });
            } catch (Exception e) {
                throw new CompletionException(e);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Topics topics, IsolationLevel isolation)
            throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(topics.tables())
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static void print(List<CompletableFuture<Duration>> waits) {
        List<Duration> sorted =
                waits.stream().map(CompletableFuture::join).sorted().toList();
        System.out.printf(
                "wait of a reader of committed records after SIGKILL, %d kills: half of them within %d ms, longest %d ms%n",
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() - 1).toMillis());
    }

    private static List<ProducerRecord<byte[], byte[]>> part(Topics topics, int round) {
        int first = round * DAYS_A_ROUND + 1;
        return BrokerFeed.records(topics.input(), first, first + DAYS_A_ROUND - 1);
    }

    /** How many items have to be read before the kill: none, or some of the part that is about to be sent. */
    private long placeOfKill(int sent, int part) {
        return random.nextInt(AT_ONCE) == 0 ? 0 : sent + 1L + random.nextInt(part);
    }

    private static void awaitRead(Admin admin, Topics topics, long items) {
        String group = StreamsSettings.of(topics, Map.of(), Path.of("unused")).applicationId();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> committed(admin, group, topics.input()) >= items);
    }

    /** Offsets committed on the input, in sum. */
    private static long committed(Admin admin, String group, String input) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(input))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }
}
