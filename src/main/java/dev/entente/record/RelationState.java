package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How two sides stand: a function of the relationship's live events alone, whatever order they came in.
 *
 * <p>The day of an event is the UTC day of its earliest live report. All windows end with {@code asOf}, the latest such
 * day; no clock is read.
 *
 * @param relationship the two sides
 * @param asOf the latest day of an event
 * @param events number of live events, at least 1
 * @param byType number of events by PLOVER type, in the order of the types; types without events are left out
 * @param byQuadClass number of events by quad class, five numbers from class 0 to class 4
 * @param last7Days number of events of the 7 days up to {@code asOf}
 * @param last30Days the same of 30 days
 * @param last90Days the same of 90 days
 * @param score cooperation: the sum over events of Goldstein tenths times the weight of the event's age, which halves
 *     every 30 days; in units of 10<sup>-{@value #SCORE_SCALE}</sup> Goldstein points, positive for cooperation
 * @param trend score less the score as of 30 days before {@code asOf}, by the same formula over the events of that day
 *     and earlier; same unit
 * @param lastContact the latest engagement that is underway or concluded, or other consultation (PLOVER CONSULT)
 * @param upcoming the next engagements, at most {@value #MAX_UPCOMING}, the nearest first
 * @param upcomingCount number of upcoming engagements, listed or not
 * @param openProposals proposals without an answer, at most {@value #MAX_PROPOSALS}, the latest first
 * @param openProposalsCount number of open proposals, listed or not
 * @param latest the latest events by earliest report, at most {@value #MAX_LATEST}, the latest first
 * @param mentions number of live mentions
 * @param sources number of distinct sources among them
 */
public record RelationState(
        Relationship relationship,
        LocalDate asOf,
        int events,
        Map<PloverType, Integer> byType,
        List<Integer> byQuadClass,
        int last7Days,
        int last30Days,
        int last90Days,
        long score,
        long trend,
        Optional<EventSummary> lastContact,
        List<EventSummary> upcoming,
        int upcomingCount,
        List<EventSummary> openProposals,
        int openProposalsCount,
        List<EventSummary> latest,
        int mentions,
        int sources) {

    /** Decimal places of {@code score} and {@code trend}: Goldstein tenths times weights in millionths. */
    public static final int SCORE_SCALE = 7;

    public static final int MAX_UPCOMING = 20;
    public static final int MAX_PROPOSALS = 20;
    public static final int MAX_LATEST = 10;

    /** Number of quad classes, 0 to 4. */
    public static final int QUAD_CLASSES = 5;

    public RelationState {
        requireNonNull(relationship, "relationship");
        requireNonNull(asOf, "asOf");
        requireNonNull(lastContact, "lastContact");
        Map<PloverType, Integer> sorted = new EnumMap<>(PloverType.class);
        sorted.putAll(byType);
        byType = Collections.unmodifiableMap(sorted);
        byQuadClass = List.copyOf(byQuadClass);
        upcoming = List.copyOf(upcoming);
        openProposals = List.copyOf(openProposals);
        latest = List.copyOf(latest);
        if (events < 1 || byQuadClass.size() != QUAD_CLASSES) {
            throw new IllegalArgumentException("state of " + relationship + " has " + events + " events and "
                    + byQuadClass.size() + " quad classes; it needs at least one event and " + QUAD_CLASSES
                    + " classes");
        }
        if (upcoming.size() > MAX_UPCOMING || openProposals.size() > MAX_PROPOSALS || latest.size() > MAX_LATEST) {
            throw new IllegalArgumentException("state of " + relationship + " lists more than it may: "
                    + upcoming.size() + " upcoming, " + openProposals.size() + " proposals, " + latest.size()
                    + " latest events");
        }
    }

    /**
     * The same state with one entry less: the last of the longest of the three lists. The counts stay.
     *
     * @throws IllegalStateException where nothing is left to be left out
     */
    public RelationState shorter() {
        int longest = Math.max(openProposals.size(), Math.max(upcoming.size(), latest.size()));
        boolean proposal = openProposals.size() == longest;
        boolean plan = !proposal && upcoming.size() == longest;
        if (longest <= 1) {
            throw new IllegalStateException("state of " + relationship + " cannot be told in less");
        }
        return new RelationState(
                relationship,
                asOf,
                events,
                byType,
                byQuadClass,
                last7Days,
                last30Days,
                last90Days,
                score,
                trend,
                lastContact,
                plan ? withoutLast(upcoming) : upcoming,
                upcomingCount,
                proposal ? withoutLast(openProposals) : openProposals,
                openProposalsCount,
                proposal || plan ? latest : withoutLast(latest),
                mentions,
                sources);
    }

    private static List<EventSummary> withoutLast(List<EventSummary> list) {
        return list.subList(0, list.size() - 1);
    }
}
