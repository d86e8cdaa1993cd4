package dev.entente.cli.diff;

import static java.util.Objects.requireNonNull;

import dev.entente.wire.PublishedEvent;
import java.util.List;
import java.util.Optional;

/**
 * An event that two sets of tables do not have alike.
 *
 * @param before as the first has it; absent where it does not
 * @param after as the second has it; absent where it does not
 * @param fields what is not alike of an event that both have under one id, by the names of its fields; empty else
 */
public record EventDifference(Optional<PublishedEvent> before, Optional<PublishedEvent> after, List<String> fields) {

    public EventDifference {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        fields = List.copyOf(fields);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("an event that neither has is no difference");
        }
    }

    static EventDifference lost(PublishedEvent event) {
        return new EventDifference(Optional.of(event), Optional.empty(), List.of());
    }

    static EventDifference gained(PublishedEvent event) {
        return new EventDifference(Optional.empty(), Optional.of(event), List.of());
    }

    /** The event, as the second has it where it does. */
    public PublishedEvent either() {
        return after.or(() -> before).orElseThrow();
    }
}
