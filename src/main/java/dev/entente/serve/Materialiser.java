package dev.entente.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.serve.store.Change;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.Position;
import dev.entente.serve.store.RowBatch;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreRefusal;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.CloudEvent;
import dev.entente.wire.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;

/**
 * Keeps a store at what the compacted topics say: reads what is committed, from where the store stands, until it is
 * closed or fails. Every instance reads all partitions; there is no group.
 */
final class Materialiser implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    /** Records for which it pays to do without indexes in an empty store, and to make them afterwards. */
    private static final long MANY = 50_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Store store;
    private final Consumer<List<Change>> changed;
    private final Map<TopicPartition, Position> partitions;
    private final String prefix;
    private final boolean empty;
    private final Thread thread;
    private final long started = System.currentTimeMillis();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread reader = new Thread(work, "materialiser-reader");
        reader.setDaemon(true);
        return reader;
    });
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicLong lag = new AtomicLong(-1);
    private final Timer delay;
    private final Timer endToEnd;
    private final AtomicLong lastTook = new AtomicLong(-1);
    private final Counter applied;
    private final AtomicLong lastSent = new AtomicLong();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Materialiser(
            KafkaConsumer<byte[], byte[]> consumer,
            Store store,
            Map<TopicPartition, Position> partitions,
            String prefix,
            boolean empty,
            Consumer<List<Change>> changed,
            MeterRegistry meters) {
        this.delay = Timer.builder("entente.store.delay")
                .description("From the sending of an output record to where it can be asked for")
                .register(meters);
        this.endToEnd = Timer.builder("entente.end.to.end")
                .description(
                        "From an item's arrival on the input to where an event or engagement of it can be asked for")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.applied = Counter.builder("entente.store.records")
                .description("Records that were written to the store")
                .register(meters);
        Gauge.builder("entente.store.lag", lag, AtomicLong::get)
                .description("Records that are committed and not in the store yet; -1 where that is not known yet")
                .register(meters);
        this.consumer = consumer;
        this.store = store;
        this.partitions = partitions;
        this.prefix = prefix;
        this.empty = empty;
        this.changed = changed;
        this.thread = new Thread(this::run, "materialiser");
        thread.setDaemon(true);
    }

    /**
     * Starts; returns at once.
     *
     * @param kafka properties of Kafka's clients
     * @param changed told of changes of rows when they are committed
     * @param meters where to measure
     * @throws StoreRefusal where a topic is missing or another one than the store was filled from
     * @throws KafkaException where the cluster does not answer
     */
    static Materialiser start(
            Map<String, String> kafka, Topics topics, Store store, Consumer<List<Change>> changed, MeterRegistry meters)
            throws InterruptedException {
        Map<TopicPartition, Position> partitions = TablePartitions.of(kafka, topics);
        Map<Position, Long> positions = store.writer().positions();
        TablePartitions.refuseOthers(positions, partitions, store);
        KafkaConsumer<byte[], byte[]> consumer = TablePartitions.consumer(kafka);
        try {
            consumer.assign(partitions.keySet());
            partitions.forEach((partition, position) -> {
                Long next = positions.get(position);
                if (next == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, next);
                }
            });
            Materialiser materialiser = new Materialiser(
                    consumer, store, partitions, topics.namespace().prefix(""), positions.isEmpty(), changed, meters);
            materialiser.thread.start();
            return materialiser;
        } catch (RuntimeException e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw e;
        }
    }

    /** Records that were read, while their rows are made ready by a thread of their own. */
    private record Batch(
            ConsumerRecords<byte[], byte[]> records, Map<Position, Long> next, CompletableFuture<RowBatch> rows) {}

    private void run() {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.keySet());
            if (empty && toBeRead(ends) >= MANY) {
                store.writer().beginFilling();
            }
            Optional<Batch> waiting = Optional.empty();
            while (!closing.get()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(waiting.isEmpty() ? POLL : Duration.ZERO);
                Optional<Batch> next = records.isEmpty() ? Optional.empty() : Optional.of(read(records));
                waiting.ifPresent(this::apply);
                waiting = next;
                measure(next.map(batch -> batch.records().count()).orElse(0));
                if (!caughtUp.isDone() && waiting.isEmpty() && isPast(ends)) {
                    store.writer().endFilling();
                    caughtUp.complete(null);
                }
            }
            ended.complete(null);
        } catch (WakeupException e) {
            ended.complete(null);
        } catch (OffsetOutOfRangeException e) {
            fail(new StoreRefusal(
                    "store " + store.location() + " stands at offsets that the topics do not have ("
                            + e.offsetOutOfRangePartitions() + "): delete it, and it is filled anew",
                    e));
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            reading.shutdownNow();
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    private long toBeRead(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions.keySet());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                .sum();
    }

    /** True where it stands behind these offsets. */
    private boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void fail(Throwable failure) {
        caughtUp.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    private Batch read(ConsumerRecords<byte[], byte[]> records) {
        Map<Position, Long> next = new HashMap<>();
        records.partitions().forEach(partition -> next.put(partitions.get(partition), consumer.position(partition)));
        return new Batch(records, next, CompletableFuture.supplyAsync(() -> rows(records), reading));
    }

    private RowBatch rows(ConsumerRecords<byte[], byte[]> records) {
        List<Incoming> incoming = new ArrayList<>(records.count());
        for (TopicPartition partition : records.partitions()) {
            StoredTable table = StoredTable.ofTopic(partition.topic().substring(prefix.length()));
            for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                if (record.key() != null) {
                    incoming.add(incoming(table, record));
                }
            }
        }
        return store.writer().read(incoming);
    }

    private void apply(Batch batch) {
        List<Change> changes = store.writer().apply(batch.rows().join(), batch.next());
        changed.accept(changes);
        measure(batch.records());
    }

    /** Records that were there before this one started are counted, and not timed. */
    private void measure(ConsumerRecords<byte[], byte[]> records) {
        applied.increment(records.count());
        long now = System.currentTimeMillis();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.timestamp() >= started) {
                delay.record(Math.max(0, now - record.timestamp()), TimeUnit.MILLISECONDS);
                Optional.ofNullable(record.headers().lastHeader(CloudEvent.ARRIVED))
                        .ifPresent(arrived -> endToEnd(now - Long.parseLong(new String(arrived.value(), UTF_8))));
            }
            lastSent.set(record.timestamp());
        }
    }

    private void endToEnd(long milliseconds) {
        lastTook.set(Math.max(0, milliseconds));
        endToEnd.record(lastTook.get(), TimeUnit.MILLISECONDS);
    }

    private static Incoming incoming(StoredTable table, ConsumerRecord<byte[], byte[]> record) {
        Header successor = record.value() == null ? record.headers().lastHeader(CloudEvent.SUCCESSOR) : null;
        return new Incoming(
                table,
                new String(record.key(), UTF_8),
                Optional.ofNullable(record.value()),
                Optional.ofNullable(successor).map(header -> new String(header.value(), UTF_8)),
                record.offset());
    }

    /** @param waiting records that are read and not written yet */
    private void measure(long waiting) {
        long sum = waiting;
        for (TopicPartition partition : partitions.keySet()) {
            OptionalLong behind = consumer.currentLag(partition);
            if (behind.isEmpty()) {
                return;
            }
            sum += behind.getAsLong();
        }
        lag.set(sum);
    }

    /** Number of records that are committed and not in the store yet; -1 where that is not known yet. */
    long lag() {
        return lag.get();
    }

    /** How long ago the record that was written last was sent, in seconds, as long as others wait; else 0. */
    double behindSeconds() {
        return lag.get() > 0 && lastSent.get() > 0 ? (System.currentTimeMillis() - lastSent.get()) / 1000.0 : 0;
    }

    /**
     * How long it took, in seconds, from the arrival of the latest item that told of an event until that could be asked
     * for; absent where none came since the start.
     */
    OptionalDouble endToEndSeconds() {
        long took = lastTook.get();
        return took < 0 ? OptionalDouble.empty() : OptionalDouble.of(took / 1000.0);
    }

    /** Completes when all that was committed at the start is in the store; exceptionally where that failed. */
    CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    /** Completes when it has ended; exceptionally where a failure ended it. */
    CompletableFuture<Void> ended() {
        return ended.copy();
    }

    @Override
    public void close() {
        closing.set(true);
        consumer.wakeup();
        try {
            thread.join(2 * CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
