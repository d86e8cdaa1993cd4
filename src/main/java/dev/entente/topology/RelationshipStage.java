package dev.entente.topology;

import dev.entente.event.CameoTable;
import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.Changes;
import dev.entente.record.Days;
import dev.entente.record.EngagementChange;
import dev.entente.record.EventChange;
import dev.entente.record.ItemMentions;
import dev.entente.record.MentionBytes;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.record.RelationshipFold;
import dev.entente.wire.CloudEvent;
import dev.entente.wire.EngagementJson;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * By relationship: turns mentions into events and their state, and sends what is new. Events and engagements go at
 * once; of states and days at most one a key in {@link #COALESCING}, and in {@link #CATCHING_UP} while it catches up.
 * When they go changes nothing of what they end as.
 */
final class RelationshipStage implements ProcessorSupplier<String, ItemMentions, String, byte[]> {

    static final String NAME = "relationship";

    /** The least time between two records of one relationship's state. */
    static final Duration COALESCING = Duration.ofSeconds(1);

    /** The least time between them while items are done that came in longer ago than {@link #FAR_BEHIND}. */
    static final Duration CATCHING_UP = Duration.ofSeconds(5);

    /** Far above what an item takes through the pipeline: states of what lies so far back are soon out of date. */
    private static final Duration FAR_BEHIND = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String RECORDS = "relationships";
    private static final String OUTBOX = "outbox";

    /** Before the keys of engagements in the outbox: the first event of an engagement has the same id. */
    private static final String ENGAGEMENT = "engagement ";

    private final CameoTable cameos;
    private final PipelineCounters counters;

    private final Optional<LocalDate> detailFrom;

    /** @param detailFrom the first day of which items are taken in */
    RelationshipStage(CameoTable cameos, PipelineCounters counters, Optional<LocalDate> detailFrom) {
        this.cameos = cameos;
        this.detailFrom = detailFrom;
        this.counters = counters;
    }

    /** The name of the sink that takes a family's events. */
    static String sink(Family family) {
        return "events-" + family.label();
    }

    /** The name of the sink that takes engagements. */
    static String engagementSink() {
        return "engagements";
    }

    /** The name of the sink that takes days. */
    static String daySink() {
        return "relations-daily";
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
        private final RelationDayJson days = new RelationDayJson();
        private final EngagementJson engagements = new EngagementJson();
        private RelationshipFold fold;
        private Outbox outbox;
        private int waiting;
        private long lastFlush;

        /** Whether an item was done since the last look that had come in long before. */
        private boolean catchingUp;

        /** When the item came in that is being done; states and days sum up many. */
        private OptionalLong arrived = OptionalLong.empty();

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            fold = new RelationshipFold(
                    KeyValueSortedStore.of(context, RECORDS), new MentionBytes(cameos), this::written, detailFrom);
            outbox = new Outbox(KeyValueSortedStore.of(context, OUTBOX));
            addWaiting(outbox.waiting().size());
            context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::sendStates);
        }

        @Override
        public void process(Record<String, ItemMentions> item) {
            arrived = OptionalLong.of(item.timestamp());
            catchingUp |= context().currentSystemTimeMs() - item.timestamp() > FAR_BEHIND.toMillis();
            Changes changes = fold.apply(item.value());
            for (EventChange change : changes.events()) {
                if (change instanceof EventChange.Upsert upsert) {
                    send(upsert);
                } else if (change instanceof EventChange.Removal removal) {
                    takeBack(removal);
                }
            }
            changes.engagements().forEach(this::send);
            if (changes.days().isPresent()
                    && outbox.waitFor(
                            item.value().relationship(), changes.days().get())) {
                addWaiting(1);
            }
        }

        private void send(EngagementChange change) {
            String entry = ENGAGEMENT + change.id();
            if (change instanceof EngagementChange.Upsert upsert) {
                Hashed value = Hashed.of(engagements.encode(upsert.engagement()));
                if (outbox.isNews(entry, value)) {
                    CloudEvent description = EngagementJson.cloudEvent(upsert.engagement(), value);
                    send(change.id(), value.bytes(), description.headers(), engagementSink());
                }
            } else if (change instanceof EngagementChange.Removal removal && outbox.takeBack(entry)) {
                Headers headers =
                        removal.successor().map(CloudEvent::succeededBy).orElseGet(RecordHeaders::new);
                send(change.id(), null, headers, engagementSink());
            }
        }

        private byte[] written(Event event) {
            return events.encodeWhatFits(PublishedEvent.of(event), PublishedEvent::shorter);
        }

        private void send(EventChange.Upsert change) {
            CloudEvent description = PublishedEvent.of(change.event()).cloudEvent(change.value());
            send(change.id(), change.value().bytes(), description.headers(), sink(change.family()));
            counters.countEventSent();
        }

        private void takeBack(EventChange.Removal removal) {
            Headers headers = removal.successor().map(CloudEvent::succeededBy).orElseGet(RecordHeaders::new);
            send(removal.id(), null, headers, sink(removal.family()));
            counters.countEventTakenBack();
        }

        private void sendStates(long now) {
            long apart = (catchingUp ? CATCHING_UP : COALESCING).toMillis();
            catchingUp = false;
            if (waiting == 0 || now - lastFlush < apart) {
                return;
            }
            lastFlush = now;
            arrived = OptionalLong.empty();
            for (Relationship relationship : outbox.waiting()) {
                sendState(relationship);
                sendDays(relationship, outbox.waitingDays(relationship).withScores());
                outbox.waitNoLonger(relationship);
                addWaiting(-1);
            }
        }

        private void sendState(Relationship relationship) {
            String key = relationship.toString();
            Optional<RelationState> state = fold.state(relationship);
            if (state.isPresent()) {
                Hashed value = Hashed.of(states.encodeWhatFits(state.get(), RelationState::shorter));
                if (outbox.isNews(key, value)) {
                    send(
                            key,
                            value.bytes(),
                            RelationStateJson.cloudEvent(state.get(), value).headers(),
                            stateSink());
                    counters.countStateSent();
                }
            } else if (outbox.takeBack(key)) {
                send(key, null, new RecordHeaders(), stateSink());
                counters.countStateSent();
            }
        }

        /** A day's score counts the days before it, so that a change reaches the days after it too. */
        private void sendDays(Relationship relationship, Days changed) {
            Set<String> gone = new LinkedHashSet<>(outbox.sent(
                    RelationDay.key(relationship, changed.first()), RelationDay.key(relationship, changed.last())));
            for (RelationDay day : fold.days(relationship, changed)) {
                Hashed value = Hashed.of(days.encode(day));
                gone.remove(day.key());
                if (outbox.isNews(day.key(), value)) {
                    Headers headers = RelationDayJson.cloudEvent(day, value).headers();
                    send(day.key(), value.bytes(), headers, daySink());
                }
            }
            for (String key : gone) {
                outbox.takeBack(key);
                send(key, null, new RecordHeaders(), daySink());
            }
        }

        private void send(String key, byte[] value, Headers headers, String sink) {
            arrived.ifPresent(time -> CloudEvent.arrived(headers, time));
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
