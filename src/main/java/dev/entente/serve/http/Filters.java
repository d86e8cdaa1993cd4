package dev.entente.serve.http;

import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import dev.entente.serve.store.Selection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows that a request asks for. */
final class Filters {

    private static final int LONGEST_DATE = 366;

    private Filters() {}

    /** Those of a relationship or of a country's relationships. */
    static Selection sides(Parameters parameters, Optional<Relationship> fixed) {
        Selection selection = new Selection();
        Optional<Relationship> pair = fixed.isPresent() ? fixed : parameters.relationship("relationship");
        pair.ifPresent(one -> selection.where("relationship = ?", one.toString()));
        if (fixed.isEmpty()) {
            parameters.country("country").ifPresent(selection::side);
        }
        return selection;
    }

    /** Adds the kinds of engagements that are asked for. */
    static Selection kindsOfEngagements(Parameters parameters, Selection selection) {
        return selection.in("kind", parameters.choices("kind", Kind::of));
    }

    static Selection events(Parameters parameters, Optional<Relationship> fixed) {
        Selection selection = sides(parameters, fixed)
                .in("kind", parameters.choices("kind", Kind::of))
                .in("phase", parameters.choices("phase", Phase::of))
                .in("family", parameters.choices("family", Filters::family))
                .in("plover_type", parameters.choices("type", PloverType::of));
        parameters.number("quadClass", 0, 4).ifPresent(number -> selection.where("quad_class = ?", number));
        parameters.day("from").ifPresent(day -> selection.where("date_to >= ?", day));
        parameters.day("to").ifPresent(day -> selection.where("date_from <= ?", day));
        parameters.day("reportedFrom").ifPresent(day -> selection.where("reported >= ?", start(day)));
        parameters.day("reportedTo").ifPresent(day -> selection.where("reported < ?", start(day.plusDays(1))));
        parameters.day("asOf").ifPresent(day -> selection.where("reported < ?", start(day.plusDays(1))));
        parameters.fraction("minConfidence").ifPresent(least -> selection.where("confidence >= ?", least));
        return selection;
    }

    static Selection engagements(Parameters parameters, Optional<Relationship> fixed) {
        Selection selection = kindsOfEngagements(parameters, sides(parameters, fixed))
                .in("phase", parameters.choices("phase", Phase::of));
        parameters.day("from").ifPresent(day -> endingFrom(selection, day));
        parameters.day("to").ifPresent(day -> selection.where("scheduled_from <= ?", day));
        return selection;
    }

    /**
     * Adds that an engagement's date ends on a day or later. A date is a year at the longest, which spares the index
     * the rows of all earlier years.
     */
    static Selection endingFrom(Selection selection, LocalDate day) {
        return selection.where("scheduled_to >= ?", day).where("scheduled_from >= ?", day.minusDays(LONGEST_DATE));
    }

    static Selection days(Parameters parameters, Optional<Relationship> fixed) {
        Selection selection = sides(parameters, fixed);
        parameters.day("from").ifPresent(day -> selection.where("day >= ?", day));
        parameters.day("to").ifPresent(day -> selection.where("day <= ?", day));
        parameters.day("asOf").ifPresent(day -> selection.where("day <= ?", day));
        return selection;
    }

    private static Family family(String label) {
        for (Family family : Family.values()) {
            if (family.label().equals(label)) {
                return family;
            }
        }
        throw new IllegalArgumentException("there is no family '" + label + "'");
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
