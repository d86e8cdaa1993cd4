package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a day added to a relationship, and how the two sides stood at its end: a function of the relationship's live
 * events. The day of an event is the UTC day of its earliest live report.
 *
 * @param relationship the two sides
 * @param day the day
 * @param events number of live events of the day, at least 1
 * @param mentions number of their live mentions
 * @param newSources number of distinct sources among them that no event of an earlier day has: up to a day, they add up
 *     to the distinct sources of the relationship
 * @param byType number of events by PLOVER type, in the order of the types; types without events are left out
 * @param byQuadClass number of events by quad class, five numbers from class 0 to class 4
 * @param goldsteinTenths sum of the Goldstein scores of the day's events, in tenths
 * @param score cooperation as of the day, as {@link RelationState#score()} is as of the last; in units of
 *     10<sup>-{@value RelationState#SCORE_SCALE}</sup> Goldstein points
 * @param lastReported the latest of the events' earliest reports
 */
public record RelationDay(
        Relationship relationship,
        LocalDate day,
        int events,
        int mentions,
        int newSources,
        Map<PloverType, Integer> byType,
        List<Integer> byQuadClass,
        long goldsteinTenths,
        long score,
        Instant lastReported) {

    public RelationDay {
        requireNonNull(relationship, "relationship");
        requireNonNull(day, "day");
        requireNonNull(lastReported, "lastReported");
        Map<PloverType, Integer> sorted = new EnumMap<>(PloverType.class);
        sorted.putAll(byType);
        byType = Collections.unmodifiableMap(sorted);
        byQuadClass = List.copyOf(byQuadClass);
        if (events < 1 || byQuadClass.size() != RelationState.QUAD_CLASSES) {
            throw new IllegalArgumentException(key(relationship, day) + " has " + events + " events and "
                    + byQuadClass.size() + " quad classes; it needs at least one event and "
                    + RelationState.QUAD_CLASSES + " classes");
        }
    }

    /** The key of this day: the relationship, {@code @} and the day, as {@code JPN-PRK@2014-03-03}. */
    public String key() {
        return key(relationship, day);
    }

    /** The key of a day of a relationship. */
    public static String key(Relationship relationship, LocalDate day) {
        return relationship + "@" + day;
    }
}
