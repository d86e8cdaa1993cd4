package dev.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.event.Family;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Items that are sent evenly, each with one event of talks that no other item tells of, and when a subscriber of
 * committed records holds each one's event. Items are numbered from 0 here; the id is the number after the first.
 */
final class SteadyFeed implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int rate;
    private final int firstId;
    private final IntFunction<byte[]> items;
    private final String input;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AtomicLongArray sent;
    private final AtomicLongArray held;
    private final CompletableFuture<Void> sending;
    private final CompletableFuture<Void> reading;
    private volatile int sentSoFar;
    private volatile boolean closed;

    /**
     * Starts to send.
     *
     * @param connection to the brokers
     * @param topics where items go and events come from
     * @param rate items a second
     * @param firstId the id of item 0
     * @param most items after which no more are sent
     * @param items makes the item of an id
     */
    SteadyFeed(
            Map<String, String> connection, Topics topics, int rate, int firstId, int most, IntFunction<byte[]> items) {
        this.rate = rate;
        this.firstId = firstId;
        this.items = items;
        this.input = topics.input();
        this.sent = new AtomicLongArray(most);
        this.held = new AtomicLongArray(most);
        this.producer =
                new KafkaProducer<>(new HashMap<>(connection), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = consumerFromHere(connection, topics.events(Family.TALKS));
        this.reading = CompletableFuture.runAsync(this::read, command -> new Thread(command, "reader").start());
        this.sending = CompletableFuture.runAsync(this::send, command -> new Thread(command, "sender").start());
    }

    private static KafkaConsumer<byte[], byte[]> consumerFromHere(Map<String, String> connection, String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.MAX_VALUE);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // looked up now: later there may be events of this feed
        partitions.forEach(consumer::position);
        return consumer;
    }

    private void send() {
        long start = System.nanoTime();
        for (int item = 0; item < sent.length() && !closed; item++) {
            long due = start + item * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int id = firstId + item;
            byte[] value = items.apply(id);
            sent.set(item, System.nanoTime());
            sentSoFar = item + 1;
            var unused = producer.send(
                    new ProducerRecord<>(input, Integer.toString(id).getBytes(UTF_8), value));
        }
    }

    private void read() {
        while (!closed) {
            for (var event : consumer.poll(Duration.ofMillis(50))) {
                long now = System.nanoTime();
                int item = item(event.value());
                // an event comes again where a later one gives it another engagement
                if (item >= 0 && !isHeld(item)) {
                    held.set(item, now);
                }
            }
        }
    }

    private int item(byte[] event) {
        try {
            var evidence = JSON.readTree(event).get("evidence");
            return Integer.parseInt(evidence.get(0).get("itemId").asText()) - firstId;
        } catch (IOException e) {
            throw new UncheckedIOException("an event that is no JSON", e);
        }
    }

    /** How many items were sent, which is also the number of the next. */
    int sentSoFar() {
        return sentSoFar;
    }

    boolean isHeld(int item) {
        return held.get(item) != 0;
    }

    /** Since when an item's event is held, by the clock of {@link System#nanoTime}; 0 where it is not. */
    long heldSince(int item) {
        return held.get(item);
    }

    /** How long an item waited for its event, in nanoseconds; {@link Long#MAX_VALUE} where it still does. */
    long waited(int item) {
        return isHeld(item) ? held.get(item) - sent.get(item) : Long.MAX_VALUE;
    }

    /** The waits of items, from one up to another without it, in order of length. */
    long[] waits(int from, int to) {
        long[] waits = IntStream.range(from, to).mapToLong(this::waited).toArray();
        Arrays.sort(waits);
        return waits;
    }

    /**
     * Waits until some condition on what is held is so.
     *
     * @return false where the time ran out first
     */
    boolean await(Duration limit, Workbench.Condition condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (reading.isDone() || sending.isCompletedExceptionally()) {
                CompletableFuture.anyOf(reading, sending).join();
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture.allOf(sending, reading).join();
        producer.close();
        consumer.close();
    }
}
