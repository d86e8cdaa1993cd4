package dev.entente.serve.past;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CameoTable;
import dev.entente.event.Relationship;
import dev.entente.record.AsOf;
import dev.entente.record.EventSummary;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.wire.EventJson;
import dev.entente.wire.RelationDayJson;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** States of relationships as of a day. Safe for use by many threads. */
public final class PastStates {

    /** Kinds whose events are all listed somewhere in a state; of others the latest are enough. */
    private static final List<String> LISTED = List.of("talks", "visit", "reunion", "agreement", "consult");

    private final AsOf asOf = new AsOf();
    private final EventJson events = new EventJson(CameoTable.shipped());
    private final RelationDayJson days = new RelationDayJson();

    /** The state at the end of a day (UTC); empty where nothing had happened by then. */
    public Optional<RelationState> state(Reader reader, Relationship pair, LocalDate day) throws SQLException {
        List<RelationDay> counted = reader.rows(
                "SELECT body FROM days e",
                new Selection().where("relationship = ?", pair.toString()).where("day <= ?", day),
                "",
                row -> days.decode(row.getString(1).getBytes(UTF_8)));
        Map<String, EventSummary> listed = new HashMap<>();
        until(reader, pair, day, new Selection().in("kind", LISTED), "", listed);
        until(
                reader,
                pair,
                day,
                new Selection(),
                " ORDER BY reported DESC, id DESC LIMIT " + RelationState.MAX_LATEST,
                listed);
        return asOf.state(pair, day, counted.stream(), listed.values().stream());
    }

    private void until(
            Reader reader,
            Relationship pair,
            LocalDate day,
            Selection selection,
            String tail,
            Map<String, EventSummary> listed)
            throws SQLException {
        reader.rows(
                        "SELECT body FROM events e",
                        selection.where("relationship = ?", pair.toString()).where("reported < ?", end(day)),
                        tail,
                        row -> events.decode(row.getString(1).getBytes(UTF_8)).summary())
                .forEach(event -> listed.put(event.id(), event));
    }

    /**
     * What is counted of all relationships at the end of a day, from their days alone: lists of events in the states
     * are empty.
     *
     * @param selection which days of which relationships
     */
    public List<RelationState> counts(Reader reader, Selection selection, LocalDate day) throws SQLException {
        List<RelationState> states = new ArrayList<>();
        List<RelationDay> waiting = new ArrayList<>();
        Runnable flush = () -> {
            if (!waiting.isEmpty()) {
                asOf.state(waiting.get(0).relationship(), day, waiting.stream(), Stream.of())
                        .ifPresent(states::add);
                waiting.clear();
            }
        };
        reader.each(
                "SELECT relationship, CAST(day AS VARCHAR(10)), events, mentions, new_sources, goldstein, neutral,"
                        + " verbal_cooperation, material_cooperation, verbal_conflict, material_conflict FROM days e",
                selection.where("day <= ?", day),
                " ORDER BY relationship, day",
                row -> {
                    Relationship pair = Relationship.parse(row.getString(1));
                    if (!waiting.isEmpty() && !waiting.get(0).relationship().equals(pair)) {
                        flush.run();
                    }
                    LocalDate of = LocalDate.parse(row.getString(2));
                    waiting.add(new RelationDay(
                            pair,
                            of,
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            Map.of(),
                            List.of(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)),
                            Math.round(row.getDouble(6) * 10),
                            0,
                            of.atStartOfDay(ZoneOffset.UTC).toInstant()));
                });
        flush.run();
        return states;
    }

    /** The first moment after a day. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
