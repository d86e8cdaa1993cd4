package dev.entente.topology;

import dev.entente.event.CameoTable;
import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.record.EventChange;
import dev.entente.record.ItemMentions;
import dev.entente.record.RelationState;
import dev.entente.record.RelationshipFold;
import dev.entente.wire.CloudEvent;
import dev.entente.wire.EventJson;
import dev.entente.wire.MentionJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * By relationship: turns mentions into events and their state, and sends what is new. Events go at once; of states at
 * most one a relationship in {@link #COALESCING}.
 */
final class RelationshipStage implements ProcessorSupplier<String, ItemMentions, String, byte[]> {

    static final String NAME = "relationship";

    /** The least time between two records of one relationship's state. */
    static final Duration COALESCING = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String RECORDS = "relationships";
    private static final String OUTBOX = "outbox";

    private final CameoTable cameos;
    private final PipelineCounters counters;

    RelationshipStage(CameoTable cameos, PipelineCounters counters) {
        this.cameos = cameos;
        this.counters = counters;
    }

    /** The name of the sink that takes a family's events. */
    static String sink(Family family) {
        return "events-" + family.label();
    }

    /** The name of the sink that takes states. */
    static String stateSink() {
        return "relations-state";
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        // in this order in every JVM, so that the topology is the same
        return new LinkedHashSet<>(List.of(KeyValueSortedStore.builder(RECORDS), KeyValueSortedStore.builder(OUTBOX)));
    }

    @Override
    public Processor<String, ItemMentions, String, byte[]> get() {
        return new Keeper();
    }

    private final class Keeper extends ContextualProcessor<String, ItemMentions, String, byte[]> {

        private final EventJson events = new EventJson(cameos);
        private final RelationStateJson states = new RelationStateJson();
        private RelationshipFold fold;
        private Outbox outbox;
        private int waiting;
        private long lastFlush;

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            fold = new RelationshipFold(KeyValueSortedStore.of(context, RECORDS), new MentionJson(cameos));
            outbox = new Outbox(KeyValueSortedStore.of(context, OUTBOX));
            addWaiting(outbox.waiting().size());
            context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::sendStates);
        }

        @Override
        public void process(Record<String, ItemMentions> item) {
            for (EventChange change : fold.apply(item.value()).events()) {
                if (change instanceof EventChange.Upsert upsert) {
                    send(upsert.event());
                } else if (change instanceof EventChange.Removal removal) {
                    takeBack(removal);
                }
            }
            if (outbox.waitFor(item.value().relationship())) {
                addWaiting(1);
            }
        }

        private void send(Event event) {
            PublishedEvent published = PublishedEvent.of(event);
            byte[] value = events.encode(published);
            if (outbox.isNews(event.id(), value)) {
                send(event.id(), value, published.cloudEvent(value).headers(), sink(published.family()));
                counters.countEventSent();
            }
        }

        private void takeBack(EventChange.Removal removal) {
            if (outbox.takeBack(removal.id())) {
                Headers headers =
                        removal.successor().map(CloudEvent::succeededBy).orElseGet(RecordHeaders::new);
                send(removal.id(), null, headers, sink(removal.family()));
                counters.countEventTakenBack();
            }
        }

        private void sendStates(long now) {
            if (waiting == 0 || now - lastFlush < COALESCING.toMillis()) {
                return;
            }
            lastFlush = now;
            for (Relationship relationship : outbox.waiting()) {
                sendState(relationship);
                outbox.waitNoLonger(relationship);
                addWaiting(-1);
            }
        }

        private void sendState(Relationship relationship) {
            String key = relationship.toString();
            Optional<RelationState> state = fold.state(relationship);
            if (state.isPresent()) {
                byte[] value = states.encode(state.get());
                if (outbox.isNews(key, value)) {
                    send(
                            key,
                            value,
                            RelationStateJson.cloudEvent(state.get(), value).headers(),
                            stateSink());
                    counters.countStateSent();
                }
            } else if (outbox.takeBack(key)) {
                send(key, null, new RecordHeaders(), stateSink());
                counters.countStateSent();
            }
        }

        private void send(String key, byte[] value, Headers headers, String sink) {
            context().forward(new Record<>(key, value, context().currentSystemTimeMs(), headers), sink);
        }

        private void addWaiting(int change) {
            waiting += change;
            counters.addStatesWaiting(change);
        }

        @Override
        public void close() {
            addWaiting(-waiting);
        }
    }
}
