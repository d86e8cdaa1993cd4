package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table, and where in a record's value it comes from.
 *
 * @param name the column
 * @param type what it holds
 * @param of its value in a record; absent for none
 */
record Column(String name, ColumnType type, Function<JsonNode, Optional<?>> of) {

    Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(of, "of");
    }
}
