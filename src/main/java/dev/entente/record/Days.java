package dev.entente.record;

import java.time.LocalDate;

/**
 * Days whose events changed: from the first to the last.
 *
 * @param first the first day
 * @param last the last day
 */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " comes before the first, " + first);
        }
    }

    /** These and others, and the days between. */
    public Days with(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** These, and the days after them whose scores count them. */
    public Days withScores() {
        return new Days(first, last.plusDays(Decay.MAX_AGE));
    }
}
