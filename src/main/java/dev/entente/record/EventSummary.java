package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodedEvent;
import dev.entente.event.Event;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An event as a relationship's state lists it: enough for a table row, the rest under its id.
 *
 * @param id the event
 * @param kind what it is
 * @param phase where the engagement stands; only for engagements
 * @param reciprocal true where both sides act alike
 * @param source code of the side that acts; the alphabetically first where both do
 * @param target code of the other side
 * @param cameoCode the CAMEO code of the representative mention
 * @param date when the engagement takes, took or was to take place
 * @param place where
 * @param format such as "Red Cross talks"
 * @param reported the earliest report among live mentions
 */
public record EventSummary(
        String id,
        Kind kind,
        Optional<Phase> phase,
        boolean reciprocal,
        String source,
        String target,
        String cameoCode,
        Optional<EventDate> date,
        Optional<Place> place,
        Optional<String> format,
        Instant reported) {

    public EventSummary {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(phase, "phase");
        requireNonNull(source, "source");
        requireNonNull(target, "target");
        requireNonNull(cameoCode, "cameoCode");
        requireNonNull(date, "date");
        requireNonNull(place, "place");
        requireNonNull(format, "format");
        requireNonNull(reported, "reported");
    }

    /** The row of an event. */
    public static EventSummary of(Event event) {
        return of(event.id(), event.representative().event(), event.reported());
    }

    /** The claim that gives the event its id. An event without a date tells of the week of its first report. */
    Claim claim(Relationship relationship) {
        Grain grain = date.map(told -> Grain.of(told.precision())).orElse(Grain.WEEK);
        LocalDate first = date.map(EventDate::first).orElseGet(() -> grain.first(Claim.utcDay(reported)));
        Direction direction = Direction.of(relationship, reciprocal, source);
        return new Claim(relationship, new Act(kind, phase, direction), grain, first);
    }

    static EventSummary of(String id, CodedEvent event, Instant reported) {
        return new EventSummary(
                id,
                event.kind(),
                event.phase(),
                event.reciprocal(),
                event.source().code().orElseThrow(),
                event.target().orElseThrow().code().orElseThrow(),
                event.cameo().code(),
                event.date(),
                event.place(),
                event.format(),
                reported);
    }
}
