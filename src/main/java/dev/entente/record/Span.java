package dev.entente.record;

import dev.entente.event.EventDate;
import java.time.LocalDate;

/**
 * The days that an engagement takes, or one of which it takes.
 *
 * @param from the first day
 * @param to the last day
 */
record Span(LocalDate from, LocalDate to) {

    Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends on " + to + ", before it begins on " + from);
        }
    }

    static Span of(EventDate date) {
        return new Span(date.first(), date.last());
    }

    /** Days between the two; 0 where they touch the same day. */
    long gap(Span other) {
        return Math.max(0, Math.max(days(to, other.from), days(other.to, from)));
    }

    /** Days from a day to this; 0 where it is one of these. */
    long gap(LocalDate day) {
        return gap(new Span(day, day));
    }

    /** From the beginning of the earlier to the end of the later. */
    Span with(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
