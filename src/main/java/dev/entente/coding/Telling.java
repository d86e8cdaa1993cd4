package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Aux;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private Optional<EventDate> date = Optional.empty();
    private Optional<String> dateText = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<String> format = Optional.empty();

    private Telling(Act act, Sentence sentence, Memory memory) {
        this.act = act;
        this.sentence = sentence;
        this.memory = memory;
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

    /** "talks with the Palestinians": who deals with a state as a people stands for its own. */
    private static Party asState(Party party) {
        Actor a = party.actor();
        boolean people = (a.role().equals(Optional.of(Role.CVL)) && isPeople(a.text())) || isExpert(a);
        return people ? new Party(new Actor(a.country(), a.org(), Optional.empty(), a.name(), a.text()), true) : party;
    }

    /** "Soviet experts" who hold talks are sent by their state. */
    private static boolean isExpert(Actor actor) {
        return actor.role().equals(Optional.of(Role.EDU))
                && (actor.text().endsWith("experts") || actor.text().endsWith("specialists"));
    }

    /** "postpones Cyprus visit": a state that is named by its country alone receives the visitor. */
    private static Party asHost(Party party) {
        Actor a = party.actor();
        boolean bare = !party.acts()
                && a.country().isPresent()
                && a.role().isEmpty()
                && (a.text().startsWith(a.name()) || isNameAlone(a.text()));
        return bare ? new Party(a, true) : party;
    }

    /** "Algiers set", as in "a trip to Algiers set for Friday": a name, and of whom it is nothing. */
    private static boolean isNameAlone(String text) {
        return Character.isUpperCase(text.charAt(0)) && text.indexOf('\'') < 0 && text.indexOf('’') < 0;
    }

    private static boolean isPeople(String text) {
        boolean article = text.startsWith("the ") || text.startsWith("The ");
        int second = text.indexOf(' ', 4);
        return article
                && Character.isUpperCase(text.charAt(4))
                && (second < 0
                        || (Character.isUpperCase(text.charAt(second + 1)) && text.indexOf(' ', second + 1) < 0));
    }

    private void complete(LocalDate today) {
        if (act.kind.isPresent() && !act.kind.equals(Optional.of(Kind.REUNION))) {
            act.sources.replaceAll(Telling::asState);
            act.targets.replaceAll(Telling::asState);
        }
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
                        () -> inAWeek(today));
        if (act.kind.isPresent()) {
            place = sentence.wheres()
                    .of(act)
                    .or(this::placeBeside)
                    .or(this::placeOfHost)
                    .or(this::placeOfReport);
            format = formatOfNoun();
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
        nameOtherSide();
        if (act.kind.equals(Optional.of(Kind.VISIT))) {
            host();
        }
        if (date.isEmpty() && isOpen() && act.present && sentence.isOfDiary()) {
            schedule();
            date = Optional.of(EventDate.day(today));
            dateText = Optional.of(sentence.hour());
        }
        if (date.isEmpty()) {
            takeUpDay(today);
        }
    }

    /** What happened between two states, told in the past tense without a date, is of the day that was told before. */
    private void takeUpDay(LocalDate today) {
        boolean meeting = act.kind.equals(Optional.of(Kind.TALKS)) || act.kind.equals(Optional.of(Kind.VISIT));
        boolean told = meeting && act.past && isOpen() && !act.recalled;
        List<Party> sides = new ArrayList<>(act.sources);
        Parties.add(sides, act.targets);
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

    /** "arrived here": where the report was written. */
    private Optional<Place> placeOfReport() {
        return sentence.saysHere(act) ? memory.dateline() : Optional.empty();
    }

    private Optional<Place> placeOfHost() {
        return act.hosted ? act.host.map(Party::actor).flatMap(sentence.wheres()::home) : Optional.empty();
    }

    /** Where a meeting took place that a visit is told with: at the host's. */
    private Optional<Place> placeBeside() {
        Act visit = act.visit != null ? act.visit : act.beside;
        if (visit == null || !visit.kind.equals(Optional.of(Kind.VISIT))) {
            return act.beside == null ? Optional.empty() : sentence.wheres().of(act.beside);
        }
        return visit.targets.stream()
                .map(Party::actor)
                .filter(host -> host.country().isPresent())
                .findFirst()
                .flatMap(sentence.wheres()::home);
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

    /** The other side of an act that only one is named for: from what was just spoken of. */
    private void nameOtherSide() {
        if (!lacksSide()) {
            return;
        }
        List<Party> pair = memory.pair();
        if (pair.size() < 2) {
            if (act.sources.isEmpty() && act.targets.isEmpty() && isPair(memory.subjects())) {
                act.sources = new ArrayList<>(memory.subjects()); // "A and B accepted May 3 as the day when talks open"
            }
            return;
        }
        if ((act.sources.isEmpty() || isEverybody()) && act.targets.isEmpty()) {
            act.sources = new ArrayList<>(pair);
            return;
        }
        if (pair.size() > 2
                || act.sources.stream().anyMatch(p -> p.actor().org().isPresent())) {
            return;
        }
        if (act.rule.startsWith("discuss") && act.sources.size() == 1) {
            return; // "the White House has discussed that": with whom is not said
        }
        boolean about = act.sources.stream().allMatch(p -> p.acts() && Parties.contains(pair, p));
        if (about && act.targets.isEmpty()) {
            pair.stream().filter(p -> !Parties.contains(act.sources, p)).forEach(act.targets::add);
        }
    }

    private static boolean isPair(List<Party> parties) {
        return parties.size() == 2
                && parties.stream().allMatch(p -> p.acts() && p.actor().code().isPresent());
    }

    /** "negotiators will meet again", "the leaders agreed": agents of nobody's, and more than one of them. */
    private boolean isEverybody() {
        boolean reunion = act.kind.equals(Optional.of(Kind.REUNION));
        return act.sources.stream()
                .map(Party::actor)
                .allMatch(a -> (a.code().isEmpty() || (a.org().isPresent() && !a.actsForState()))
                        && a.role()
                                .filter(r ->
                                        reunion || r.actsForState() || a.org().isPresent())
                                .isPresent()
                        && a.text().endsWith("s")
                        && !endsInName(a.text()));
    }

    /** "Vice President Harris" is one, for all that she ends in s. */
    private static boolean endsInName(String text) {
        int last = text.lastIndexOf(' ') + 1;
        return last > 0 && Character.isUpperCase(text.charAt(last));
    }

    /** An engagement with fewer than two states and no other party in the second place. */
    private boolean lacksSide() {
        return act.kind.isPresent() && Parties.areKnown(act.targets) && Parties.areOfOne(act.sources, act.targets);
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
        act.targets.replaceAll(Telling::asHost);
        List<Party> hosts = act.invited ? act.sources : act.targets;
        if (!hosts.isEmpty()
                && (place.isEmpty() || act.invited || isElsewhere(hosts.get(0).actor()))) {
            place = sentence.wheres().home(hosts.get(0).actor()).or(() -> place);
        }
    }

    /** A state that is visited is where the visit is, whatever other place the sentence names. */
    private boolean isElsewhere(Actor host) {
        return host.country().isPresent()
                && host.role().isEmpty()
                && place.isPresent()
                && !place.get().country().equals(host.country());
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
        boolean told = to - from >= 2 && to - from <= 4 && sentence.nouns().endInEngagement(from, to);
        return told ? Optional.of(sentence.tokens().text(from, to)) : Optional.empty();
    }

    private boolean stopsFormat(int token) {
        return sentence.tokens().is(token, Tokens.POSSESSIVE | Tokens.MARK | Tokens.NUMBER)
                || FormatWords.STOP.contains(
                        sentence.tokens().text(token, token + 1).toLowerCase(Locale.ROOT));
    }
}
