package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CodeNames;
import dev.entente.event.Family;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoreLocation;
import dev.entente.wire.RelationshipPartitioner;
import dev.entente.wire.TopicCatalog;
import dev.entente.wire.TopicSpec;
import dev.entente.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How fast the read side catches up: {@code CatchUp RELATIONSHIPS EVENTS [STORE]}. Puts the records of so many events
 * on the compacted topics of a broker in this process, starts the read side over an empty store, and takes the time
 * until all is in it.
 */
public final class CatchUp {

    private static final int LIMIT_MINUTES = 20;

    private CatchUp() {}

    public static void main(String... args) throws Exception {
        MadeRecords made = new MadeRecords(Integer.parseInt(args[0]), CodeNames.shipped());
        try (Workbench bench = Workbench.start()) {
            bench.makeTopics(Topics.standard());
            long records = send(bench, made, Integer.parseInt(args[1]));
            StoreLocation store = args.length > 2
                    ? StoreLocation.of(args[2])
                    : StoreLocation.file(
                            Files.createDirectories(bench.directory("store")).resolve("read.db"));
            long start = System.nanoTime();
            try (var side = dev.entente.serve.ReadSide.start(
                    bench.connection(),
                    Topics.standard(),
                    store,
                    new dev.entente.serve.ReadSide.Address("127.0.0.1", 0))) {
                side.caughtUp().get(LIMIT_MINUTES, TimeUnit.MINUTES);
                double took = Workbench.seconds(start);
                System.out.printf(
                        Locale.ROOT,
                        "caught up with %d records in %.1f s, %.0f a second, the broker in the same process%n",
                        records,
                        took,
                        records / took);
            }
            Path file = Path.of(store.toString());
            if (Files.exists(file)) {
                System.out.printf(Locale.ROOT, "store: %.0f MB%n", ReadSide.size(file) / 1e6);
            }
        }
        System.exit(0);
    }

    private static long send(Workbench bench, MadeRecords made, int events) {
        Map<String, Integer> partitions = TopicCatalog.shipped().of(Topics.standard()).stream()
                .collect(Collectors.toMap(TopicSpec::name, TopicSpec::partitions));
        Map<String, Object> settings = new HashMap<>(bench.connection());
        settings.put("linger.ms", 20);
        settings.put("batch.size", 1 << 17);
        settings.put("buffer.memory", 64L << 20);
        long[] sent = {0};
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            made.make(events, record -> {
                String topic = topic(record);
                var unused = producer.send(new ProducerRecord<>(
                        topic,
                        RelationshipPartitioner.partition(record.key(), partitions.get(topic)),
                        record.key().getBytes(UTF_8),
                        record.value().orElseThrow()));
                sent[0]++;
            });
        }
        return sent[0];
    }

    private static String topic(Incoming record) {
        Topics topics = Topics.standard();
        return switch (record.table()) {
            case EVENTS ->
                topics.events(
                        new String(record.value().orElseThrow(), UTF_8).contains("\"kind\":\"talks\"")
                                ? Family.TALKS
                                : Family.DISPUTES);
            case ENGAGEMENTS -> topics.engagements();
            case RELATIONSHIPS -> topics.state();
            case DAYS -> topics.daily();
        };
    }
}
