package dev.entente.serve.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An event as one line: its fields, and the first sentence that tells it. */
public final class EventColumns {

    private EventColumns() {}

    /** All columns, in their order. */
    public static List<CsvColumn> all() {
        return List.of(
                CsvColumn.field("id"),
                CsvColumn.field("relationship"),
                CsvColumn.field("kind"),
                CsvColumn.field("phase"),
                CsvColumn.field("reciprocal"),
                new CsvColumn("source", row -> code(row.path("source"))),
                CsvColumn.field("sourceRole", "source", "role"),
                CsvColumn.field("sourceName", "source", "name"),
                new CsvColumn("target", row -> code(row.path("target"))),
                CsvColumn.field("targetRole", "target", "role"),
                CsvColumn.field("targetName", "target", "name"),
                CsvColumn.field("cameoCode"),
                CsvColumn.field("ploverType"),
                CsvColumn.field("quadClass"),
                CsvColumn.field("goldstein"),
                CsvColumn.field("date"),
                CsvColumn.field("datePrecision"),
                CsvColumn.field("placeCountry", "place", "country"),
                CsvColumn.field("placeName", "place", "name"),
                CsvColumn.field("format"),
                CsvColumn.field("reported"),
                CsvColumn.field("lastReported"),
                CsvColumn.field("confidence"),
                CsvColumn.field("engagement"),
                CsvColumn.field("mentions"),
                CsvColumn.field("sources"),
                CsvColumn.field("independentTexts"),
                evidence("sentence"),
                evidence("publisher"),
                evidence("url"));
    }

    private static CsvColumn evidence(String field) {
        return new CsvColumn(field, row -> row.path("evidence").path(0).path(field));
    }

    private static JsonNode code(JsonNode actor) {
        return actor.has("country") ? actor.path("country") : actor.path("org");
    }
}
