package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies ahead of two sides on a day: engagements to come, and proposals that wait for an answer.
 *
 * <p>One event speaks to another where both are of the same kind, and for visits also of the same visitor; who says so,
 * and to whom, does not matter. Later means later by (earliest report, id).
 *
 * <p><b>Upcoming</b> is what is scheduled, or postponed to a date, with a date that is not over on the day, unless a
 * later event
 *
 * <ul>
 *   <li>cancels or rejects it: at a date that overlaps its own, or at none;
 *   <li>postpones it: to a date that overlaps its own or comes after it, or to none;
 *   <li>schedules it within its own date (the event of the later report then stands for it);
 *   <li>has it underway or concluded: at a date that overlaps its own, or at none and reported when its date had begun.
 * </ul>
 *
 * <p><b>Open</b> is a proposal of the last {@value #PROPOSAL_DAYS} days without a later event that agrees, schedules,
 * rejects or cancels, or has it underway or concluded, whatever the dates.
 */
final class Agenda {

    static final int PROPOSAL_DAYS = 180;

    private static final List<Phase> AHEAD = List.of(Phase.SCHEDULED, Phase.POSTPONED);
    private static final Set<Phase> ANSWERS =
            EnumSet.of(Phase.AGREED, Phase.SCHEDULED, Phase.UNDERWAY, Phase.CONCLUDED, Phase.REJECTED, Phase.CANCELLED);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final EventBook events;
    private final List<Act> acts;
    private final LocalDate asOf;

    Agenda(EventBook events, LocalDate asOf) {
        this.events = events;
        this.acts = events.engagementActs();
        this.asOf = asOf;
    }

    /** The nearest first: by first day of the date, the more precise first, then by (earliest report, id). */
    List<Mark> upcoming() {
        return acts(AHEAD)
                .flatMap(act -> Grain.DATED.stream()
                        .flatMap(grain ->
                                events.beginning(act, grain, grain.first(asOf), grain.first(LAST_DAY)).stream()))
                .filter(mark -> !isSettled(mark))
                .sorted(Comparator.comparing((Mark mark) -> mark.claim().first())
                        .thenComparing(mark -> mark.claim().grain())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The latest first. */
    List<Mark> openProposals() {
        Instant horizon =
                asOf.minusDays(PROPOSAL_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        return acts(List.of(Phase.PROPOSED))
                .flatMap(act -> unanswered(act, horizon))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Stream<Mark> unanswered(Act proposal, Instant horizon) {
        Optional<Mark> answer = latestAnswer(proposal);
        Instant from = answer.map(Mark::reported).filter(horizon::isBefore).orElse(horizon);
        return events.since(proposal, from).stream()
                .filter(mark -> answer.filter(last -> last.isLaterThan(mark)).isEmpty());
    }

    private Stream<Act> acts(Collection<Phase> phases) {
        return acts.stream().filter(act -> act.phase().filter(phases::contains).isPresent());
    }

    private Optional<Mark> latestAnswer(Act proposal) {
        return acts(ANSWERS)
                .filter(act -> speaksTo(act, proposal))
                .flatMap(act -> events.latestOf(act).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean speaksTo(Act act, Act other) {
        return act.kind() == other.kind() && (act.kind() != Kind.VISIT || act.direction() == other.direction());
    }

    private boolean isSettled(Mark plan) {
        return acts.stream()
                .filter(act -> speaksTo(act, plan.claim().act()))
                .anyMatch(act -> settles(act, act.phase().orElseThrow(), plan));
    }

    private boolean settles(Act act, Phase phase, Mark plan) {
        return switch (phase) {
            case CANCELLED, REJECTED ->
                anyOverlapping(act, plan) || undated(act, plan).isPresent();
            case UNDERWAY, CONCLUDED ->
                anyOverlapping(act, plan)
                        || undated(act, plan)
                                .filter(mark ->
                                        !mark.day().isBefore(plan.claim().first()))
                                .isPresent();
            case POSTPONED -> anyFrom(act, plan) || undated(act, plan).isPresent();
            case SCHEDULED -> anyWithin(act, plan);
            case PROPOSED, AGREED -> false;
        };
    }

    private boolean anyOverlapping(Act act, Mark plan) {
        return anyLater(act, plan, plan.claim().last());
    }

    private boolean anyFrom(Act act, Mark plan) {
        return anyLater(act, plan, LAST_DAY);
    }

    /**
     * True where a later event of an act has a date that ends no sooner than the plan's begins, and begins by a day.
     */
    private boolean anyLater(Act act, Mark plan, LocalDate until) {
        LocalDate from = plan.claim().first();
        return Grain.DATED.stream()
                .anyMatch(grain -> events.beginning(act, grain, grain.first(from), grain.first(until)).stream()
                        .anyMatch(mark -> mark.isLaterThan(plan)));
    }

    private boolean anyWithin(Act act, Mark plan) {
        Claim planned = plan.claim();
        List<Mark> candidates = new ArrayList<>();
        Grain.DATED.forEach(grain -> candidates.addAll(
                events.beginning(act, grain, grain.first(planned.first()), grain.first(planned.last()))));
        return candidates.stream()
                .anyMatch(mark -> mark.isLaterThan(plan)
                        && !mark.claim().first().isBefore(planned.first())
                        && !mark.claim().last().isAfter(planned.last()));
    }

    /** The last undated event of an act, where it is later: undated events of later weeks were reported later. */
    private Optional<Mark> undated(Act act, Mark plan) {
        return events.lastUndated(act).filter(mark -> mark.isLaterThan(plan));
    }
}
