package dev.entente.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;

/**
 * A date as precise as it is known: a day, a month or a year of the proleptic Gregorian calendar.
 *
 * @param first the first day that the date covers
 * @param precision how much it covers
 */
public record EventDate(LocalDate first, Precision precision) implements Comparable<EventDate> {

    /** How precise a date is; later constants are more precise. */
    public enum Precision implements Labelled {
        YEAR,
        MONTH,
        DAY;

        private static final Map<String, Precision> BY_LABEL = Labelled.index(values());

        private final String label = name().toLowerCase(Locale.ROOT);

        @Override
        public String label() {
            return label;
        }

        /** @throws IllegalArgumentException where there is no such precision */
        public static Precision of(String label) {
            return Labelled.of(BY_LABEL, "date precision", label);
        }
    }

    public EventDate {
        LocalDate start = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
        if (!start.equals(first)) {
            throw new IllegalArgumentException(
                    first + " does not begin a " + precision.label() + "; " + start + " does");
        }
        if (first.getYear() < 0 || first.getYear() > 9999) {
            throw new IllegalArgumentException("year " + first.getYear() + " is outside 0000 to 9999");
        }
    }

    public static EventDate day(LocalDate day) {
        return new EventDate(day, Precision.DAY);
    }

    public static EventDate month(YearMonth month) {
        return new EventDate(month.atDay(1), Precision.MONTH);
    }

    public static EventDate year(int year) {
        return new EventDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws IllegalArgumentException where the text is none of these
     */
    public static EventDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> year(Integer.parseInt(text));
                case 7 -> month(YearMonth.parse(text));
                case 10 -> day(LocalDate.parse(text));
                default -> throw new IllegalArgumentException(noDate(text));
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(noDate(text), e);
        }
    }

    private static String noDate(String text) {
        return "'" + text + "' is no date; one is written 2014, 2014-03 or 2014-03-03";
    }

    /** The last day that the date covers. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.plusYears(1).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case DAY -> first;
        };
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** By first day, the less precise of equals first. */
    @Override
    public int compareTo(EventDate other) {
        int byDay = first.compareTo(other.first);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }

    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> first.toString().substring(0, 4);
            case MONTH -> first.toString().substring(0, 7);
            case DAY -> first.toString();
        };
    }
}
