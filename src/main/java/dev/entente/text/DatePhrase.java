package dev.entente.text;

import java.time.LocalDate;

/**
 * A phrase that names a time, before it is known whether it lies ahead or behind.
 *
 * @param from first token
 * @param to behind the last token
 * @param unit how precise it is
 * @param past the day (first of month or year) if the sentence looks back
 * @param future the day if it looks ahead
 * @param since true in "since 2012": not the time of what happens
 */
public record DatePhrase(int from, int to, Unit unit, LocalDate past, LocalDate future, boolean since) {

    /** How precise a phrase is. A week gives no date, but tells ahead from behind. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}
