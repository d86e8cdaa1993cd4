package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.cli.demo.EmbeddedBroker;
import dev.entente.coding.EventCoder;
import dev.entente.event.Family;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.topology.RunningPipeline;
import dev.entente.topology.StreamsSettings;
import dev.entente.wire.ClusterTopics;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long it takes from the sending of a news item until a consumer of committed records holds its event: items come
 * evenly, each with an event of its own, through broker and pipeline in this process.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dentente.args="-Xmx1g -cp %classpath dev.entente.bench.VisibilityLatency 50 60"
 * </pre>
 */
public final class VisibilityLatency {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int WARM_UP_SECONDS = 10;

    private VisibilityLatency() {}

    /** @param args items a second, and seconds after a warm-up */
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int warmUp = rate * WARM_UP_SECONDS;
        int items = warmUp + rate * Integer.parseInt(args[1]);
        Path state = Files.createTempDirectory("entente-latency");
        Topics topics = Topics.standard();
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBroker.Settings.DEFAULT)) {
            Map<String, String> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(new HashMap<>(connection))) {
                ClusterTopics cluster = new ClusterTopics(admin);
                cluster.apply(cluster.plan(TopicCatalog.shipped().of(topics)));
            }
            try (RunningPipeline pipeline = RunningPipeline.start(
                    StreamsSettings.of(topics, connection, state),
                    new NewsReader(Limits.DEFAULT),
                    EventCoder.shipped()::code)) {
                if (!pipeline.awaitReady(Duration.ofMinutes(1))) {
                    throw new IllegalStateException("the pipeline is not ready after a minute");
                }
                long[] nanos = measure(connection, topics, rate, items);
                report(Arrays.copyOfRange(nanos, warmUp, items), rate);
            }
        } finally {
            Workbench.delete(state);
        }
    }

    private static long[] measure(Map<String, String> connection, Topics topics, int rate, int items) throws Exception {
        long[] sent = new long[items];
        long[] taken = new long[items];
        Map<String, Object> reading = new HashMap<>(connection);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.MAX_VALUE);
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        new HashMap<>(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            String talks = topics.events(Family.TALKS);
            var partitions = consumer.partitionsFor(talks).stream()
                    .map(info -> new TopicPartition(talks, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Thread sender = new Thread(() -> send(producer, topics.input(), rate, sent), "sender");
            sender.start();
            int seen = 0;
            long deadline =
                    System.nanoTime() + Duration.ofSeconds(60L + items / rate).toNanos();
            while (seen < items && System.nanoTime() < deadline) {
                for (var event : consumer.poll(Duration.ofMillis(50))) {
                    long now = System.nanoTime();
                    JsonNode evidence = JSON.readTree(event.value()).get("evidence");
                    int item = Integer.parseInt(evidence.get(0).get("itemId").asText());
                    // an event comes again where a later one gives it another engagement
                    if (taken[item] == 0) {
                        taken[item] = now - sent[item];
                        seen++;
                    }
                }
            }
            sender.join();
            if (seen < items) {
                throw new IllegalStateException(seen + " of " + items + " events came");
            }
        }
        return taken;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, int rate, long[] sent) {
        long start = System.nanoTime();
        for (int item = 0; item < sent.length; item++) {
            long due = start + item * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            byte[] value = item(item);
            sent[item] = System.nanoTime();
            var unused = producer.send(
                    new ProducerRecord<>(topic, Integer.toString(item).getBytes(UTF_8), value));
        }
    }

    /** An item with one event of its own: each tells of talks on the day on which it is published. */
    private static byte[] item(int item) {
        LocalDate day = FIRST_DAY.plusDays(item);
        return """
                {"id": "%d", "published": "%s", "text": "Kenya and Uganda held talks in Nairobi today."}""".formatted(item, day).getBytes(UTF_8);
    }

    private static void report(long[] nanos, int rate) {
        Arrays.sort(nanos);
        System.out.printf(
                "%d items, %d a second: p50 %d ms, p99 %d ms, longest %d ms%n",
                nanos.length,
                rate,
                nanos[nanos.length / 2] / 1_000_000,
                nanos[nanos.length * 99 / 100] / 1_000_000,
                nanos[nanos.length - 1] / 1_000_000);
    }
}
