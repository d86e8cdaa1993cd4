package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one sentence says happened: the coder's output, an event a pair of parties.
 *
 * @param itemId the news item
 * @param main true on the event that the sentence is about
 * @param aux why it does not happen now, where that is so; such an event has no relationship
 * @param relationship the pair, only where both sides act for a state or an organisation of states, or families and
 *     citizens of two states reunite
 * @param happening hash of sorted parties, kind, phase and date: the same for all pairs of one happening; 20 hex digits
 * @param kind what it is
 * @param phase where the engagement stands; only for engagements
 * @param reciprocal true where both sides act alike; the source is then the alphabetically first
 * @param source who acts
 * @param target who is acted on, where there is one
 * @param host who receives or mediates without being a party
 * @param cameo the code and what follows from it
 * @param date when the engagement takes, took or was to take place
 * @param dateText the phrase that the date came from
 * @param place where
 * @param format such as "Red Cross talks"
 * @param firstSince the date of the "first since", as in "the first talks since 2012"
 * @param confidence in hundredths, 0 to 100
 * @param passage the sentence and the rule
 */
public record CodedEvent(
        String itemId,
        boolean main,
        Optional<Aux> aux,
        Optional<Relationship> relationship,
        String happening,
        Kind kind,
        Optional<Phase> phase,
        boolean reciprocal,
        Actor source,
        Optional<Actor> target,
        Optional<Actor> host,
        Cameo cameo,
        Optional<EventDate> date,
        Optional<String> dateText,
        Optional<Place> place,
        Optional<String> format,
        Optional<EventDate> firstSince,
        int confidence,
        Passage passage) {

    public CodedEvent {
        requireNonNull(itemId, "itemId");
        requireNonNull(aux, "aux");
        requireNonNull(relationship, "relationship");
        requireNonNull(happening, "happening");
        requireNonNull(kind, "kind");
        requireNonNull(phase, "phase");
        requireNonNull(source, "source");
        requireNonNull(target, "target");
        requireNonNull(host, "host");
        requireNonNull(cameo, "cameo");
        requireNonNull(date, "date");
        requireNonNull(dateText, "dateText");
        requireNonNull(place, "place");
        requireNonNull(format, "format");
        requireNonNull(firstSince, "firstSince");
        requireNonNull(passage, "passage");
        if (phase.isPresent() != kind.isEngagement()) {
            throw new IllegalArgumentException("an event of kind " + kind.label()
                    + (kind.isEngagement() ? " needs a phase" : " has no phase, not " + phase.get()));
        }
        if (relationship.isPresent() && (aux.isPresent() || target.isEmpty())) {
            throw new IllegalArgumentException("an event of " + relationship.get()
                    + " needs two sides and may be neither historical, hypothetical nor negated");
        }
        relationship.ifPresent(pair -> requireSides(pair, source, target));
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("confidence " + confidence + " is not 0 to 100");
        }
    }

    private static void requireSides(Relationship pair, Actor source, Optional<Actor> target) {
        String one = source.code().orElse("?");
        String other = target.flatMap(Actor::code).orElse("?");
        if (one.equals(other) || !Set.of(pair.first(), pair.second()).containsAll(List.of(one, other))) {
            throw new IllegalArgumentException(
                    "source " + one + " and target " + other + " are not the two sides of " + pair);
        }
    }

    /** The family, and with it the topic, of this event. */
    public Optional<Family> family() {
        return Family.of(kind, phase);
    }

    /** This event on the day of another that tells of the same: with its date, its phrase and its happening. */
    public CodedEvent on(CodedEvent dated) {
        return new CodedEvent(
                itemId,
                main,
                aux,
                relationship,
                dated.happening,
                kind,
                phase,
                reciprocal,
                source,
                target,
                host,
                cameo,
                dated.date,
                dated.dateText,
                place,
                format,
                firstSince,
                confidence,
                passage);
    }
}
