package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence with what people say happened in it. Which fields there are depends on the set.
 *
 * @param line the line as it stands in the file: also a news item
 * @param id the item's id
 * @param set which questions are asked
 * @param text the sentence
 * @param sources {@code dyad}: codes of those who act
 * @param targets {@code dyad}: codes of those acted on; empty where the sources act on each other
 * @param source {@code class}: the words for who acts
 * @param target {@code class}: the words for who is acted on
 * @param root {@code dyad} and {@code class}: the PLOVER type, with YIELD for CONCEDE and RETREAT
 * @param penta {@code class} and {@code penta}: 0 none or neutral, 1 verbal cooperation, 2 material cooperation, 3
 *     verbal conflict, 4 material conflict
 * @param expected {@code lifecycle}: the engagements told
 * @param allowed {@code lifecycle}: relationship and kind of what else may be found
 */
record GoldRecord(
        String line,
        String id,
        Asked set,
        String text,
        List<String> sources,
        List<String> targets,
        String source,
        String target,
        String root,
        int penta,
        List<Expected> expected,
        Set<String> allowed) {

    /** The four sets of gold records. */
    enum Asked {
        DYAD,
        CLASS,
        PENTA,
        LIFECYCLE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An engagement that a sentence tells of.
     *
     * @param phases any of which is right
     * @param dateAsked whether the date counts
     * @param date the right date; empty: none may be given
     * @param place the country of the place, where it counts
     */
    record Expected(
            String relationship,
            String kind,
            List<String> phases,
            boolean dateAsked,
            Optional<String> date,
            Optional<String> place) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException saying what a line lacks */
    static GoldRecord of(String line) {
        JsonNode node = tree(line);
        String label = text(node, "set");
        Asked set = Arrays.stream(Asked.values())
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "set '" + label + "' is none of dyad, class, penta and lifecycle"));
        boolean dyad = set == Asked.DYAD;
        boolean typed = set == Asked.CLASS;
        return new GoldRecord(
                line,
                text(node, "id"),
                set,
                text(node, "text"),
                dyad ? texts(node, "sources") : List.of(),
                dyad ? texts(node, "targets") : List.of(),
                typed ? text(node, "source") : "",
                typed ? text(node, "target") : "",
                dyad || typed ? text(node, "root") : "",
                typed || set == Asked.PENTA ? number(node, "penta") : 0,
                set == Asked.LIFECYCLE ? expected(node) : List.of(),
                set == Asked.LIFECYCLE && node.has("allow") ? Set.copyOf(texts(node, "allow")) : Set.of());
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    private static List<Expected> expected(JsonNode node) {
        List<Expected> all = new ArrayList<>();
        for (JsonNode one : required(node, "expect")) {
            all.add(new Expected(
                    text(one, "relationship"),
                    text(one, "kind"),
                    List.of(text(one, "phase").split("\\|", -1)),
                    one.has("date"),
                    optional(one, "date"),
                    optional(one, "place")));
        }
        return all;
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    private static JsonNode required(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw new IllegalArgumentException("no field '" + field + "'; the record has " + fields(node));
        }
        return node.get(field);
    }

    private static String fields(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        return required(node, field).asText();
    }

    private static int number(JsonNode node, String field) {
        return required(node, field).asInt();
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> all = new ArrayList<>();
        required(node, field).forEach(one -> all.add(one.asText()));
        return List.copyOf(all);
    }
}
