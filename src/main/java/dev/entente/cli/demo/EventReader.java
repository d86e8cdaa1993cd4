package dev.entente.cli.demo;

import dev.entente.cli.Screen;
import dev.entente.cli.view.EventLines;
import dev.entente.event.CameoTable;
import dev.entente.wire.CloudEvent;
import dev.entente.wire.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber like any other: reads what is committed to {@code ^events\..*} and prints it as it comes. */
final class EventReader implements AutoCloseable {

    private static final Pattern ALL_EVENTS = Pattern.compile("^events\\..*");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventJson json = new EventJson(CameoTable.shipped());
    private final EventLines lines;
    private final Screen screen;
    private final Thread thread;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicReference<CompletableFuture<Void>> asked = new AtomicReference<>();

    EventReader(String servers, EventLines lines, Screen screen) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "group.id", "entente-demo-" + UUID.randomUUID(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.lines = lines;
        this.screen = screen;
        this.thread = new Thread(this::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes when all that is committed by now is printed; fails where reading failed. */
    CompletableFuture<Void> caughtUp() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        asked.set(done);
        return done;
    }

    private void read() {
        try {
            consumer.subscribe(ALL_EVENTS);
            while (!closing.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    screen.print(told(record));
                }
                answer();
            }
        } catch (WakeupException e) {
            if (!closing.get()) {
                throw e;
            }
        } catch (RuntimeException e) {
            CompletableFuture<Void> waiting = asked.get();
            if (waiting != null) {
                waiting.completeExceptionally(e);
            }
            screen.print("the events cannot be read any longer: " + e.getMessage());
        } finally {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSING));
        }
    }

    private List<String> told(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            return lines.told(json.decode(record.value()));
        }
        Header successor = record.headers().lastHeader(CloudEvent.SUCCESSOR);
        return lines.takenBack(
                record.key(),
                Optional.ofNullable(successor).map(header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private void answer() {
        CompletableFuture<Void> waiting = asked.get();
        if (waiting == null || waiting.isDone() || consumer.assignment().isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            waiting.complete(null);
        }
    }

    @Override
    public void close() {
        closing.set(true);
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
