package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CameoTable;
import dev.entente.news.Limits;
import dev.entente.news.NewsReader;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** The pipeline with the scripted coder, driven record by record without a broker. */
final class PipelineDriver implements AutoCloseable {

    /** The time at which all is driven, until seconds pass. */
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** The record's own time is that of an item, long before the time of sending. */
    private static final Instant ITEM_TIME = Instant.parse("2014-02-27T12:36:00Z");

    private final Topics topics = Topics.standard();
    private final PipelineCounters counters = new PipelineCounters();
    private final Topology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;

    PipelineDriver(Path state) {
        StreamsSettings settings = StreamsSettings.of(topics, Map.of("bootstrap.servers", "127.0.0.1:1"), state);
        topology = new Pipeline(
                        topics,
                        new NewsReader(Limits.DEFAULT),
                        new ScriptedCoder(),
                        CameoTable.shipped(),
                        counters,
                        settings.properties())
                .get();
        driver = new TopologyTestDriver(topology, settings.properties(), NOW);
        input = driver.createInputTopic(topics.input(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Topics topics() {
        return topics;
    }

    PipelineCounters counters() {
        return counters;
    }

    Topology topology() {
        return topology;
    }

    TopologyTestDriver driver() {
        return driver;
    }

    TestInputTopic<byte[], byte[]> input() {
        return input;
    }

    void send(String key, byte[] value) {
        input.pipeInput(key.getBytes(UTF_8), value, ITEM_TIME);
    }

    void second() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    TestOutputTopic<byte[], byte[]> rejected() {
        return driver.createOutputTopic(topics.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }

    @Override
    public void close() {
        driver.close();
    }
}
