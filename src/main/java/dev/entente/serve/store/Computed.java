package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A row that stands in no table.
 *
 * @param values what lists are sorted by, as the columns of the order want them
 * @param json the row; asked for only where it is shown
 */
public record Computed(List<Object> values, Supplier<String> json) {

    public Computed {
        values = List.copyOf(values);
        requireNonNull(json, "json");
    }

    /**
     * A page of rows.
     *
     * @param rows in any order
     * @throws IllegalArgumentException where the cursor is of another list
     */
    public static Page page(List<Computed> rows, Sort sort, int limit, Optional<String> cursor) {
        Comparator<List<Object>> order = sort.descending() ? Computed::compare : (a, b) -> compare(b, a);
        List<Computed> behind = new ArrayList<>(rows);
        cursor.map(text -> Cursor.read(sort, text))
                .ifPresent(last -> behind.removeIf(row -> order.compare(row.values(), last) >= 0));
        behind.sort(Comparator.comparing(Computed::values, order.reversed()));
        List<Computed> shown = behind.size() <= limit ? behind : behind.subList(0, limit);
        Optional<String> next = behind.size() <= limit
                ? Optional.empty()
                : Optional.of(Cursor.write(sort, shown.get(limit - 1).values()));
        return new Page(shown.stream().map(row -> row.json().get()).toList(), next);
    }

    @SuppressWarnings("unchecked")
    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int difference = ((Comparable<Object>) one.get(i)).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
