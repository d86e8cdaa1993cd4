package dev.entente.cli.replay;

import dev.entente.cli.CommandFailure;
import dev.entente.news.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record Stretch(Instant from, Instant until) {

    /**
     * What {@code --from} and {@code --to} say; a date is its whole day, in UTC.
     *
     * @throws CommandFailure where one is no time, or they are in the wrong order
     */
    static Stretch of(Optional<String> from, Optional<String> to) {
        Instant first = from.map(text -> moment("--from", text, 0)).orElse(Instant.MIN);
        Instant until = to.map(text -> moment("--to", text, 1)).orElse(Instant.MAX);
        if (!first.isBefore(until)) {
            throw CommandFailure.usage("--from " + from.orElse("") + " is not before --to " + to.orElse(""));
        }
        return new Stretch(first, until);
    }

    private static Instant moment(String flag, String text, int days) {
        try {
            return LocalDate.parse(text)
                    .plusDays(days)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return Times.parse(text)
                    .map(time -> time.toInstant().plusMillis(days))
                    .orElseThrow(() -> CommandFailure.usage(
                            flag + " is '" + text + "'; it has to be an RFC 3339 time with an offset, or a date"));
        }
    }

    boolean holds(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
