package dev.entente.serve.past;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CameoTable;
import dev.entente.event.Relationship;
import dev.entente.record.Engagement;
import dev.entente.record.EngagementAsOf;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Engagements as of a day. Safe for use by many threads. */
public final class PastEngagements {

    /** Engagements whose events are read at a time. */
    private static final int STEP = 200;

    private final EngagementAsOf asOf = new EngagementAsOf();
    private final EventJson events = new EventJson(CameoTable.shipped());

    /**
     * One at the end of a day (UTC); empty where nothing had been told of it by then.
     *
     * @param id of the engagement
     */
    public Optional<Engagement> one(Reader reader, String id, LocalDate day) throws SQLException {
        return of(reader, List.of(id), day).stream().findFirst();
    }

    /** Those that had begun by the end of a day, and that later events told of: they stood otherwise then. */
    public List<Engagement> changedSince(Reader reader, Selection selection, LocalDate day) throws SQLException {
        List<String> ids = reader.rows(
                "SELECT id FROM engagements e",
                selection.where("reported < ?", PastStates.end(day)).where("last_reported >= ?", PastStates.end(day)),
                "",
                row -> row.getString(1));
        List<Engagement> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += STEP) {
            found.addAll(of(reader, ids.subList(from, Math.min(ids.size(), from + STEP)), day));
        }
        return found;
    }

    /** Adds that nothing was told of an engagement after the end of a day: it stands as it stood then. */
    public static Selection unchanged(Selection selection, LocalDate day) {
        return selection.where("last_reported < ?", PastStates.end(day));
    }

    private List<Engagement> of(Reader reader, List<String> ids, LocalDate day) throws SQLException {
        Map<String, List<PublishedEvent>> told = new TreeMap<>();
        reader.rows(
                        "SELECT body FROM events e",
                        new Selection().in("engagement", ids).where("reported < ?", PastStates.end(day)),
                        "",
                        row -> events.decode(row.getString(1).getBytes(UTF_8)))
                .forEach(event -> told.computeIfAbsent(event.engagement().orElseThrow(), id -> new ArrayList<>())
                        .add(event));
        List<Engagement> found = new ArrayList<>();
        told.values().forEach(list -> engagement(list, day).ifPresent(found::add));
        return found;
    }

    private Optional<Engagement> engagement(List<PublishedEvent> list, LocalDate day) {
        Relationship pair = list.get(0).relationship();
        return asOf.engagement(
                pair,
                day,
                list.stream()
                        .map(event -> new EngagementAsOf.Told(
                                event.summary(), event.description().firstSince())));
    }
}
