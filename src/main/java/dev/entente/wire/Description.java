package dev.entente.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Actor;
import dev.entente.event.Cameo;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.util.Optional;

/**
 * What is said to happen, whether one sentence says it or many reports do. The components are those of
 * {@link CodedEvent}.
 */
public record Description(
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
        Optional<EventDate> firstSince) {

    public Description {
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
    }

    /** What a sentence says. */
    public static Description of(CodedEvent event) {
        return new Description(
                event.happening(),
                event.kind(),
                event.phase(),
                event.reciprocal(),
                event.source(),
                event.target(),
                event.host(),
                event.cameo(),
                event.date(),
                event.dateText(),
                event.place(),
                event.format(),
                event.firstSince());
    }
}
