package dev.entente.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What an item's new mentions changed in a relationship.
 *
 * @param events upserts by id, then removals by id: a happening never vanishes before its successor is there. No id
 *     stands twice, and an event that is published as it was before is not listed
 * @param engagements upserts by id, then removals by id. No id stands twice; an engagement may say what it said before
 * @param days the days whose sums may have changed; none where no event changed
 */
public record Changes(List<EventChange> events, List<EngagementChange> engagements, Optional<Days> days) {

    static final Changes NONE = new Changes(List.of(), List.of(), Optional.empty());

    public Changes {
        events = List.copyOf(events);
        engagements = List.copyOf(engagements);
        requireNonNull(days, "days");
    }

    public boolean isEmpty() {
        return events.isEmpty() && engagements.isEmpty();
    }
}
