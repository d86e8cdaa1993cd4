package dev.entente.serve.http;

import static dev.entente.serve.store.ColumnType.DAY;
import static dev.entente.serve.store.ColumnType.DECIMAL;
import static dev.entente.serve.store.ColumnType.NUMBER;
import static dev.entente.serve.store.ColumnType.TEXT;
import static dev.entente.serve.store.ColumnType.TIME;

import dev.entente.serve.store.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The orders in which a list may be asked for; a name with a hyphen before it is the order from behind. */
final class Sorts {

    private static final Sort.Column ID = new Sort.Column("id", TEXT);

    static final Sorts RELATIONSHIPS = new Sorts("activity")
            .add("activity", true, List.of(new Sort.Column("as_of", DAY), new Sort.Column("last_30_days", NUMBER), ID))
            .both("score", new Sort.Column("score", DECIMAL), ID)
            .both("trend", new Sort.Column("trend", DECIMAL), ID)
            .both("events", new Sort.Column("events", NUMBER), ID)
            .both("name", new Sort.Column("names", TEXT), ID);

    static final Sorts EVENTS = new Sorts("-reported").both("reported", new Sort.Column("reported", TIME), ID);

    static final Sorts ENGAGEMENTS = new Sorts("-reported")
            .both("reported", new Sort.Column("last_reported", TIME), ID)
            .both("scheduled", new Sort.Column("scheduled_from", DAY), ID);

    static final Sorts DAYS = new Sorts("-day").both("day", new Sort.Column("day", DAY), ID);

    private final String usual;
    private final Map<String, Sort> byName = new LinkedHashMap<>();

    private Sorts(String usual) {
        this.usual = usual;
    }

    private Sorts add(String name, boolean descending, List<Sort.Column> columns) {
        byName.put(name, new Sort(name, columns, descending));
        return this;
    }

    private Sorts both(String name, Sort.Column... columns) {
        return add(name, false, List.of(columns)).add("-" + name, true, List.of(columns));
    }

    Sort get(String name) {
        return byName.get(name);
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** The order that {@code sort} names. */
    Sort of(Parameters parameters) {
        return of(parameters, usual);
    }

    Sort of(Parameters parameters, String otherwise) {
        return byName.get(parameters.choice("sort", byName.keySet(), otherwise));
    }
}
