package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import dev.entente.record.Engagement;
import dev.entente.serve.past.PastEngagements;
import dev.entente.serve.store.Computed;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.EngagementJson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of engagements as of a day: those that nothing was told of since come from their table, the others are told
 * anew from their events and held to the same conditions.
 */
final class PastEngagementList {

    private static final PastEngagements PAST = new PastEngagements();
    private static final EngagementJson FORM = new EngagementJson();

    private final LocalDate day;
    private final Selection sides;
    private final Set<String> phases;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;
    private Optional<LocalDate> endsFrom = Optional.empty();
    private Set<String> ahead = Set.of();

    /** Reads what is asked for. */
    PastEngagementList(Parameters parameters, Optional<Relationship> of, LocalDate day) {
        this.day = day;
        this.sides = Filters.sides(parameters, of).in("kind", parameters.choices("kind", Kind::of));
        this.phases = Set.copyOf(parameters.choices("phase", Phase::of));
        this.from = parameters.day("from");
        this.to = parameters.day("to");
    }

    /** Leaves only those of some phases that end on a day or later. */
    PastEngagementList ahead(List<String> labels, LocalDate first) {
        this.ahead = Set.copyOf(labels);
        this.endsFrom = Optional.of(first);
        return this;
    }

    static String one(Reader reader, String id, LocalDate day) throws SQLException {
        return PAST.one(reader, id, day)
                .map(PastEngagementList::json)
                .orElseThrow(() -> Problem.notFound("nothing had been reported of engagement '" + id + "' by " + day));
    }

    Page page(Reader reader, Selection unchanged, Sort sort, int limit, Optional<String> cursor) throws SQLException {
        List<Computed> changed = PAST.changedSince(reader, sides, day).stream()
                .filter(this::isAsked)
                .filter(one -> one.scheduledFor().isPresent() || !sort.name().endsWith("scheduled"))
                .map(one -> new Computed(values(one, sort), () -> json(one)))
                .toList();
        return Tables.page(() -> reader.page(
                StoredTable.ENGAGEMENTS, PastEngagements.unchanged(unchanged, day), sort, limit, cursor, changed));
    }

    private boolean isAsked(Engagement one) {
        Optional<LocalDate> first = one.scheduledFor().map(EventDate::first);
        Optional<LocalDate> last = one.scheduledFor().map(EventDate::last);
        return isIn(phases, one)
                && isIn(ahead, one)
                && from.map(day -> last.filter(end -> !end.isBefore(day)).isPresent())
                        .orElse(true)
                && endsFrom.map(day -> last.filter(end -> !end.isBefore(day)).isPresent())
                        .orElse(true)
                && to.map(day -> first.filter(begin -> !begin.isAfter(day)).isPresent())
                        .orElse(true);
    }

    private static boolean isIn(Set<String> labels, Engagement one) {
        return labels.isEmpty() || labels.contains(one.phase().label());
    }

    private static List<Object> values(Engagement one, Sort sort) {
        return sort.columns().stream()
                .map(column -> switch (column.name()) {
                    case "id" -> (Object) one.id();
                    case "last_reported" -> one.lastReported();
                    case "scheduled_from" -> one.scheduledFor().orElseThrow().first();
                    default -> throw new IllegalArgumentException("engagements are not sorted by " + column.name());
                })
                .toList();
    }

    private static String json(Engagement one) {
        return new String(FORM.encode(one), UTF_8);
    }
}
