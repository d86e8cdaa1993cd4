package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Aux;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An act with all that is told of it: when, where, in what form, and the other side where the act itself leaves it
 * open. Lives for one act; completes that act in place.
 */
final class Telling {

    private final Act act;
    private final EventWriter.Sentence sentence;
    private final Memory memory;
    private Optional<EventDate> date = Optional.empty();
    private Optional<String> dateText = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<String> format = Optional.empty();

    private Telling(Act act, EventWriter.Sentence sentence, Memory memory) {
        this.act = act;
        this.sentence = sentence;
        this.memory = memory;
    }

    /** Completes an act from its sentence and from what was spoken of before; today is the day of publication. */
    static Telling of(Act act, EventWriter.Sentence sentence, Memory memory, LocalDate today) {
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
        if (act.kind.isPresent() && act.phase.isEmpty()) {
            act.phase = Optional.of(act.code.equals("036") ? Phase.SCHEDULED : Phase.CONCLUDED);
        }
        sentence.whens()
                .of(act)
                .ifPresentOrElse(
                        when -> {
                            date = Optional.of(when.date());
                            dateText = Optional.of(when.text());
                            settle(when, today);
                        },
                        () -> {
                            if (isOpen() && act.present && sentence.whens().namesWeekAhead(act, today)) {
                                schedule();
                            }
                        });
        if (act.kind.isPresent()) {
            place = sentence.wheres().of(act);
            format = formatOfNoun();
        }
        if (act.recalled) {
            recall();
        }
        nameOtherSide();
        if (act.kind.equals(Optional.of(Kind.VISIT))) {
            host();
        }
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
        if (isOpen() && ((past.isAfter(today) && !act.past) || comes)) {
            schedule();
            date = Optional.of(Whens.date(when.phrase().unit(), when.phrase().future()));
        }
        boolean longAgo = when.date().last().isBefore(today.minusDays(400));
        if (longAgo && act.aux.isEmpty()) {
            act.aux = Optional.of(Aux.HISTORICAL);
        }
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

    /** The other side of an act that only one is named for: from what was just spoken of. */
    private void nameOtherSide() {
        if (!lacksSide()) {
            return;
        }
        List<Party> pair = memory.pair();
        if (pair.size() != 2) {
            return;
        }
        if (act.sources.isEmpty() && act.targets.isEmpty()) {
            act.sources = new ArrayList<>(pair);
            return;
        }
        boolean about = act.sources.stream().allMatch(p -> p.acts() && Parties.contains(pair, p));
        if (about && act.targets.isEmpty()) {
            pair.stream().filter(p -> !Parties.contains(act.sources, p)).forEach(act.targets::add);
        }
    }

    /** An engagement with fewer than two states and no other party in the second place. */
    private boolean lacksSide() {
        if (act.kind.isEmpty()
                || !act.targets.stream().allMatch(p -> p.actor().code().isPresent())) {
            return false;
        }
        return Stream.concat(act.sources.stream(), act.targets.stream())
                        .flatMap(p -> p.actor().code().stream())
                        .distinct()
                        .count()
                <= 1;
    }

    /** Host and place of a visit are told by each other; who hosts is the target. */
    private void host() {
        if (act.code.equals("043")) {
            List<Party> host = act.sources;
            act.sources = act.targets;
            act.targets = host;
        }
        if (act.targets.isEmpty() && place.isPresent() && place.get().country().isPresent()) {
            String name = place.get().name();
            act.targets.add(
                    new Party(new Actor(place.get().country(), Optional.empty(), Optional.empty(), name, name), true));
        }
        if (place.isEmpty() && !act.targets.isEmpty()) {
            Actor host = act.targets.get(0).actor();
            if (host.country().isPresent()) {
                place = Optional.of(new Place(host.country(), host.name()));
            }
        }
    }

    private Optional<String> formatOfNoun() {
        if (act.noun < 0) {
            return Optional.empty();
        }
        int to = sentence.chunks().to(act.noun);
        int from = to - 1;
        while (from > sentence.chunks().from(act.noun) && !stopsFormat(from - 1)) {
            from--;
        }
        String text = sentence.tokens().text(from, to);
        return to - from < 2 || to - from > 4 ? Optional.empty() : Optional.of(text);
    }

    private boolean stopsFormat(int token) {
        return sentence.tokens().is(token, Tokens.POSSESSIVE | Tokens.MARK | Tokens.NUMBER)
                || FormatWords.STOP.contains(
                        sentence.tokens().text(token, token + 1).toLowerCase(Locale.ROOT));
    }
}
