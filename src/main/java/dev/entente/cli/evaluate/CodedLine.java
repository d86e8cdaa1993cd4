package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/**
 * What counts of a coded event, read from the line that stands for it: the form is that of {@code entente code}, and a
 * field that another coder leaves out is empty.
 *
 * @param source who acts
 * @param target who is acted on
 * @param root the PLOVER type, with YIELD for CONCEDE and RETREAT
 * @param confidence 0 to 1; 0 where it is not told
 */
record CodedLine(
        String itemId,
        boolean main,
        String happening,
        boolean reciprocal,
        boolean aux,
        Side source,
        Side target,
        String root,
        String cameoCode,
        String relationship,
        String kind,
        String phase,
        String date,
        String place,
        double confidence,
        String rule) {

    /** Stands for any organisation of states. */
    private static final String ORGANISATION = "IGO";

    private static final Set<String> YIELDS = Set.of("CONCEDE", "RETREAT");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One side of an event.
     *
     * @param code ISO 3166-1 alpha-3, or {@code IGO} for any organisation of states; empty where neither is known
     * @param text its words in the sentence
     */
    record Side(String code, String text) {}

    /** @throws IllegalArgumentException where the line is no JSON object with an {@code itemId} */
    static CodedLine of(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
        if (node == null || !node.hasNonNull("itemId")) {
            throw new IllegalArgumentException("no field 'itemId'; an event names the record that it was read in");
        }
        String type = text(node, "ploverType");
        return new CodedLine(
                text(node, "itemId"),
                node.path("main").asBoolean(),
                text(node, "happening"),
                node.path("reciprocal").asBoolean(),
                !text(node, "aux").isEmpty(),
                side(node.path("source")),
                side(node.path("target")),
                YIELDS.contains(type) ? "YIELD" : type,
                text(node, "cameoCode"),
                text(node, "relationship"),
                text(node, "kind"),
                text(node, "phase"),
                text(node, "date"),
                country(node.path("place")),
                node.path("confidence").asDouble(),
                text(node, "rule"));
    }

    private static Side side(JsonNode actor) {
        return new Side(country(actor), text(actor, "text"));
    }

    private static String country(JsonNode node) {
        if (!text(node, "org").isEmpty()) {
            return ORGANISATION;
        }
        String code = text(node, "country");
        return code.substring(0, Math.min(3, code.length()));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? Objects.requireNonNullElse(value.asText(), "") : "";
    }

    /** Whether it is of one of the types that sets {@code class} and {@code dyad} ask for: a statement is of none. */
    boolean isTyped() {
        return !root.isEmpty();
    }

    /** For people: who, whom, what, when. */
    String brief() {
        return String.join(" ", orDash(source.code()), orDash(target.code()), orDash(root), orDash(cameoCode))
                + (phase.isEmpty() ? "" : " " + kind + " " + phase)
                + (date.isEmpty() ? "" : " " + date)
                + (aux ? " (aux)" : "")
                + "  [" + rule + "]";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
