package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;

/** Names of publishers, which forms write as a text, as an object with a name, or as a list of either. */
final class Names {

    private Names() {}

    /** The first name under these fields; where none of them has one, an absent field. */
    static Field first(JsonNode item, String... fields) {
        for (String field : fields) {
            Field name = nameOf(Field.of(item, field));
            if (!name.isAbsent()) {
                return name;
            }
        }
        return Field.absent(fields[0]);
    }

    private static Field nameOf(Field field) {
        Field one = field.value().isArray() ? field.at(0) : field;
        return one.value().isObject() ? Field.of(one.value(), "name", "literal", "alternateName") : one;
    }
}
