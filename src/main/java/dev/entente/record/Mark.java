package dev.entente.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where an event stands in the order of events: by earliest report, then id. Total, and the same whatever the order of
 * arrival.
 *
 * @param reported the earliest live report
 * @param claim the claim that gives the event its id
 */
record Mark(Instant reported, Claim claim) implements Comparable<Mark> {

    private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::reported)
            .thenComparing(mark -> mark.claim().id());

    /** The day of the event. */
    LocalDate day() {
        return Claim.utcDay(reported);
    }

    boolean isLaterThan(Mark other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
