package dev.entente.cli.view;

import static java.util.Objects.requireNonNull;

import dev.entente.cli.view.Style.Tone;
import dev.entente.event.CodeNames;
import dev.entente.event.EventDate;
import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the parts of an event are said: sides, what happened, when and where. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Style style;
    private final CodeNames countries;

    Words(Style style, CodeNames countries) {
        this.style = requireNonNull(style, "style");
        this.countries = requireNonNull(countries, "countries");
    }

    /** {@code Japan – North Korea}, or {@code South Korea → North Korea} where one side acts. */
    String sides(String source, String target, boolean reciprocal) {
        return countries.name(source) + (reciprocal ? style.both() : style.towards()) + countries.name(target);
    }

    /** {@code Red Cross talks scheduled}, {@code accuse}. */
    String what(Kind kind, Optional<Phase> phase, Optional<String> format) {
        String name = format.map(style::clean).orElse(kind.label());
        return phase.map(p -> name + " " + p.label()).orElse(name);
    }

    /** The colour of what happened: by family, and of what was called off or refused as of a dispute. */
    Tone tone(Kind kind, Optional<Phase> phase) {
        if (phase.filter(p -> p == Phase.POSTPONED || p == Phase.CANCELLED || p == Phase.REJECTED)
                .isPresent()) {
            return Tone.DISPUTE;
        }
        Optional<Family> family = Family.of(kind, phase);
        if (family.isEmpty()) {
            return Tone.QUIET;
        }
        return switch (family.get()) {
            case DISPUTES -> Tone.DISPUTE;
            case FORCE -> Tone.FORCE;
            case PROPOSALS -> Tone.NOTE;
            case TALKS, VISITS, REUNIONS, AGREEMENTS, COOPERATION -> Tone.COOPERATION;
        };
    }

    /** {@code 3 Mar 2014 · Shenyang, China}; empty where neither is known. */
    String whenAndWhere(Optional<EventDate> date, Optional<Place> place) {
        List<String> parts = new ArrayList<>();
        date.map(this::date).ifPresent(parts::add);
        place.map(this::place).ifPresent(parts::add);
        return String.join(style.dot(), parts);
    }

    String place(Place place) {
        String name = style.clean(place.name());
        return place.country()
                .map(countries::name)
                .filter(country -> !country.equalsIgnoreCase(name))
                .map(country -> name + ", " + country)
                .orElse(name);
    }

    String date(EventDate date) {
        return switch (date.precision()) {
            case YEAR -> Integer.toString(date.first().getYear());
            case MONTH -> MONTH.format(date.first());
            case DAY -> day(date.first());
        };
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant time) {
        return DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /** {@code 27 Feb 2014 12:36}, in UTC. */
    String time(Instant time) {
        return TIME.format(time);
    }

    /** {@code 1 report}, {@code 3 reports}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
