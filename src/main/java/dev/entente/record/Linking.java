package dev.entente.record;

import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Which engagement an event belongs to.
 *
 * <p>An event looks at the engagements of its relationship and kind that earlier events told of. It joins the nearest
 * of those that take it, and begins an engagement of its own where none does. An engagement takes an event that
 *
 * <ul>
 *   <li>comes within {@value #CLOSES} days after it was last heard of, or was to take place;
 *   <li>names no other visitor, matter or level of talks (a summit is no working-level meeting);
 *   <li>where both have a date: is no more days apart from it than {@code record/linking.tsv} allows for the phase in
 *       which it stands and the phase that is told. The same place and the same format make the two three days nearer
 *       each, another country ten days more apart; dates that touch are never apart;
 *   <li>where one has none: follows within the silence that the table allows. A plan without a date is for the time
 *       ahead, so it does not belong to a meeting whose day has come; and what is called off without a date was to take
 *       place at most {@value #OVERDUE} days ago.
 * </ul>
 *
 * <p>A postponement moves the next meeting, whatever the new date: the nearest is the one whose old date is nearest to
 * the report. Of equally near ones the one heard of last takes the event.
 */
final class Linking {

    /** Silent days after which an engagement is closed. */
    static final int CLOSES = 180;

    private static final int OVERDUE = 7;
    private static final int SAME = 3;
    private static final int ELSEWHERE = 10;

    /** How near an event counts where one side has no date: behind dates that agree within a week. */
    private static final int UNDATED = 8;

    /** The same, of what is called off or put off: behind a meeting of the next weeks. */
    private static final int UNDATED_END = 20;

    private final Map<Phase, Map<Phase, Optional<LinkRule>>> rules = LinkRule.shipped();
    private final Formats formats = Formats.shipped();

    /**
     * An engagement that an event may belong to.
     *
     * @param last its latest event so far
     * @param standing where it stands after that
     */
    record Open(Mark last, Standing standing) {

        /**
         * False for good after {@value #CLOSES} silent days: on that day, no earlier than its last event, and later.
         */
        boolean isOpen(LocalDate day) {
            return standing.silence(last.day(), day) <= CLOSES;
        }
    }

    private record Candidate(Open open, LinkRule rule, long distance) {}

    /** Where the engagement of an event stands after it: one of those that are open, or a new one. */
    Standing next(Collection<Open> open, Telling event) {
        return open.stream()
                .flatMap(engagement -> candidate(engagement, event).stream())
                .min(Comparator.comparingLong(Candidate::distance)
                        .thenComparing(candidate -> candidate.open().last(), Comparator.reverseOrder()))
                .map(nearest ->
                        nearest.open().standing().after(event, nearest.rule().then(), formats))
                .orElseGet(() -> Standing.begin(event));
    }

    private Optional<Candidate> candidate(Open engagement, Telling event) {
        Standing standing = engagement.standing();
        Optional<LinkRule> rule = rules.get(standing.phase()).get(event.phase());
        long silence = standing.silence(engagement.last().day(), event.day());
        if (rule.isEmpty() || !engagement.isOpen(event.day()) || isAnother(standing, event)) {
            return Optional.empty();
        }
        boolean dated = standing.span().isPresent() && event.span().isPresent();
        return (dated ? apart(standing, event, rule.get()) : near(standing, event, silence, rule.get()))
                .map(distance -> new Candidate(engagement, rule.get(), distance));
    }

    private boolean isAnother(Standing standing, Telling event) {
        boolean otherVisitor = standing.visitor().isPresent()
                && event.visitor().isPresent()
                && !standing.visitor().equals(event.visitor());
        return otherVisitor
                || formats.contradict(standing.told().format(), event.traits().format());
    }

    /** How far apart two dates are; empty where that is too far. */
    private static Optional<Long> apart(Standing standing, Telling event, LinkRule rule) {
        Span stands = standing.span().orElseThrow();
        Span told = event.span().orElseThrow();
        long gap = stands.gap(told);
        if (standing.phase().isMeeting() && (isYear(standing.date()) || isYear(event.date()))) {
            return Optional.empty();
        }
        if (gap == 0) {
            return Optional.of(0L);
        }
        if (event.phase() == Phase.POSTPONED) {
            return told.to().isBefore(stands.from()) || rule.days() < gap
                    ? Optional.empty()
                    : Optional.of(stands.gap(event.day()));
        }
        long apart = Math.max(0, gap + likeness(standing.told(), event.traits()));
        return apart > rule.days() ? Optional.empty() : Optional.of(apart);
    }

    /** A year is too long to tell one meeting from the next. */
    private static boolean isYear(Optional<EventDate> date) {
        return date.map(EventDate::precision).filter(Precision.YEAR::equals).isPresent();
    }

    /** How near an event is where one side has no date; empty where it is about something else. */
    private static Optional<Long> near(Standing standing, Telling event, long silence, LinkRule rule) {
        boolean ends = !event.phase().isPlan() && !event.phase().isMeeting();
        if (rule.silence() < 0 || silence > rule.silence()) {
            return Optional.empty();
        }
        long distance = ends ? UNDATED_END : UNDATED;
        if (standing.span().isPresent() && !standing.phase().isOff()) {
            Span stands = standing.span().get();
            boolean begun = !event.day().isBefore(stands.to());
            boolean overdue = event.day().isAfter(stands.to().plusDays(OVERDUE));
            if (ends ? overdue : begun) {
                return Optional.empty();
            }
            distance = ends ? stands.gap(event.day()) : UNDATED;
        }
        return Optional.of(distance + likeness(standing.told(), event.traits()));
    }

    private static int likeness(Traits one, Traits other) {
        int days = 0;
        if (one.place().isPresent() && other.place().isPresent()) {
            days += samePlace(one.place().get(), other.place().get()) ? -SAME : 0;
            days += otherCountry(one.place().get(), other.place().get()) ? ELSEWHERE : 0;
        }
        return days + (one.format().isPresent() && one.format().equals(other.format()) ? -SAME : 0);
    }

    private static boolean samePlace(Place one, Place other) {
        return one.name().equalsIgnoreCase(other.name()) && !otherCountry(one, other);
    }

    private static boolean otherCountry(Place one, Place other) {
        return one.country().isPresent()
                && other.country().isPresent()
                && !one.country().equals(other.country());
    }
}
