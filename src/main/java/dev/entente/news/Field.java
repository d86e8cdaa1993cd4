package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/**
 * A value of an item and where it stands, for messages.
 *
 * @param name the field's path, {@code bodies[0].value}
 * @param value what stands there; missing where nothing does or where it is null
 */
record Field(String name, JsonNode value) {

    private static final int MAX_NAME = 80;

    Field {
        name = Excerpt.shorten(name, MAX_NAME);
        value = value instanceof NullNode ? MissingNode.getInstance() : value;
    }

    /** The first of these fields that is there, or the first name without a value. */
    static Field of(JsonNode object, String... names) {
        for (String name : names) {
            if (object.hasNonNull(name)) {
                return new Field(name, object.get(name));
            }
        }
        return absent(names[0]);
    }

    static Field absent(String name) {
        return new Field(name, MissingNode.getInstance());
    }

    Field child(String name) {
        return new Field(this.name + "." + name, value.path(name));
    }

    Field at(int index) {
        return new Field(name + "[" + index + "]", value.path(index));
    }

    boolean isAbsent() {
        return value.isMissingNode();
    }

    boolean isText() {
        return value.isTextual();
    }

    Optional<String> text() {
        return isText() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** What stands here, for a message: {@code title is a number}. */
    String described() {
        return name + " is " + article(value.getNodeType());
    }

    private static String article(JsonNodeType type) {
        return switch (type) {
            case NUMBER -> "a number";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "missing";
        };
    }
}
