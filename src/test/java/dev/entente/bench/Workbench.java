package dev.entente.bench;

import dev.entente.cli.demo.EmbeddedBroker;
import dev.entente.wire.ClusterTopics;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the measurements stand on: a broker in this process, topics, and a directory for state; all of it temporary. */
final class Workbench implements AutoCloseable {

    private static final Duration LONG = Duration.ofHours(1);

    private final EmbeddedBroker broker;
    private final Admin admin;
    private final Path directory;

    private Workbench(EmbeddedBroker broker, Admin admin, Path directory) {
        this.broker = broker;
        this.admin = admin;
        this.directory = directory;
    }

    static Workbench start() throws IOException {
        // One that is alone has no peer to leave its partitions to: busy for some seconds, it is to be waited for.
        EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(
                Optional.empty(), OptionalInt.empty(), Map.of("broker.session.timeout.ms", "120000")));
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        return new Workbench(broker, admin, Files.createTempDirectory("entente-bench"));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Map<String, String> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    Admin admin() {
        return admin;
    }

    /** A directory that is made by whoever writes to it. */
    Path directory(String name) {
        return directory.resolve(name);
    }

    void makeTopics(Topics topics) throws InterruptedException {
        ClusterTopics cluster = new ClusterTopics(admin);
        cluster.apply(cluster.plan(TopicCatalog.shipped().of(topics)));
    }

    void makeTopic(String name, int partitions) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(Map.of("max.message.bytes", "4194304"));
        admin.createTopics(List.of(topic)).all().get();
    }

    /**
     * Sends values, keyless, and waits until the broker has them.
     *
     * @throws IllegalStateException where it did not take one
     */
    void send(String topic, Stream<byte[]> values) {
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put("max.request.size", 4 << 20);
        settings.put("linger.ms", 20);
        AtomicReference<Exception> refused = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            // Kafka only logs what a callback throws.
            values.forEach(value -> {
                var unused = producer.send(
                        new ProducerRecord<>(topic, value),
                        (metadata, failure) -> refused.compareAndSet(null, failure));
            });
        }
        if (refused.get() != null) {
            throw new IllegalStateException("the broker did not take an item for " + topic, refused.get());
        }
    }

    /** Waits until a group has committed all of its sources, and what else has to be so is so. */
    void awaitDone(String group, List<String> sources, BooleanSupplier nothingWaits) throws Exception {
        if (!isDoneWithin(LONG, group, sources, nothingWaits)) {
            throw new IllegalStateException("gave up waiting for " + group + " to be done");
        }
    }

    /** The same, for a while; false where it is not so by then. */
    boolean isDoneWithin(Duration limit, String group, List<String> sources, BooleanSupplier nothingWaits)
            throws Exception {
        return holdsWithin(limit, () -> nothingWaits.getAsBoolean() && hasCommittedAll(group, sources));
    }

    /** How many records of a topic a group has committed. */
    long committed(String group, String topic) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(offset -> offset.getKey().topic().equals(topic))
                .mapToLong(offset -> offset.getValue().offset())
                .sum();
    }

    private boolean hasCommittedAll(String group, List<String> sources) throws Exception {
        List<TopicPartition> partitions = admin.describeTopics(sources).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata done = committed.get(end.getKey());
            return end.getValue().offset() == (done == null ? 0 : done.offset());
        });
    }

    /** A condition that may fail to be told. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(String what, Condition condition) throws Exception {
        if (!holdsWithin(LONG, condition)) {
            throw new IllegalStateException("gave up waiting for " + what);
        }
    }

    /** Looks ten times a second: more would take from what is measured. */
    private static boolean holdsWithin(Duration limit, Condition condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        broker.close();
        delete(directory);
    }
}
