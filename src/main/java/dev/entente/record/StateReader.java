package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how a relationship stands from its events and their sums. */
final class StateReader {

    private final Relationship relationship;
    private final Decay decay;
    private final EventBook events;

    /** What is listed of events: the latest of them are often also the last contact, or lie ahead. */
    private final Map<Mark, EventSummary> summaries = new HashMap<>();

    StateReader(SortedStore store, Relationship relationship, Decay decay) {
        this.relationship = relationship;
        this.decay = decay;
        this.events = new EventBook(store, relationship);
    }

    Optional<RelationState> state() {
        return events.latest(1).stream().findFirst().map(latest -> state(latest.day()));
    }

    /** The days with events, of a first to a last day, in order. */
    List<RelationDay> days(Days days) {
        NavigableMap<LocalDate, DaySum> sums = new TreeMap<>();
        events.days().each(days.first().minusDays(Decay.MAX_AGE), days.last(), sums::put);
        return sums.tailMap(days.first(), true).entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue(), sums))
                .toList();
    }

    private RelationDay day(LocalDate day, DaySum sum, NavigableMap<LocalDate, DaySum> sums) {
        long score = 0;
        for (Map.Entry<LocalDate, DaySum> past :
                sums.subMap(day.minusDays(Decay.MAX_AGE), true, day, true).entrySet()) {
            score += past.getValue().tenths() * decay.weight(Span.days(past.getKey(), day));
        }
        return new RelationDay(
                relationship,
                day,
                sum.events(),
                sum.mentions(),
                sum.newSources(),
                sum.tally().byType(),
                sum.tally().byQuadClass(),
                sum.tenths(),
                score,
                sum.lastReported());
    }

    private RelationState state(LocalDate asOf) {
        Windows windows = new Windows(asOf, decay);
        events.days().each(Windows.first(asOf), asOf, (day, sum) -> windows.add(day, sum.events(), sum.tenths()));
        return new Outlook(events, asOf, this::summary).state(relationship, events.totals(), windows);
    }

    private EventSummary summary(Mark mark) {
        return summaries.computeIfAbsent(
                mark, any -> events.get(any.claim()).orElseThrow().summary(any));
    }
}
