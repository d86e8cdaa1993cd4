package dev.entente.serve.export;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * A column of a file.
 *
 * @param name as the header has it
 * @param of its value in a row; a missing node for none
 */
public record CsvColumn(String name, Function<JsonNode, JsonNode> of) {

    public CsvColumn {
        requireNonNull(name, "name");
        requireNonNull(of, "of");
    }

    /** The field of the same name. */
    static CsvColumn field(String name) {
        return new CsvColumn(name, row -> row.path(name));
    }

    /** A field of an object. */
    static CsvColumn field(String name, String object, String field) {
        return new CsvColumn(name, row -> row.path(object).path(field));
    }
}
