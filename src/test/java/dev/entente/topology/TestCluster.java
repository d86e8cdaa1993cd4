package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.cli.TopicReader;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.wire.ClusterTopics;
import dev.entente.wire.Namespace;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicSpec;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A cluster with pipelines side by side, each in its namespace with its own input. */
record TestCluster(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int INPUT_PARTITIONS = 3;

    /** A killed instance is missed after three seconds, which this broker allows and others may not. */
    private static final Map<String, String> QUICK_TO_NOTICE = Map.of("main.consumer.session.timeout.ms", "3000");

    Map<String, String> connection() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    Admin admin() {
        return Admin.create(new HashMap<>(connection()));
    }

    /** Makes an input and the output topics of a namespace. */
    Topics makeTopics(String namespace) throws Exception {
        return makeTopics(namespace, INPUT_PARTITIONS, TopicCatalog.shipped()::of);
    }

    /** Makes them with as many partitions each. */
    Topics makeTopics(String namespace, int partitions) throws Exception {
        return makeTopics(
                namespace,
                partitions,
                topics -> TopicCatalog.shipped().of(topics).stream()
                        .map(topic ->
                                new TopicSpec(topic.name(), Math.min(topic.partitions(), partitions), topic.configs()))
                        .toList());
    }

    private Topics makeTopics(String namespace, int partitions, Function<Topics, List<TopicSpec>> catalog)
            throws Exception {
        Topics topics = new Topics(Namespace.of(namespace), namespace + "-items");
        try (Admin admin = admin()) {
            NewTopic input = new NewTopic(topics.input(), partitions, (short) 1)
                    .configs(Map.of("retention.ms", "-1", "max.message.bytes", "4194304"));
            admin.createTopics(List.of(input)).all().get();
            ClusterTopics cluster = new ClusterTopics(admin);
            List<TopicSpec> wanted = catalog.apply(topics);
            cluster.apply(cluster.plan(wanted));
            await().atMost(PATIENCE).until(() -> cluster.plan(wanted).isEmpty());
        }
        return topics;
    }

    /** Starts an instance in this process; returns at once. */
    RunningPipeline launch(Topics topics, Path state) {
        Map<String, String> kafka = new HashMap<>(connection());
        kafka.putAll(QUICK_TO_NOTICE);
        return RunningPipeline.start(
                StreamsSettings.of(topics, kafka, state), new NewsReader(Limits.DEFAULT), new ScriptedCoder());
    }

    /** Starts an instance in this process, and waits until it is at work. */
    RunningPipeline start(Topics topics, Path state) throws Exception {
        RunningPipeline pipeline = launch(topics, state);
        if (!pipeline.awaitReady(PATIENCE)) {
            pipeline.close();
            throw new IllegalStateException("the pipeline is not ready after " + PATIENCE);
        }
        return pipeline;
    }

    void send(Collection<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record));
            }
            producer.flush();
            for (java.util.concurrent.Future<?> one : sent) {
                one.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
    }

    void awaitDrained(RunningPipeline pipeline) throws InterruptedException {
        try (Admin admin = admin()) {
            assertThat(pipeline.drained(admin).await(PATIENCE)).isTrue();
        }
    }

    /** The last committed record of every key of every output table, by topic without its namespace and key. */
    SortedMap<String, Row> tables(Topics topics) {
        SortedMap<String, Row> tables = new TreeMap<>();
        Map<String, byte[]> last = new HashMap<>();
        String prefix = topics.namespace().prefix("");
        for (ConsumerRecord<byte[], byte[]> record : read(topics.tables())) {
            String key = record.topic().substring(prefix.length()) + " " + new String(record.key(), UTF_8);
            assertThat(last.containsKey(key) && Arrays.equals(last.get(key), record.value()))
                    .as("two equal records running under " + key)
                    .isFalse();
            last.put(key, record.value());
            if (record.value() == null) {
                tables.remove(key);
            } else {
                tables.put(key, Row.of(record.value(), record.headers()));
            }
        }
        return tables;
    }

    /** All committed records of some topics, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
        return new TopicReader(bootstrapServers).read(topics, new ByteArrayDeserializer());
    }
}
