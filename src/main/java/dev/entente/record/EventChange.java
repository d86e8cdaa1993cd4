package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.hash.Hashed;
import java.util.Optional;

/** What became of one event. */
public sealed interface EventChange {

    /** The event's id; its family, and so its topic, never changes. */
    String id();

    /** The family of the event, which names its topic. */
    Family family();

    /**
     * The event is new or says something else than before.
     *
     * @param event the event as it now stands
     * @param value how it is published
     */
    record Upsert(Event event, Hashed value) implements EventChange {

        public Upsert {
            requireNonNull(event, "event");
            requireNonNull(value, "value");
        }

        @Override
        public String id() {
            return event.id();
        }

        @Override
        public Family family() {
            return event.representative().event().family().orElseThrow();
        }
    }

    /**
     * The event is no more.
     *
     * @param id the event that was
     * @param family its family
     * @param successor id of the event that its reports now belong to, where a more precise date took its place
     */
    record Removal(String id, Family family, Optional<String> successor) implements EventChange {

        public Removal {
            requireNonNull(id, "id");
            requireNonNull(family, "family");
            requireNonNull(successor, "successor");
        }
    }
}
