package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CameoTable;
import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import dev.entente.record.AsOf;
import dev.entente.record.EventSummary;
import dev.entente.record.RelationDay;
import dev.entente.record.RelationState;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.wire.EventJson;
import dev.entente.wire.RelationDayJson;
import dev.entente.wire.RelationStateJson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How relationships stood at the end of past days, from the days and events in the store, as they are known now. */
final class PastStates {

    private static final List<String> LISTED = Stream.of(Kind.values())
            .filter(kind -> kind.isEngagement() || kind == Kind.CONSULT)
            .map(Kind::label)
            .toList();

    private final AsOf past = new AsOf();
    private final RelationDayJson days = new RelationDayJson();
    private final EventJson events = new EventJson(CameoTable.shipped());
    private final RelationStateJson states = new RelationStateJson();

    /** The state, in JSON; empty where nothing had happened by then. */
    Optional<String> state(Reader reader, Relationship relationship, LocalDate day) throws SQLException {
        List<RelationDay> counted = reader.rows(
                "SELECT body FROM days e",
                of(relationship).where("day <= ?", day),
                "",
                row -> days.decode(row.getString(1).getBytes(UTF_8)));
        Map<String, EventSummary> listed = new HashMap<>();
        read(reader, until(relationship, day).in("kind", LISTED), "", listed);
        read(
                reader,
                until(relationship, day),
                " ORDER BY reported DESC, id DESC LIMIT " + RelationState.MAX_LATEST,
                listed);
        return past.state(relationship, day, counted.stream(), listed.values().stream())
                .map(state -> new String(states.encode(state), UTF_8));
    }

    private void read(Reader reader, Selection selection, String tail, Map<String, EventSummary> into)
            throws SQLException {
        reader.rows(
                        "SELECT body FROM events e",
                        selection,
                        tail,
                        row -> events.decode(row.getString(1).getBytes(UTF_8)).summary())
                .forEach(event -> into.put(event.id(), event));
    }

    private static Selection of(Relationship relationship) {
        return new Selection().where("relationship = ?", relationship.toString());
    }

    private static Selection until(Relationship relationship, LocalDate day) {
        return of(relationship)
                .where(
                        "reported < ?",
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
