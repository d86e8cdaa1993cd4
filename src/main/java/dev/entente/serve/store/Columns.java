package dev.entente.serve.store;

import static dev.entente.serve.store.ColumnType.DAY;
import static dev.entente.serve.store.ColumnType.DECIMAL;
import static dev.entente.serve.store.ColumnType.FLAG;
import static dev.entente.serve.store.ColumnType.NUMBER;
import static dev.entente.serve.store.ColumnType.TEXT;
import static dev.entente.serve.store.ColumnType.TIME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.event.CodeNames;
import dev.entente.event.EventDate;
import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of each table but {@code body} and {@code revision}, which all have. */
final class Columns {

    private static final Set<String> UNPLANNED = Set.of(Phase.PROPOSED.label(), Phase.REJECTED.label());

    private final RelationshipRow rows;
    private final EventWords words;

    Columns(CodeNames names) {
        this.rows = new RelationshipRow(names);
        this.words = new EventWords(names);
    }

    List<Column> of(StoredTable table) {
        return switch (table) {
            case EVENTS -> events();
            case ENGAGEMENTS -> engagements();
            case RELATIONSHIPS -> relationships();
            case DAYS -> days();
        };
    }

    private List<Column> events() {
        return List.of(
                needed("id"),
                needed("relationship"),
                new Column("family", TEXT, value -> Optional.of(family(value))),
                needed("kind"),
                text("phase"),
                new Column(
                        "reciprocal",
                        FLAG,
                        value -> Optional.of(value.path("reciprocal").booleanValue())),
                new Column("source", TEXT, value -> code(value.path("source"))),
                new Column("target", TEXT, value -> code(value.path("target"))),
                new Column("cameo_code", TEXT, value -> Json.text(value, "cameoCode")),
                new Column("plover_type", TEXT, value -> Json.text(value, "ploverType")),
                new Column("quad_class", NUMBER, value -> Json.number(value, "quadClass")),
                decimal("goldstein"),
                new Column("date_from", DAY, value -> Json.day(value, "date")),
                new Column("date_to", DAY, value -> Json.date(value, "date").map(EventDate::last)),
                new Column("date_precision", TEXT, value -> Json.text(value, "datePrecision")),
                new Column("place_country", TEXT, value -> Json.text(value.path("place"), "country")),
                new Column("place_name", TEXT, value -> Json.text(value.path("place"), "name")),
                text("format"),
                neededTime("reported"),
                new Column("last_reported", TIME, value -> Json.time(value, "lastReported")),
                new Column("day", DAY, value -> Json.time(value, "reported").map(Columns::utcDay)),
                decimal("confidence"),
                text("engagement"),
                number("mentions"),
                number("sources"),
                new Column("texts", NUMBER, value -> Json.number(value, "independentTexts")),
                new Column("words", TEXT, value -> Optional.of(words.of(value))));
    }

    private static List<Column> engagements() {
        return List.of(
                needed("id"),
                needed("relationship"),
                needed("kind"),
                needed("phase"),
                text("visitor"),
                text("format"),
                new Column("scheduled_from", DAY, value -> Json.day(value, "scheduledFor")),
                new Column(
                        "scheduled_to",
                        DAY,
                        value -> Json.date(value, "scheduledFor").map(EventDate::last)),
                new Column("calendar_to", DAY, Columns::calendarDay),
                new Column("place_country", TEXT, value -> Json.text(value.path("place"), "country")),
                new Column("place_name", TEXT, value -> Json.text(value.path("place"), "name")),
                neededTime("reported"),
                new Column("last_reported", TIME, value -> Json.time(value, "lastReported")),
                number("events"),
                new Column("sequence", NUMBER, (record, value) -> Optional.of(record.offset())));
    }

    /**
     * The last day of an engagement's entry in a calendar. One that was only proposed, or only proposed and refused,
     * has none; one that was put off without a new date keeps the last day that it had.
     */
    private static Optional<LocalDate> calendarDay(JsonNode engagement) {
        boolean planned = false;
        Optional<EventDate> last = Optional.empty();
        for (JsonNode step : engagement.path("history")) {
            planned |= !UNPLANNED.contains(step.path("phase").asText());
            Optional<EventDate> told = Json.date(step, "date");
            last = told.isPresent() ? told : last;
        }
        boolean wasPlanned = planned;
        boolean off = engagement.path("phase").asText().equals(Phase.POSTPONED.label());
        Optional<EventDate> date = Json.date(engagement, "scheduledFor");
        return (date.isEmpty() && off ? last : date).filter(any -> wasPlanned).map(EventDate::last);
    }

    private List<Column> relationships() {
        return List.of(
                new Column("id", TEXT, value -> Optional.of(relationship(value).toString())),
                new Column(
                        "first_code",
                        TEXT,
                        value -> Optional.of(relationship(value).first())),
                new Column(
                        "second_code",
                        TEXT,
                        value -> Optional.of(relationship(value).second())),
                new Column("as_of", DAY, value -> Json.day(value, "asOf")),
                number("events"),
                new Column("last_7_days", NUMBER, value -> Json.number(value, "last7Days")),
                new Column("last_30_days", NUMBER, value -> Json.number(value, "last30Days")),
                new Column("last_90_days", NUMBER, value -> Json.number(value, "last90Days")),
                decimal("score"),
                decimal("trend"),
                new Column("upcoming", NUMBER, value -> Json.number(value, "upcomingCount")),
                new Column("open_proposals", NUMBER, value -> Json.number(value, "openProposalsCount")),
                number("mentions"),
                number("sources"),
                new Column("names", TEXT, value -> Optional.of(rows.names(relationship(value)))),
                new Column("summary", TEXT, value -> Optional.of(rows.summary(value, relationship(value)))));
    }

    private static List<Column> days() {
        return List.of(
                new Column("id", TEXT, value -> Optional.of(relationship(value) + "@" + Json.required(value, "day"))),
                needed("relationship"),
                new Column("day", DAY, value -> Json.day(value, "day")),
                number("events"),
                number("mentions"),
                new Column("new_sources", NUMBER, value -> Json.number(value, "newSources")),
                decimal("goldstein"),
                decimal("score"),
                quadClass("neutral"),
                quadClass("verbalCooperation"),
                quadClass("materialCooperation"),
                quadClass("verbalConflict"),
                quadClass("materialConflict"));
    }

    private static Column quadClass(String field) {
        String name = field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return new Column(name, NUMBER, value -> Json.number(value.path("byQuadClass"), field));
    }

    private static Column needed(String name) {
        return new Column(name, TEXT, value -> Optional.of(Json.required(value, name)));
    }

    private static Column neededTime(String name) {
        return new Column(name, TIME, value -> {
            Json.required(value, name);
            return Json.time(value, name);
        });
    }

    private static Column text(String name) {
        return new Column(name, TEXT, value -> Json.text(value, name));
    }

    private static Column number(String name) {
        return new Column(name, NUMBER, value -> Json.number(value, name));
    }

    private static Column decimal(String name) {
        return new Column(name, DECIMAL, value -> Json.decimal(value, name));
    }

    private static LocalDate utcDay(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Relationship relationship(JsonNode value) {
        return Relationship.parse(Json.required(value, "relationship"));
    }

    private static Optional<String> code(JsonNode actor) {
        return Json.text(actor, "country").or(() -> Json.text(actor, "org"));
    }

    private static String family(JsonNode value) {
        Kind kind = Kind.of(Json.required(value, "kind"));
        return Family.of(kind, Json.text(value, "phase").map(Phase::of))
                .map(Labelled::label)
                .orElseThrow(() -> new IllegalArgumentException("its kind " + kind.label() + " has no topic"));
    }
}
