package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.Relationship;
import dev.entente.serve.calendar.EngagementCalendar;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.StoredTable;
import dev.entente.wire.EngagementJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Calendars of engagements to subscribe to: of all, of a country, of a relationship. */
final class CalendarResource implements Resource {

    private static final String TYPE = "text/calendar; charset=utf-8";

    /** The most entries: the nearest. */
    private static final int MOST = 5000;

    /** Days before the latest of all events that are still shown, with what became of them. */
    private static final int BACK = 31;

    private final Tables tables;
    private final EngagementCalendar calendar;
    private final EngagementJson form = new EngagementJson();

    CalendarResource(Tables tables, String namespace) {
        this.tables = tables;
        this.calendar = new EngagementCalendar(tables.names(), namespace);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/calendar.ics", this::all);
        routes.get("/api/v1/relationships/{relationship}/calendar.ics", this::relationship);
        routes.get("/api/v1/countries/{country}/calendar.ics", this::country);
    }

    private void all(Context request) {
        send(request, "Diplomacy", new Selection(), Optional.empty());
    }

    private void relationship(Context request) {
        Relationship relationship = Tables.relationship(request);
        send(
                request,
                tables.names().name(relationship.first()) + " – "
                        + tables.names().name(relationship.second()),
                new Selection().where("relationship = ?", relationship.toString()),
                Optional.of(relationship));
    }

    private void country(Context request) {
        String code = tables.country(request);
        send(request, tables.names().name(code), new Selection().side(code), Optional.empty());
    }

    private void send(Context request, String name, Selection selection, Optional<Relationship> of) {
        Parameters parameters = tables.parameters(request);
        Optional<LocalDate> from = parameters.day("from");
        Filters.kindsOfEngagements(parameters, selection);
        parameters.refuseOthers();
        List<EngagementCalendar.Entry> entries = tables.store().read(reader -> {
            if (of.isPresent()) {
                Tables.require(reader, StoredTable.RELATIONSHIPS, of.get().toString());
            }
            Optional<LocalDate> begin = from.isPresent() ? from : reader.asOf().map(day -> day.minusDays(BACK));
            begin.ifPresent(day -> selection.where("calendar_to >= ?", day));
            return reader.rows(
                    "SELECT body, COALESCE(sequence, events - 1) FROM engagements e",
                    selection.where("calendar_to IS NOT NULL"),
                    " ORDER BY calendar_to, id LIMIT " + MOST,
                    row -> new EngagementCalendar.Entry(
                            form.decode(row.getString(1).getBytes(UTF_8)), row.getLong(2)));
        });
        request.header("Content-Disposition", "inline; filename=\"entente.ics\"");
        Answer.send(request, TYPE, calendar.write(name, entries).getBytes(UTF_8));
    }
}
