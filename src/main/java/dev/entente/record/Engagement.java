package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One meeting, visit, reunion or agreement through all its phases: the events that propose, agree, schedule, postpone,
 * cancel and hold it.
 *
 * @param id the id of the event that it began with
 * @param relationship the two sides
 * @param kind talks, visit, reunion or agreement
 * @param visitor code of the side that visits; only for visits, where it is known
 * @param format such as "Red Cross talks", as the latest event that tells it
 * @param phase where it stands
 * @param scheduledFor when it is to take place, takes place or, by its last day, took place, as last told; absent after
 *     a postponement without a date
 * @param place where, as the latest event that tells it
 * @param firstSince the date of the "first since", as in "the first talks since 2012"
 * @param reported the earliest report of its first event
 * @param lastReported the earliest report of its latest event
 * @param events number of its events, at least 1
 * @param history its events by (earliest report, id), all up to {@value #MAX_HISTORY}; of more the first
 *     {@value #FIRST_STEPS} and the latest {@value #LAST_STEPS}
 */
public record Engagement(
        String id,
        Relationship relationship,
        Kind kind,
        Optional<String> visitor,
        Optional<String> format,
        Phase phase,
        Optional<EventDate> scheduledFor,
        Optional<Place> place,
        Optional<EventDate> firstSince,
        Instant reported,
        Instant lastReported,
        int events,
        List<Step> history) {

    /** Events of the beginning that are listed in any case. */
    public static final int FIRST_STEPS = 8;

    /** Events of the end that are listed in any case. */
    public static final int LAST_STEPS = 40;

    /** The most events that are listed. */
    public static final int MAX_HISTORY = FIRST_STEPS + LAST_STEPS;

    /**
     * One event of an engagement.
     *
     * @param phase what the event says of the engagement
     * @param date when it says that the engagement takes, took or was to take place
     * @param eventId the event
     * @param reported its earliest report
     */
    public record Step(Phase phase, Optional<EventDate> date, String eventId, Instant reported) {

        public Step {
            requireNonNull(phase, "phase");
            requireNonNull(date, "date");
            requireNonNull(eventId, "eventId");
            requireNonNull(reported, "reported");
        }
    }

    public Engagement {
        requireNonNull(id, "id");
        requireNonNull(relationship, "relationship");
        requireNonNull(visitor, "visitor");
        requireNonNull(format, "format");
        requireNonNull(phase, "phase");
        requireNonNull(scheduledFor, "scheduledFor");
        requireNonNull(place, "place");
        requireNonNull(firstSince, "firstSince");
        requireNonNull(reported, "reported");
        requireNonNull(lastReported, "lastReported");
        history = List.copyOf(history);
        if (!kind.isEngagement() || (visitor.isPresent() && kind != Kind.VISIT)) {
            throw new IllegalArgumentException("engagement " + id + " is of kind " + kind.label()
                    + "; it has to be one that goes through phases, and only a visit has a visitor");
        }
        if (history.size() != Math.min(events, MAX_HISTORY) || history.isEmpty()) {
            throw new IllegalArgumentException("engagement " + id + " has " + events + " events and lists "
                    + history.size() + "; it needs at least one, and lists all up to " + MAX_HISTORY);
        }
    }

    /** The codes of the two sides, sorted. */
    public List<String> parties() {
        return List.of(relationship.first(), relationship.second());
    }
}
