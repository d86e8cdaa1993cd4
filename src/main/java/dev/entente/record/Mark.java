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
 * @param digits the hex digits of that id; worked out once, since a hash of every mark that is read would cost more
 *     than the reading
 */
record Mark(Instant reported, Claim claim, String digits) implements Comparable<Mark> {

    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::reported).thenComparing(Mark::digits);

    Mark(Instant reported, Claim claim) {
        this(reported, claim, claim.digits());
    }

    /** The id of the event. */
    String id() {
        return claim.relationship() + "." + digits;
    }

    /** The day of the event. */
    LocalDate day() {
        return Claim.utcDay(reported);
    }

    boolean isLaterThan(Mark other) {
        return compareTo(other) > 0;
    }

    /** Sorts like the marks of one relationship do; 40 bytes. */
    ByteWriter write(ByteWriter out) {
        return claim.write(out.instant(reported).ascii(digits));
    }

    static Mark read(Relationship relationship, ByteReader in) {
        Instant reported = in.instant();
        String digits = in.ascii(Claim.ID_DIGITS);
        return new Mark(reported, Claim.read(relationship, in), digits);
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
