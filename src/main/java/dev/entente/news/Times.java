package dev.entente.news;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as feeds write them: RFC 3339, also with a space for the T, without seconds, or with an offset without a colon
 * ({@code +0000}, as some newsrooms' systems write it). A date alone is midnight UTC. A time of day without an offset
 * is none: nobody can say when it was.
 */
public final class Times {

    static final String EXPECTED = "an RFC 3339 time with an offset, such as 2014-02-27T12:36:00+09:00, or a date";

    private static final int LONGEST = 64;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** The time that a text means; empty where it means none. */
    public static Optional<OffsetDateTime> parse(String text) {
        String time = text.strip();
        if (time.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            OffsetDateTime parsed = time.length() == "YYYY-MM-DD".length()
                    ? LocalDate.parse(time, DATE).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(time.replace(' ', 'T'), TIME);
            return Optional.of(parsed).filter(Times::hasFourDigitYear);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the time can be written in UTC as RFC 3339 wants it. */
    private static boolean hasFourDigitYear(OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }
}
