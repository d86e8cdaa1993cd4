package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a list.
 *
 * @param items each row's JSON
 * @param next where the next page begins; absent behind the last row
 */
public record Page(List<String> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
        requireNonNull(next, "next");
    }
}
