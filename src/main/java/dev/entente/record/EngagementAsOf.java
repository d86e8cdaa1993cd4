package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.EventDate;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How an engagement stood on a past day, from its events as the output topics hold them: the same fold over those of
 * that day and earlier ones. Which events belong together hangs on earlier events alone, so that what an event belongs
 * to now, it belonged to then. Safe for use by many threads.
 */
public final class EngagementAsOf {

    private final Linking linking = new Linking();

    /**
     * An event of an engagement.
     *
     * @param event what it tells
     * @param firstSince the date of the "first since"
     */
    public record Told(EventSummary event, Optional<EventDate> firstSince) {

        public Told {
            requireNonNull(event, "event");
            requireNonNull(firstSince, "firstSince");
        }
    }

    /**
     * How it stood at the end of a day (UTC); empty where nothing had been told of it by then.
     *
     * @param events all of one engagement, each once, in any order; of a later day they do not count
     */
    public Optional<Engagement> engagement(Relationship relationship, LocalDate day, Stream<Told> events) {
        SortedMap<Mark, Telling> tellings = new TreeMap<>();
        events.forEach(told -> {
            Mark mark = new Mark(told.event().reported(), told.event().claim(relationship));
            if (!mark.day().isAfter(day)) {
                tellings.put(
                        mark,
                        new Telling(
                                mark,
                                new Traits(told.event().place(), told.event().format(), told.firstSince())));
            }
        });
        Optional<Linking.Open> open = Optional.empty();
        for (Telling telling : tellings.values()) {
            open = Optional.of(
                    new Linking.Open(telling.mark(), linking.next(open.stream().toList(), telling)));
        }
        return open.map(last -> EngagementReader.engagement(relationship, listed(tellings), last.standing()));
    }

    private static List<Mark> listed(SortedMap<Mark, Telling> tellings) {
        List<Mark> marks = new ArrayList<>(tellings.keySet());
        if (marks.size() > Engagement.MAX_HISTORY) {
            marks.subList(Engagement.FIRST_STEPS, marks.size() - Engagement.LAST_STEPS)
                    .clear();
        }
        return marks;
    }
}
