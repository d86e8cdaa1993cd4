package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.Relationship;
import dev.entente.record.RelationState;
import dev.entente.serve.past.PastStates;
import dev.entente.serve.store.Computed;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoreFailure;
import dev.entente.serve.store.StoredTable;
import dev.entente.serve.store.Summaries;
import dev.entente.wire.RelationStateJson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Relationships as of a day: one, and the list. */
final class PastRelationships {

    private final Tables tables;
    private final Summaries summaries;
    private final PastStates past = new PastStates();
    private final RelationStateJson form = new RelationStateJson();

    PastRelationships(Tables tables) {
        this.tables = tables;
        this.summaries = new Summaries(tables.names());
    }

    /** The state, as JSON. */
    String one(Relationship pair, LocalDate day) {
        return tables.store().read(reader -> {
            Tables.require(reader, StoredTable.RELATIONSHIPS, pair.toString());
            return past.state(reader, pair, day)
                    .map(this::json)
                    .orElseThrow(() -> Problem.notFound("nothing had been reported of " + pair + " by " + day));
        });
    }

    Page list(Parameters parameters, LocalDate day, Sort sort, int limit, Optional<String> cursor) {
        return tables.store().read(reader -> {
            List<Computed> rows = new ArrayList<>();
            int least = parameters.number("minEvents", 1, 999_999_999).orElse(1);
            for (RelationState state : past.counts(reader, selection(parameters), day)) {
                if (state.events() >= least) {
                    rows.add(new Computed(values(state, sort), () -> row(reader, state.relationship(), day)));
                }
            }
            return Tables.page(() -> Computed.page(rows, sort, limit, cursor));
        });
    }

    /** The days of the relationships that are asked for. */
    private static Selection selection(Parameters parameters) {
        Selection selection = new Selection();
        parameters.country("country").ifPresent(selection::side);
        parameters
                .text("q")
                .ifPresent(text -> RelationshipResource.named(
                        selection,
                        text,
                        names -> "relationship IN" + " (SELECT r.id FROM relationships r WHERE " + names + ")"));
        return selection;
    }

    private List<Object> values(RelationState state, Sort sort) {
        return sort.columns().stream()
                .map(column -> value(state, column.name()))
                .toList();
    }

    private Object value(RelationState state, String column) {
        return switch (column) {
            case "id" -> state.relationship().toString();
            case "as_of" -> state.asOf();
            case "last_30_days" -> (long) state.last30Days();
            case "events" -> (long) state.events();
            case "score" -> points(state.score());
            case "trend" -> points(state.trend());
            case "names" -> summaries.names(state.relationship());
            default -> throw new IllegalArgumentException("relationships are not sorted by " + column);
        };
    }

    private static double points(long score) {
        return java.math.BigDecimal.valueOf(score, RelationState.SCORE_SCALE).doubleValue();
    }

    private String row(Reader reader, Relationship pair, LocalDate day) {
        try {
            return summaries.of(json(past.state(reader, pair, day).orElseThrow()), pair);
        } catch (SQLException e) {
            throw new StoreFailure("cannot read the store", e);
        }
    }

    private String json(RelationState state) {
        return new String(form.encode(state), UTF_8);
    }
}
