package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An event as its engagement sees it.
 *
 * @param mark the event and its place in the order of events
 * @param traits what it tells beside phase and date
 */
record Telling(Mark mark, Traits traits) {

    /** Days that an undated report of a meeting is taken to look back. */
    static final int LOOKS_BACK = 3;

    Telling {
        requireNonNull(mark, "mark");
        requireNonNull(traits, "traits");
    }

    Phase phase() {
        return mark.claim().act().phase().orElseThrow();
    }

    /** The day of the earliest report. */
    LocalDate day() {
        return mark.day();
    }

    Optional<EventDate> date() {
        return mark.claim().date();
    }

    /** The days of the date; an undated report of a meeting tells of the days up to its own. */
    Optional<Span> span() {
        return date().map(Span::of)
                .or(() -> phase().isMeeting()
                        ? Optional.of(new Span(day().minusDays(LOOKS_BACK), day()))
                        : Optional.empty());
    }

    /**
     * Who visits. Only a visit that is scheduled or takes place tells: it may be the host who invites, refuses or calls
     * off.
     */
    Optional<Direction> visitor() {
        Act act = mark.claim().act();
        return act.kind() == Kind.VISIT
                        && act.direction() != Direction.RECIPROCAL
                        && (phase() == Phase.SCHEDULED || phase().isMeeting())
                ? Optional.of(act.direction())
                : Optional.empty();
    }
}
