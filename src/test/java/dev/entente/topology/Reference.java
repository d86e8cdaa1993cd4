package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.coding.Coding;
import dev.entente.event.CameoTable;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** What a pipeline makes of a feed where nothing disturbs it: one thread, one partition, no broker. */
final class Reference {

    private Reference() {}

    /** The records that come out of some topics where the scripted coder reads the feed. */
    static List<ProducerRecord<byte[], byte[]>> records(
            Path state, List<ProducerRecord<byte[], byte[]>> feed, List<String> outputs) {
        return records(state, feed, outputs, new ScriptedCoder());
    }

    /** The records that come out of some topics. */
    static List<ProducerRecord<byte[], byte[]>> records(
            Path state,
            List<ProducerRecord<byte[], byte[]>> feed,
            List<String> outputs,
            Function<NewsItem, Coding> coder) {
        Topics topics = Topics.standard();
        StreamsSettings settings = StreamsSettings.of(topics, Map.of("bootstrap.servers", "127.0.0.1:1"), state);
        Pipeline pipeline = new Pipeline(
                topics,
                new NewsReader(Limits.DEFAULT),
                coder,
                CameoTable.shipped(),
                new PipelineCounters(),
                settings.properties());
        try (TopologyTestDriver driver =
                new TopologyTestDriver(pipeline.get(), settings.properties(), Instant.parse("2026-01-01T00:00:00Z"))) {
            TestInputTopic<byte[], byte[]> input =
                    driver.createInputTopic(topics.input(), new ByteArraySerializer(), new ByteArraySerializer());
            feed.forEach(record -> input.pipeInput(record.key(), record.value()));
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (String topic : outputs) {
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .forEach(record -> records.add(new ProducerRecord<>(
                                topic, null, record.timestamp(), record.key(), record.value(), record.headers())));
            }
            return records;
        }
    }

    /** The last record of every key, by topic and key, as {@link TestCluster#tables} gives them. */
    static SortedMap<String, Row> tables(Path state, List<ProducerRecord<byte[], byte[]>> feed) {
        return tables(state, feed, new ScriptedCoder());
    }

    static SortedMap<String, Row> tables(
            Path state, List<ProducerRecord<byte[], byte[]>> feed, Function<NewsItem, Coding> coder) {
        SortedMap<String, Row> tables = new TreeMap<>();
        for (ProducerRecord<byte[], byte[]> record :
                records(state, feed, Topics.standard().tables(), coder)) {
            String key = record.topic() + " " + new String(record.key(), UTF_8);
            if (record.value() == null) {
                tables.remove(key);
            } else {
                tables.put(key, Row.of(record.value(), record.headers()));
            }
        }
        return tables;
    }

    /** The feed that comes with the application, in its order. */
    static List<ProducerRecord<byte[], byte[]>> shippedFeed() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/demo/feed.jsonl"))) {
            return lines.map(line -> new ProducerRecord<byte[], byte[]>(Topics.NEWS_ITEMS, line.getBytes(UTF_8)))
                    .toList();
        }
    }
}
