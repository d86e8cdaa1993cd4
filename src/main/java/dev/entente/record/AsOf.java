package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How two sides stood on a past day, from what the output topics hold: the same fold over the events of that day and
 * earlier ones, as they are known now. The day of an event is the UTC day of its earliest live report.
 *
 * <p>What is counted comes from the days of {@code relations.daily}: events, mentions and sources up to a day are sums
 * over the days up to it ({@link RelationDay#newSources()} is made for that). What is listed comes from the events of
 * the {@code events.} topics. So a reader needs, of one relationship,
 *
 * <ul>
 *   <li>all days up to the day asked;
 *   <li>the events up to the day asked. It may leave out such as are neither among the latest
 *       {@value RelationState#MAX_LATEST} by (reported, id), nor of a kind that goes through phases
 *       ({@link dev.entente.event.Kind#isEngagement()}), nor consultations.
 * </ul>
 *
 * <p>Later days and events may be there too; they do not count. Takes time and memory in proportion to what is handed
 * in. Safe for use by many threads.
 */
public final class AsOf {

    private final Decay decay = Decay.shipped();

    /**
     * How two sides stood on a day; empty where nothing had happened by then. Equal to what
     * {@link RelationshipFold#state} would have been, had there been no later events.
     *
     * @param day the last day that counts; {@link RelationState#asOf()} of the result is the last day with an event
     * @param days days of the relationship, each once, in any order
     * @param events events of the relationship, each once, in any order
     */
    public Optional<RelationState> state(
            Relationship relationship, LocalDate day, Stream<RelationDay> days, Stream<EventSummary> events) {
        NavigableMap<LocalDate, RelationDay> counted = new TreeMap<>();
        days.filter(one -> !one.day().isAfter(day)).forEach(one -> counted.put(one.day(), one));
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = counted.lastKey();
        Totals totals = new Totals();
        Windows windows = new Windows(asOf, decay);
        counted.values().forEach(one -> {
            totals.add(one);
            windows.add(one.day(), one.events(), one.goldsteinTenths());
        });
        EventBook book = new EventBook(new MemoryStore(), relationship);
        Map<Claim, EventSummary> listed = new HashMap<>();
        events.filter(event -> !Claim.utcDay(event.reported()).isAfter(day)).forEach(event -> {
            Claim claim = event.claim(relationship);
            listed.put(claim, event);
            book.list(new Mark(event.reported(), claim));
        });
        return Optional.of(
                new Outlook(book, asOf, mark -> listed.get(mark.claim())).state(relationship, totals, windows));
    }
}
