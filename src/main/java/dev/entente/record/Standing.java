package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where an engagement stands after one of its events.
 *
 * @param root the hex digits of its id
 * @param events number of its events so far
 * @param phase its phase
 * @param date when it takes, took or is to take place, as last told
 * @param span the days of that date, and of all the meeting where it has begun
 * @param visitor who visits, where that was told
 * @param told the place, format and first-since that were told last
 */
record Standing(
        String root,
        int events,
        Phase phase,
        Optional<EventDate> date,
        Optional<Span> span,
        Optional<Direction> visitor,
        Traits told) {

    private static final List<Phase> PHASES = List.of(Phase.values());
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    private static final int DATE = 1;
    private static final int SPAN = 2;
    private static final int VISITOR = 4;

    /** Days that may lie between the days of one meeting. */
    private static final int ROUND = 7;

    Standing {
        requireNonNull(root, "root");
        requireNonNull(phase, "phase");
        requireNonNull(date, "date");
        requireNonNull(span, "span");
        requireNonNull(visitor, "visitor");
        requireNonNull(told, "told");
    }

    /** Where an engagement stands that begins with an event. */
    static Standing begin(Telling event) {
        return new Standing(
                event.mark().digits(), 1, event.phase(), event.date(), event.span(), event.visitor(), event.traits());
    }

    /** Where it stands after another event, by the rule that made it take the event. */
    Standing after(Telling event, Phase then, Formats formats) {
        Optional<EventDate> newDate = event.date();
        Optional<Span> newSpan = event.span();
        if (event.phase().isMeeting()) {
            newDate = meetingDate(event);
            newSpan = meetingSpan(event);
        } else if (event.phase() != Phase.POSTPONED && !movesDate(event, then)) {
            newDate = date.or(event::date);
            newSpan = span.or(event::span);
        }
        return new Standing(
                root,
                events + 1,
                then,
                newDate,
                newSpan,
                visitor.or(event::visitor),
                event.traits().over(told, formats));
    }

    /** A plan sets the date, unless the engagement is beyond it, or the date that stands is a finer one within it. */
    private boolean movesDate(Telling event, Phase then) {
        return event.phase().isPlan()
                && then == event.phase()
                && event.date().filter(told -> !refines(told)).isPresent();
    }

    private boolean refines(EventDate told) {
        return date.filter(stands -> stands.precision().compareTo(told.precision()) > 0
                        && told.covers(stands.first())
                        && !phase.isOff())
                .isPresent();
    }

    /** The last day of a meeting counts; a coarser date does not replace a finer one within it. */
    private Optional<EventDate> meetingDate(Telling event) {
        Optional<EventDate> told = event.date();
        if (told.isEmpty() || refines(told.get())) {
            return date.or(() -> told);
        }
        boolean earlier = phase.isMeeting()
                && date.filter(stands -> stands.last().isAfter(told.get().last()))
                        .isPresent();
        return earlier ? date : told;
    }

    private Optional<Span> meetingSpan(Telling event) {
        Span told = event.span().orElseThrow();
        Optional<Span> stands = span.filter(days -> isToTheDay() && days.gap(told) <= ROUND);
        if (event.date().isEmpty() || event.date().filter(this::refines).isPresent()) {
            return Optional.of(stands.orElse(told));
        }
        return Optional.of(stands.map(told::with).orElse(told));
    }

    private boolean isToTheDay() {
        return date.map(EventDate::precision).filter(Precision.DAY::equals).isPresent()
                || (date.isEmpty() && phase.isMeeting());
    }

    /** Days, on a day, since the engagement was last heard of or, if later and not called off, was to take place. */
    long silence(LocalDate heard, LocalDate day) {
        long sinceHeard = Span.days(heard, day);
        return span.filter(any -> !phase.isOff())
                .map(days -> Math.min(sinceHeard, Span.days(days.to(), day)))
                .orElse(sinceHeard);
    }

    ByteWriter write(ByteWriter out) {
        out.ascii(root)
                .int32(events)
                .choice(PHASES, phase)
                .octet((date.isPresent() ? DATE : 0)
                        | (span.isPresent() ? SPAN : 0)
                        | (visitor.isPresent() ? VISITOR : 0));
        date.ifPresent(told -> Traits.writeDate(out, told));
        span.ifPresent(days -> out.day(days.from()).day(days.to()));
        visitor.ifPresent(side -> out.choice(DIRECTIONS, side));
        return told.write(out);
    }

    static Standing read(ByteReader in) {
        String root = in.ascii(Claim.ID_DIGITS);
        int events = in.int32();
        Phase phase = in.choice(PHASES);
        int fields = in.octet();
        Optional<EventDate> date = (fields & DATE) != 0 ? Optional.of(Traits.readDate(in)) : Optional.empty();
        Optional<Span> span = (fields & SPAN) != 0 ? Optional.of(new Span(in.day(), in.day())) : Optional.empty();
        Optional<Direction> visitor = (fields & VISITOR) != 0 ? Optional.of(in.choice(DIRECTIONS)) : Optional.empty();
        return new Standing(root, events, phase, date, span, visitor, Traits.read(in));
    }
}
