package dev.entente.cli.diff;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Relationship;
import dev.entente.record.RelationState;
import java.util.Optional;

/**
 * A relationship whose score is not alike in two sets of tables.
 *
 * @param before its state in the first; absent where it has none
 * @param after its state in the second; absent where it has none
 */
public record ScoreDifference(
        Relationship relationship, Optional<RelationState> before, Optional<RelationState> after) {

    public ScoreDifference {
        requireNonNull(relationship, "relationship");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** By how much the second's score is the greater, in the unit of {@link RelationState#score}; none counts as 0. */
    public long moved() {
        return after.map(RelationState::score).orElse(0L)
                - before.map(RelationState::score).orElse(0L);
    }
}
