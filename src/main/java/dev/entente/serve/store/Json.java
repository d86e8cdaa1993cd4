package dev.entente.serve.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.event.EventDate;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Fields of a record's value. A field that has to be there and is not, or is malformed, is an
 * {@link IllegalArgumentException}.
 */
final class Json {

    private static final ObjectReader READER = JsonMapper.builder().build().reader();

    private Json() {}

    static JsonNode object(byte[] bytes) {
        try {
            JsonNode tree = READER.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
    }

    static String required(JsonNode value, String field) {
        return text(value, field).orElseThrow(() -> new IllegalArgumentException("it has no " + field));
    }

    /** Without the character 0, which PostgreSQL does not take. */
    static Optional<String> text(JsonNode value, String field) {
        return Optional.ofNullable(value.path(field).textValue()).map(text -> text.replace('\0', ' '));
    }

    static Optional<Long> number(JsonNode value, String field) {
        JsonNode node = value.path(field);
        return node.isNumber() ? Optional.of(node.longValue()) : Optional.empty();
    }

    static Optional<Double> decimal(JsonNode value, String field) {
        JsonNode node = value.path(field);
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    static Optional<Instant> time(JsonNode value, String field) {
        try {
            return text(value, field).map(Times::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its " + field + " is no time", e);
        }
    }

    static Optional<LocalDate> day(JsonNode value, String field) {
        return date(value, field).map(EventDate::first);
    }

    static Optional<EventDate> date(JsonNode value, String field) {
        return text(value, field).map(EventDate::parse);
    }
}
