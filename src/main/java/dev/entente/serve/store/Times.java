package dev.entente.serve.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as text, read and written by hand, since every row has some; a formatter takes ten times as long. */
final class Times {

    private static final int WHOLE_SECONDS = "2014-02-27T12:36:00Z".length();

    private Times() {}

    /** @throws DateTimeException where it is no time in UTC */
    static Instant parse(String text) {
        if (text.length() != WHOLE_SECONDS
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("'" + text + "' is no time");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Like {@code 2014-02-27T12:36:00.000000Z}, all of one length, so that text sorts as time. */
    static String sortable(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(WHOLE_SECONDS + 7);
        digits(text, utc.getYear(), 1000);
        digits(text.append('-'), utc.getMonthValue(), 10);
        digits(text.append('-'), utc.getDayOfMonth(), 10);
        digits(text.append('T'), utc.getHour(), 10);
        digits(text.append(':'), utc.getMinute(), 10);
        digits(text.append(':'), utc.getSecond(), 10);
        digits(text.append('.'), utc.getNano() / 1000, 100_000);
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, int number, int greatest) {
        for (int place = greatest; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
    }
}
