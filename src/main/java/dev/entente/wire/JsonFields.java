package dev.entente.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an object that is read. Every complaint names the field and what it should have been. */
final class JsonFields {

    private final String where;
    private final JsonNode object;

    JsonFields(String where, JsonNode object) {
        this.where = where;
        this.object = object;
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        return textOf(name, required(name));
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(node -> textOf(name, node));
    }

    /** A text with a meaning: a label, a date, a relationship. */
    <T> T value(String name, Function<String, T> parse) {
        return parsed(name, text(name), parse);
    }

    <T> Optional<T> optionalValue(String name, Function<String, T> parse) {
        return optionalText(name).map(text -> parsed(name, text, parse));
    }

    Instant time(String name) {
        return value(name, Instant::parse);
    }

    LocalDate day(String name) {
        return value(name, LocalDate::parse);
    }

    boolean flag(String name) {
        JsonNode node = required(name);
        if (!node.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node.booleanValue();
    }

    long number(String name) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return node.longValue();
    }

    int count(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw wrong(name, "a number of 32 bits");
        }
        return (int) number;
    }

    /** A decimal in whole units of its last place: {@code -0.4} with scale 1 is -4. */
    long decimal(String name, int scale) {
        JsonNode node = required(name);
        if (!node.isNumber()) {
            throw wrong(name, "a number");
        }
        try {
            return node.decimalValue().movePointRight(scale).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    wrong(name, "a number of " + scale + " decimals").getMessage(), e);
        }
    }

    <T> T object(String name, JsonForm<T> form) {
        return form.read(new JsonFields(where + "." + name, objectNode(name, required(name))));
    }

    <T> Optional<T> optionalObject(String name, JsonForm<T> form) {
        return has(name) ? Optional.of(object(name, form)) : Optional.empty();
    }

    <T> List<T> objects(String name, JsonForm<T> form) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : array(name)) {
            values.add(form.read(new JsonFields(where + "." + name, objectNode(name, element))));
        }
        return values;
    }

    List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : array(name)) {
            values.add(textOf(name, element));
        }
        return values;
    }

    private JsonNode array(String name) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw wrong(name, "an array");
        }
        return node;
    }

    private JsonNode objectNode(String name, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(name, "an object");
        }
        return node;
    }

    private String textOf(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw wrong(name, "a string");
        }
        return node.textValue();
    }

    private <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(where + "." + name + ": " + e.getMessage(), e);
        }
    }

    private Optional<JsonNode> optional(String name) {
        return Optional.ofNullable(object.get(name));
    }

    private JsonNode required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(where + "." + name + " is missing"));
    }

    private IllegalArgumentException wrong(String name, String right) {
        return new IllegalArgumentException(where + "." + name + " is no " + right.replaceFirst("^an? ", "") + ": "
                + abbreviated(object.get(name).toString()));
    }

    private static String abbreviated(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
