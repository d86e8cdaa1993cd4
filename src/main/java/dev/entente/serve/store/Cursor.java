package dev.entente.serve.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a page ended: the values that the list is sorted by, of its last row. Written as text that fits in a URL. */
final class Cursor {

    private static final String BETWEEN = "\n";
    private static final int LONGEST = 512;

    private Cursor() {}

    /** The cursor behind a row. */
    static String write(Sort sort, List<Object> values) {
        StringBuilder text = new StringBuilder(sort.name());
        values.forEach(value -> text.append(BETWEEN).append(value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException where it is none of this order */
    static List<Object> read(Sort sort, String cursor) {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("the cursor is no cursor");
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(BETWEEN, -1);
            if (parts.length != sort.columns().size() + 1 || !parts[0].equals(sort.name())) {
                throw new IllegalArgumentException("the cursor is of another list or order");
            }
            List<Object> values = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                values.add(parse(sort.columns().get(i - 1).type(), parts[i]));
            }
            return values;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the cursor is no cursor", e);
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("the cursor")
                    ? e
                    : new IllegalArgumentException("the cursor is no cursor", e);
        }
    }

    private static Object parse(ColumnType type, String text) {
        return switch (type) {
            case TEXT -> text;
            case NUMBER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            case DAY -> LocalDate.parse(text);
            case TIME -> Instant.parse(text);
        };
    }
}
