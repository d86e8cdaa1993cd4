package dev.entente.wire;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a topic has to be.
 *
 * @param name its name on the cluster
 * @param partitions how many; fixed for the life of a namespace; 0 where any number will do
 * @param configs topic configurations that have to be so, by name
 */
public record TopicSpec(String name, int partitions, SortedMap<String, String> configs) {

    public TopicSpec {
        requireNonNull(name, "name");
        configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
        if (partitions < 0) {
            throw new IllegalArgumentException("topic '" + name + "' cannot have " + partitions + " partitions");
        }
    }

    /** A topic of somebody else, which has to be there and may be of any shape. */
    static TopicSpec ofAnyShape(String name) {
        return new TopicSpec(name, 0, new TreeMap<>(Map.of()));
    }

    boolean hasAnyShape() {
        return partitions == 0;
    }

    TopicSpec named(String other) {
        return new TopicSpec(other, partitions, configs);
    }
}
