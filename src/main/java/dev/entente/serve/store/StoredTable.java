package dev.entente.serve.store;

import dev.entente.event.Labelled;
import java.util.Locale;
import java.util.Map;

/** The tables that stand for compacted topics. */
public enum StoredTable implements Labelled {
    EVENTS("event"),
    ENGAGEMENTS("engagement"),
    RELATIONSHIPS("relationship"),
    DAYS("day");

    private static final Map<String, StoredTable> BY_LABEL = Labelled.index(values());

    private final String label = name().toLowerCase(Locale.ROOT);
    private final String singular;

    StoredTable(String singular) {
        this.singular = singular;
    }

    /** The name of the table. */
    @Override
    public String label() {
        return label;
    }

    /** The name of one row, as messages call it. */
    public String singular() {
        return singular;
    }

    /** The column, or what stands for it, of a row's relationship. */
    String relationship() {
        return this == RELATIONSHIPS ? "id" : "relationship";
    }

    /** The column, or what stands for it, of a row's kind. */
    String kind() {
        return this == EVENTS || this == ENGAGEMENTS ? "kind" : "NULL";
    }

    /** @throws IllegalArgumentException where there is no such table */
    public static StoredTable of(String label) {
        return Labelled.of(BY_LABEL, "table", label);
    }

    /**
     * The table of a topic.
     *
     * @param plain the topic without its namespace
     * @throws IllegalArgumentException where the topic is no table
     */
    public static StoredTable ofTopic(String plain) {
        if (plain.startsWith("events.")) {
            return EVENTS;
        }
        return switch (plain) {
            case "engagements" -> ENGAGEMENTS;
            case "relations.state" -> RELATIONSHIPS;
            case "relations.daily" -> DAYS;
            default -> throw new IllegalArgumentException("topic '" + plain + "' is no table");
        };
    }
}
