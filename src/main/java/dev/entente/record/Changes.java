package dev.entente.record;

import java.util.List;

/**
 * What an item's new mentions changed in a relationship.
 *
 * @param events upserts by id, then removals by id: a happening never vanishes before its successor is there. No id
 *     stands twice, and an event that says what it said before is not listed
 */
public record Changes(List<EventChange> events) {

    public Changes {
        events = List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
