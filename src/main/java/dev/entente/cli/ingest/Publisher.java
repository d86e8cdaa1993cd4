package dev.entente.cli.ingest;

import dev.entente.cli.Causes;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records to the input topic, in order and each once, as long as the process lives. A record that is too large
 * for the topic is counted; any other failure ends the sending.
 */
public final class Publisher implements AutoCloseable {

    /** Over what the topic takes, so that the broker and not the client says what is too large. */
    private static final int MAX_REQUEST = 8 << 20;

    private static final int BATCH = 1 << 17;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    /** A command that was asked to end does so within seconds. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final AtomicLong published = new AtomicLong();
    private final AtomicLong tooLarge = new AtomicLong();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** @param configuration where the cluster is; what it sets of a producer wins over what is chosen here */
    public Publisher(Configuration configuration, String topic) {
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "entente-ingest");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.putAll(configuration.kafka());
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends a record; it is on its way when this returns.
     *
     * @param key null for a record without one
     * @throws CommandFailure where this or an earlier one could not be sent
     */
    public void send(byte[] key, byte[] value) {
        check();
        try {
            var unused = producer.send(new ProducerRecord<>(topic, key, value), (sent, problem) -> took(problem));
        } catch (KafkaException e) {
            took(e);
        }
    }

    private void took(Exception problem) {
        if (problem == null) {
            published.incrementAndGet();
        } else if (problem instanceof RecordTooLargeException) {
            tooLarge.incrementAndGet();
        } else {
            failure.compareAndSet(null, problem);
        }
    }

    private void check() {
        Exception problem = failure.get();
        if (problem != null) {
            throw new CommandFailure(
                    "the cluster no longer takes records of " + topic + ": " + Causes.line(problem), problem);
        }
    }

    /**
     * Waits until the cluster has all that was sent.
     *
     * @throws CommandFailure where it did not take one
     */
    public void flush() {
        producer.flush();
        check();
    }

    /** How many records the cluster has taken. */
    public long published() {
        return published.get();
    }

    /** How many records were too large for the topic. */
    public long tooLarge() {
        return tooLarge.get();
    }

    /** Waits for what is on its way, but not for as long as a cluster that does not answer is tried: {@link #flush}. */
    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
