package dev.entente.coding;

import dev.entente.event.Aux;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.text.DatePhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An act with all that is told of it: when, where, in what form, and the other side where the act itself leaves it
 * open. Lives for one act; completes that act in place.
 */
final class Telling {

    /** Days that lie at most between what happened and the report that tells more of it. */
    private static final int RECENT = 3;

    /** Days ahead for which what is to come is told in the present tense at most. */
    private static final int ANNOUNCED = 60;

    private final Act act;
    private final Sentence sentence;
    private final Memory memory;
    private final Venue venue;
    private Optional<EventDate> date = Optional.empty();
    private Optional<String> dateText = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<String> format = Optional.empty();

    private Telling(Act act, Sentence sentence, Memory memory) {
        this.act = act;
        this.sentence = sentence;
        this.memory = memory;
        this.venue = new Venue(act, sentence, memory);
    }

    /** Completes an act from its sentence and from what was spoken of before; today is the day of publication. */
    static Telling of(Act act, Sentence sentence, Memory memory, LocalDate today) {
        Telling telling = new Telling(act, sentence, memory);
        telling.complete(today);
        return telling;
    }

    Act act() {
        return act;
    }

    Optional<EventDate> date() {
        return date;
    }

    /** The phrase that the date was read from. */
    Optional<String> dateText() {
        return dateText;
    }

    Optional<Place> place() {
        return place;
    }

    /** What sort of engagement it is in the words of the text: "high-level talks". */
    Optional<String> format() {
        return format;
    }

    private void complete(LocalDate today) {
        if (act.kind.isPresent() && !act.kind.equals(Optional.of(Kind.REUNION))) {
            act.sources.replaceAll(Party::asState);
            act.targets.replaceAll(Party::asState);
        }
        if (act.kind.isPresent() && act.phase.isEmpty()) {
            act.phase = Optional.of(act.code.equals("036") ? Phase.SCHEDULED : Phase.CONCLUDED);
        }
        sentence.whens()
                .of(act)
                .filter(when -> !isOfATopic(when, today))
                .ifPresentOrElse(
                        when -> {
                            date = Optional.of(when.date());
                            dateText = Optional.of(when.text());
                            settle(when, today);
                        },
                        () -> inAWeek(today));
        if (act.kind.isPresent()) {
            place = venue.place();
            format = Formats.of(act.noun, sentence);
        }
        if (date.isEmpty() && act.aux.isEmpty() && sentence.isOfAnotherAge(act, today)) {
            act.aux = Optional.of(Aux.HISTORICAL);
        }
        if (act.recalled) {
            recall();
        }
        if (act.planned && act.phase.equals(Optional.of(Phase.SCHEDULED))) {
            callOff();
        }
        UnnamedSide.complete(act, memory);
        if (act.kind.equals(Optional.of(Kind.VISIT))) {
            place = venue.ofVisit(place);
        }
        if (date.isEmpty() && isOpen() && act.present && sentence.isOfDiary()) {
            schedule();
            date = Optional.of(EventDate.day(today));
            dateText = Optional.of(sentence.hour());
        }
        if (date.isEmpty()) {
            takeUpMeeting();
        }
        if (date.isEmpty()) {
            takeUpDay(today);
        }
    }

    /**
     * "They will discuss the border": what is on the agenda of the talks that were told just before is of their day.
     */
    private void takeUpMeeting() {
        boolean agenda = act.kind.equals(Optional.of(Kind.TALKS)) && act.noun < 0 && act.rule.startsWith("discuss");
        if (!agenda) {
            return;
        }
        List<Party> sides = act.parties();
        memory.fresh()
                .filter(e -> e.kind() == Kind.TALKS
                        && e.phase().equals(act.phase)
                        && Parties.codes(sides) > 1
                        && sides.stream()
                                .filter(p -> p.actor().code().isPresent())
                                .allMatch(p -> Parties.contains(e.parties(), p)))
                .ifPresent(e -> {
                    date = e.date();
                    dateText = e.dateText();
                    place = place.isPresent() ? place : e.place();
                });
    }

    /** What happened between two states, told in the past tense without a date, is of the day that was told before. */
    private void takeUpDay(LocalDate today) {
        boolean meeting = act.kind.equals(Optional.of(Kind.TALKS)) || act.kind.equals(Optional.of(Kind.VISIT));
        boolean told = meeting && act.past && isOpen() && !act.recalled;
        List<Party> sides = act.parties();
        if (!told || sides.size() < 2) {
            return;
        }
        Optional<String> one = sides.get(0).actor().code();
        Optional<String> other = sides.get(1).actor().code();
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        memory.day(Relationship.between(one.get(), other.get()))
                .filter(d -> !d.date().last().isBefore(today.minusDays(RECENT)))
                .ifPresent(d -> {
                    date = Optional.of(d.date());
                    dateText = d.text();
                });
    }

    /** "heads to Beijing this weekend", "agreed to go ahead with them next week": it is plainly going to happen. */
    private void inAWeek(LocalDate today) {
        boolean agreed = act.phase.equals(Optional.of(Phase.AGREED)) && act.aux.isEmpty();
        if ((agreed || (isOpen() && act.present)) && sentence.whens().namesWeekAhead(act, today)) {
            schedule();
        }
    }

    /** "discussed the elections of 2021": what is over has no date that lies ahead. */
    private boolean isOfATopic(Whens.When when, LocalDate today) {
        return act.past && act.noun < 0 && isOpen() && when.date().first().isAfter(today);
    }

    /** The phase that a date gives: what lies ahead is only scheduled. */
    private void settle(Whens.When when, LocalDate today) {
        if (act.phase.equals(Optional.of(Phase.AGREED))) {
            act.phase = Optional.of(Phase.SCHEDULED);
        }
        LocalDate past = when.phrase().past();
        boolean comes = act.present
                && past.isBefore(today.minusDays(1))
                && when.phrase().future().isAfter(today);
        if (isOpen() && ((past.isAfter(today) && !act.past && !isCaption(when.phrase(), today)) || comes)) {
            schedule();
            date = Optional.of(Whens.date(when.phrase().unit(), when.phrase().future()));
        }
        boolean longAgo = when.date().last().isBefore(today.minusDays(400));
        if (longAgo && act.aux.isEmpty()) {
            act.aux = Optional.of(Aux.HISTORICAL);
        }
    }

    /**
     * "meets the chancellor in Berlin on May 4, 2019": in the present, with the year, and months away, as pictures are
     * described and nothing is announced.
     */
    private boolean isCaption(DatePhrase phrase, LocalDate today) {
        return act.present
                && phrase.unit() == DatePhrase.Unit.DAY
                && phrase.past().equals(phrase.future())
                && phrase.past().isAfter(today.plusDays(ANNOUNCED));
    }

    /** Whether an act is told as over or under way, which a date ahead corrects. */
    private boolean isOpen() {
        return act.aux.isEmpty()
                && act.phase
                        .filter(phase -> phase == Phase.CONCLUDED || phase == Phase.UNDERWAY)
                        .isPresent();
    }

    private void schedule() {
        act.phase = Optional.of(Phase.SCHEDULED);
        act.code = act.kind.equals(Optional.of(Kind.AGREEMENT)) ? "030" : "036";
    }

    /** What was to be, behind talks that were called off, is those talks: "the ministers were to meet on Friday". */
    private void callOff() {
        memory.fresh()
                .filter(e -> e.kind() == act.kind.orElse(null)
                        && e.phase().equals(Optional.of(Phase.CANCELLED))
                        && e.date().isEmpty())
                .ifPresent(e -> {
                    act.phase = e.phase();
                    act.code = e.code();
                    act.sources = new ArrayList<>(e.parties().subList(0, 1));
                    act.targets =
                            new ArrayList<>(e.parties().subList(1, e.parties().size()));
                });
    }

    /** Talks named again are those last spoken of. */
    private void recall() {
        memory.engagement()
                .filter(e -> e.kind() == act.kind.orElse(null))
                .ifPresentOrElse(this::resume, this::doubtUnknown);
    }

    private void resume(Memory.Engagement known) {
        act.phase = known.phase();
        act.code = known.code();
        date = date.isPresent() ? date : known.date();
        dateText = dateText.isPresent() ? dateText : known.dateText();
        place = place.isPresent() ? place : known.place();
        act.sources = new ArrayList<>(known.parties());
        act.targets = new ArrayList<>();
    }

    private void doubtUnknown() {
        if (act.phase.isEmpty() || act.sources.size() + act.targets.size() < 2) {
            act.aux = Optional.of(Aux.HYPOTHETICAL);
        }
    }
}
