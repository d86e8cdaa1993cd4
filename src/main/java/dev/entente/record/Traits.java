package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Place;
import java.util.List;
import java.util.Optional;

/**
 * What is told of an engagement beside its phase and date.
 *
 * @param place where
 * @param format such as "Red Cross talks"
 * @param firstSince the date of the "first since"
 */
record Traits(Optional<Place> place, Optional<String> format, Optional<EventDate> firstSince) {

    static final Traits NONE = new Traits(Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<EventDate.Precision> PRECISIONS = List.of(EventDate.Precision.values());
    private static final int PLACE = 1;
    private static final int COUNTRY = 2;
    private static final int FORMAT = 4;
    private static final int SINCE = 8;

    Traits {
        requireNonNull(place, "place");
        requireNonNull(format, "format");
        requireNonNull(firstSince, "firstSince");
    }

    static Traits of(CodedEvent event) {
        return new Traits(event.place(), event.format(), event.firstSince());
    }

    /** All of these, and of what they leave open what was told before. */
    Traits over(Traits before, Formats formats) {
        boolean better = format.isPresent()
                && (before.format.isEmpty()
                        || formats.tellsMore(format.get())
                        || !formats.tellsMore(before.format.get()));
        return new Traits(place.or(before::place), better ? format : before.format, firstSince.or(before::firstSince));
    }

    ByteWriter write(ByteWriter out) {
        Optional<String> country = place.flatMap(Place::country);
        out.octet((place.isPresent() ? PLACE : 0)
                | (country.isPresent() ? COUNTRY : 0)
                | (format.isPresent() ? FORMAT : 0)
                | (firstSince.isPresent() ? SINCE : 0));
        place.ifPresent(told -> out.text(told.name()));
        country.ifPresent(out::text);
        format.ifPresent(out::text);
        firstSince.ifPresent(date -> writeDate(out, date));
        return out;
    }

    static Traits read(ByteReader in) {
        int fields = in.octet();
        Optional<String> name = (fields & PLACE) != 0 ? Optional.of(in.text()) : Optional.empty();
        Optional<String> country = (fields & COUNTRY) != 0 ? Optional.of(in.text()) : Optional.empty();
        Optional<String> format = (fields & FORMAT) != 0 ? Optional.of(in.text()) : Optional.empty();
        Optional<EventDate> since = (fields & SINCE) != 0 ? Optional.of(readDate(in)) : Optional.empty();
        return new Traits(name.map(place -> new Place(country, place)), format, since);
    }

    static void writeDate(ByteWriter out, EventDate date) {
        out.choice(PRECISIONS, date.precision()).day(date.first());
    }

    static EventDate readDate(ByteReader in) {
        EventDate.Precision precision = in.choice(PRECISIONS);
        return new EventDate(in.day(), precision);
    }
}
