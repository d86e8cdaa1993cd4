package dev.entente.topology;

import dev.entente.event.Kind;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the stages of this process have done, for a progress line. Counts attempts: what a broken transaction repeats is
 * counted again, so the topics and not these numbers are the record. Safe for use by many threads.
 */
public final class PipelineCounters {

    private final LongAdder itemsRead = new LongAdder();
    private final LongAdder withdrawalsRead = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
    private final Map<Kind, LongAdder> coded = new ConcurrentHashMap<>();
    private final LongAdder statements = new LongAdder();
    private final LongAdder withoutRelationship = new LongAdder();
    private final LongAdder cutOffMentions = new LongAdder();
    private final LongAdder eventsSent = new LongAdder();
    private final LongAdder eventsTakenBack = new LongAdder();
    private final LongAdder statesSent = new LongAdder();
    private final AtomicLong statesWaiting = new AtomicLong();

    void countItem() {
        itemsRead.increment();
    }

    void countWithdrawal() {
        withdrawalsRead.increment();
    }

    void countReject(String reason) {
        rejected.computeIfAbsent(reason, r -> new LongAdder()).increment();
    }

    void countMention(Kind kind) {
        coded.computeIfAbsent(kind, k -> new LongAdder()).increment();
    }

    void countStatement() {
        statements.increment();
    }

    void countWithoutRelationship() {
        withoutRelationship.increment();
    }

    void countCutOff(int mentions) {
        cutOffMentions.add(mentions);
    }

    void countEventSent() {
        eventsSent.increment();
    }

    void countEventTakenBack() {
        eventsTakenBack.increment();
    }

    void countStateSent() {
        statesSent.increment();
    }

    void addStatesWaiting(int change) {
        statesWaiting.addAndGet(change);
    }

    /** News items that could be read, withdrawals left out. */
    public long itemsRead() {
        return itemsRead.sum();
    }

    public long withdrawalsRead() {
        return withdrawalsRead.sum();
    }

    /** What could not be read, by reason. */
    public Map<String, Long> rejected() {
        Map<String, Long> counts = new TreeMap<>();
        rejected.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    /** Mentions of events that belong to a relationship, by kind. */
    public Map<Kind, Long> coded() {
        Map<Kind, Long> counts = new TreeMap<>();
        coded.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /** Statements between two states: coded, and kept out of the topics. */
    public long statements() {
        return statements.sum();
    }

    /** Coded events that belong to no relationship: kept out of the topics. */
    public long withoutRelationship() {
        return withoutRelationship.sum();
    }

    /** Mentions over the most that an item may have. */
    public long cutOffMentions() {
        return cutOffMentions.sum();
    }

    /** Events written to the event topics, each revision counted. */
    public long eventsSent() {
        return eventsSent.sum();
    }

    /** Tombstones written to the event topics. */
    public long eventsTakenBack() {
        return eventsTakenBack.sum();
    }

    /** Records written to the state topic. */
    public long statesSent() {
        return statesSent.sum();
    }

    /** Relationships of this process whose new state waits for its turn to be sent. */
    public long statesWaiting() {
        return statesWaiting.get();
    }
}
