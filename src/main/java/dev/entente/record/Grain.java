package dev.entente.record;

import dev.entente.event.EventDate;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** How coarse the date of a claim is. A week stands for no date at all: it is the ISO week of the report. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int YEAR_DIGITS = 4;

    /** The grains that a day may be refined from. */
    static final List<Grain> COARSE = List.of(WEEK, MONTH, YEAR);

    /** The grains of a date that was told. */
    static final List<Grain> DATED = List.of(DAY, MONTH, YEAR);

    static Grain of(EventDate.Precision precision) {
        return switch (precision) {
            case DAY -> DAY;
            case MONTH -> MONTH;
            case YEAR -> YEAR;
        };
    }

    /** The first day of the interval of this grain that a day lies in. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the interval of this grain that a day lies in. */
    public LocalDate last(LocalDate day) {
        LocalDate first = first(day);
        return switch (this) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
        };
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** The interval as it is written: {@code 2014-03-03}, {@code 2014-W10}, {@code 2014-03} or {@code 2014}. */
    String text(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case WEEK ->
                padded(first.get(IsoFields.WEEK_BASED_YEAR), YEAR_DIGITS)
                        + "-W"
                        + padded(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case MONTH -> new EventDate(first, EventDate.Precision.MONTH).toString();
            case YEAR -> new EventDate(first, EventDate.Precision.YEAR).toString();
        };
    }
}
