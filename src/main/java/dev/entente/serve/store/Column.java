package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a table, and where in a record's value it comes from.
 *
 * @param name the column
 * @param type what it holds
 * @param of its value in a record, of which the JSON is read already; absent for none
 */
record Column(String name, ColumnType type, BiFunction<Incoming, JsonNode, Optional<?>> of) {

    Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(of, "of");
    }

    /** One that the record's value alone tells. */
    Column(String name, ColumnType type, Function<JsonNode, Optional<?>> of) {
        this(name, type, (record, value) -> of.apply(value));
    }
}
