package dev.entente.serve.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CodeNames;
import dev.entente.event.Relationship;

/** Relationships as lists show them, made of states that stand in no table. */
public final class Summaries {

    private final RelationshipRow rows;

    public Summaries(CodeNames names) {
        this.rows = new RelationshipRow(names);
    }

    /** The row of a state, as JSON. */
    public String of(String state, Relationship relationship) {
        return rows.summary(Json.object(state.getBytes(UTF_8)), relationship);
    }

    /** What the row is found and sorted by, as the column {@code names} holds it. */
    public String names(Relationship relationship) {
        return rows.names(relationship);
    }
}
