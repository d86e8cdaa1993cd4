package dev.entente.serve.export;

import dev.entente.event.PloverType;
import java.util.ArrayList;
import java.util.List;

/** A day of a relationship as one line: its sums, and the numbers of events by quad class and PLOVER type. */
public final class DayColumns {

    private DayColumns() {}

    /** All columns, in their order. */
    public static List<CsvColumn> all() {
        List<CsvColumn> columns = new ArrayList<>(List.of(
                CsvColumn.field("relationship"),
                CsvColumn.field("day"),
                CsvColumn.field("events"),
                CsvColumn.field("goldstein"),
                CsvColumn.field("score")));
        for (String quad :
                List.of("neutral", "verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict")) {
            columns.add(CsvColumn.field(quad, "byQuadClass", quad));
        }
        for (PloverType type : PloverType.values()) {
            columns.add(CsvColumn.field(type.label(), "byType", type.label()));
        }
        return columns;
    }
}
