package dev.entente.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What became of one engagement. */
public sealed interface EngagementChange {

    /** The engagement's id. */
    String id();

    /**
     * The engagement is new, or one of its events changed.
     *
     * @param engagement the engagement as it now stands
     */
    record Upsert(Engagement engagement) implements EngagementChange {

        public Upsert {
            requireNonNull(engagement, "engagement");
        }

        @Override
        public String id() {
            return engagement.id();
        }
    }

    /**
     * The engagement is no more.
     *
     * @param id the engagement that was
     * @param successor the engagement that its first event now belongs to, or if that is no more, another of its events
     */
    record Removal(String id, Optional<String> successor) implements EngagementChange {

        public Removal {
            requireNonNull(id, "id");
            requireNonNull(successor, "successor");
        }
    }
}
