package dev.entente.record;

import dev.entente.event.Relationship;
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

    /** Sorts like the marks do; 40 bytes. */
    ByteWriter write(ByteWriter out) {
        return claim.write(out.instant(reported).ascii(claim.digits()));
    }

    static Mark read(Relationship relationship, ByteReader in) {
        Instant reported = in.instant();
        return new Mark(reported, Claim.read(relationship, in.skip(Claim.ID_DIGITS)));
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
