package dev.entente.record;

import dev.entente.event.CodedEvent;
import dev.entente.event.Relationship;

/** Who acts on whom within a relationship. */
public enum Direction {
    /** Both sides act alike. */
    RECIPROCAL,
    /** The alphabetically first side acts on the second. */
    FORWARD,
    /** The alphabetically second side acts on the first. */
    BACKWARD;

    /** The direction of an event that has a relationship. */
    static Direction of(CodedEvent event) {
        return of(
                event.relationship().orElseThrow(),
                event.reciprocal(),
                event.source().code().orElseThrow());
    }

    /** The direction of an act; its source is one of the two sides. */
    static Direction of(Relationship relationship, boolean reciprocal, String source) {
        if (reciprocal) {
            return RECIPROCAL;
        }
        return source.equals(relationship.first()) ? FORWARD : BACKWARD;
    }

    /** Code of the side that acts; the alphabetically first where both do. */
    String source(Relationship relationship) {
        return this == BACKWARD ? relationship.second() : relationship.first();
    }

    /** Code of the other side. */
    String target(Relationship relationship) {
        return this == BACKWARD ? relationship.first() : relationship.second();
    }

    /** Written {@code JPN>PRK}; {@code =} for reciprocal. */
    String of(Relationship relationship) {
        return switch (this) {
            case RECIPROCAL -> "=";
            case FORWARD -> relationship.first() + ">" + relationship.second();
            case BACKWARD -> relationship.second() + ">" + relationship.first();
        };
    }
}
