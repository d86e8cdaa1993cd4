package dev.entente.cli.diff;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Relationship;
import dev.entente.record.RelationState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A relationship whose score is not alike in two sets of tables.
 *
 * @param before how it stands in the first; absent where that has no event of it
 * @param after how it stands in the second; absent where that has no event of it
 */
public record ScoreDifference(Relationship relationship, Optional<Standing> before, Optional<Standing> after) {

    /**
     * What is compared of a {@link RelationState}.
     *
     * @param score in the unit of {@link RelationState#score}
     * @param asOf the latest day of an event
     * @param events number of live events
     */
    public record Standing(long score, LocalDate asOf, int events) {

        static Standing of(RelationState state) {
            return new Standing(state.score(), state.asOf(), state.events());
        }
    }

    public ScoreDifference {
        requireNonNull(relationship, "relationship");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** By how much the second's score is the greater, in the unit of {@link RelationState#score}; none counts as 0. */
    public long moved() {
        return after.map(Standing::score).orElse(0L)
                - before.map(Standing::score).orElse(0L);
    }

    /** Whether there is something to tell: the score moved, or only one has the relationship. */
    boolean tells() {
        return moved() != 0 || before.isEmpty() || after.isEmpty();
    }
}
