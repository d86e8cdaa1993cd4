package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.event.CodeNames;
import dev.entente.event.Relationship;
import java.util.List;
import java.util.Locale;

/** A relationship as lists show it: what a row of a table needs, the rest under its id. */
final class RelationshipRow {

    private static final List<String> COPIED = List.of(
            "asOf",
            "events",
            "last7Days",
            "last30Days",
            "last90Days",
            "score",
            "trend",
            "upcomingCount",
            "openProposalsCount",
            "mentions",
            "sources",
            "lastContact");

    private final CodeNames names;

    RelationshipRow(CodeNames names) {
        this.names = requireNonNull(names, "names");
    }

    /** The row, as JSON. */
    String summary(JsonNode state, Relationship relationship) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("relationship", relationship.toString());
        row.set("first", side(relationship.first()));
        row.set("second", side(relationship.second()));
        for (String field : COPIED) {
            if (state.has(field)) {
                row.set(field, state.get(field));
            }
        }
        if (state.path("upcoming").has(0)) {
            row.set("next", state.path("upcoming").get(0));
        }
        return row.toString();
    }

    /** A side with its name: {@code {"code": "JPN", "name": "Japan"}}. */
    private ObjectNode side(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("name", names.name(code));
    }

    /**
     * The words of both names, and the codes, in small letters with a bar before each, to be found by its beginning.
     */
    String names(Relationship relationship) {
        return ("|" + words(relationship.first()) + "|" + words(relationship.second()) + "|" + relationship.first()
                        + "|" + relationship.second() + "|" + relationship)
                .toLowerCase(Locale.ROOT);
    }

    private String words(String code) {
        return names.name(code).replace(' ', '|');
    }
}
