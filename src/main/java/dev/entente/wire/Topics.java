package dev.entente.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names of the topics of one pipeline.
 *
 * @param namespace puts its prefix before the output topics
 * @param input the topic that news items are read from, as it is named on the cluster
 */
public record Topics(Namespace namespace, String input) {

    /** The input topic where none other is named. */
    public static final String NEWS_ITEMS = "news.items";

    static final String NEWS_REJECTED = "news.rejected";
    static final String ENGAGEMENTS = "engagements";
    static final String RELATIONS_STATE = "relations.state";
    static final String RELATIONS_DAILY = "relations.daily";

    public Topics {
        requireNonNull(namespace, "namespace");
        requireNonNull(input, "input");
    }

    /** The pipeline without a namespace, reading {@value #NEWS_ITEMS}. */
    public static Topics standard() {
        return new Topics(Namespace.none(), NEWS_ITEMS);
    }

    /** Whether the input is the namespace's own, by its name: news items that only its pipeline reads. */
    public boolean ownsInput() {
        return input.equals(namespace.prefix(NEWS_ITEMS));
    }

    /** What could not be read. */
    public String rejected() {
        return namespace.prefix(NEWS_REJECTED);
    }

    /** The events of a family. */
    public String events(Family family) {
        return namespace.prefix(plain(family));
    }

    /** The engagements that events belong to. */
    public String engagements() {
        return namespace.prefix(ENGAGEMENTS);
    }

    /** The state of relationships. */
    public String state() {
        return namespace.prefix(RELATIONS_STATE);
    }

    /** The days of relationships. */
    public String daily() {
        return namespace.prefix(RELATIONS_DAILY);
    }

    /** The compacted topics, whose last record of a key counts: events of all families, engagements, state, days. */
    public List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (Family family : Family.values()) {
            tables.add(events(family));
        }
        tables.addAll(List.of(engagements(), state(), daily()));
        return List.copyOf(tables);
    }

    /** All outputs as they are named without a namespace, in the order of the data flow. */
    static List<String> plainOutputs() {
        List<String> names = new ArrayList<>(List.of(NEWS_REJECTED));
        Arrays.stream(Family.values()).map(Topics::plain).forEach(names::add);
        names.addAll(List.of(ENGAGEMENTS, RELATIONS_STATE, RELATIONS_DAILY));
        return List.copyOf(names);
    }

    private static String plain(Family family) {
        return "events." + family.label();
    }
}
