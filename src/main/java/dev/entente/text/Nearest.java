package dev.entente.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The two times a phrase can mean, seen from a day: the nearest one behind and the nearest one ahead.
 *
 * @param past the day (first of month or year) if the sentence looks back
 * @param future the day if it looks ahead
 */
record Nearest(LocalDate past, LocalDate future) {

    /** A time that is the same seen from any day. */
    static Nearest on(LocalDate day) {
        return new Nearest(day, day);
    }

    static Nearest weekday(LocalDate today, DayOfWeek day) {
        return new Nearest(
                today.with(TemporalAdjusters.previousOrSame(day)), today.with(TemporalAdjusters.nextOrSame(day)));
    }

    /**
     * Some days of a month, of the nearest year where none is named.
     *
     * @param year the year, or below one
     * @throws DateTimeException where the month has no such day
     */
    static Nearest days(LocalDate today, int year, int month, int first, int last) {
        if (year > 0) {
            return new Nearest(LocalDate.of(year, month, last), LocalDate.of(year, month, first));
        }
        LocalDate past = LocalDate.of(today.getYear(), month, last);
        LocalDate future = LocalDate.of(today.getYear(), month, first);
        return new Nearest(
                past.isAfter(today) ? past.minusYears(1) : past, future.isBefore(today) ? future.plusYears(1) : future);
    }

    /**
     * A month, of the nearest year where none is named.
     *
     * @param year the year, or below one
     */
    static Nearest month(LocalDate today, int year, int month) {
        if (year > 0) {
            return on(LocalDate.of(year, month, 1));
        }
        YearMonth now = YearMonth.from(today);
        YearMonth named = YearMonth.of(now.getYear(), month);
        YearMonth past = named.isAfter(now) ? named.minusYears(1) : named;
        YearMonth future = named.isBefore(now) ? named.plusYears(1) : named;
        return new Nearest(past.atDay(1), future.atDay(1));
    }

    /** A day of a month that is not named: "the 25th". */
    static Nearest dayOfMonth(LocalDate today, int day) {
        LocalDate past = today;
        while (past.getDayOfMonth() != day) {
            past = past.minusDays(1);
        }
        LocalDate future = today;
        while (future.getDayOfMonth() != day) {
            future = future.plusDays(1);
        }
        return new Nearest(past, future);
    }
}
