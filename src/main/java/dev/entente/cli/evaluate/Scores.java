package dev.entente.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.evaluate.GoldRecord.Asked;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All measures over some gold records, with what was missed. */
final class Scores {

    /**
     * A record whose events do not give what it wants.
     *
     * @param gold the record
     * @param wants what was to be found
     * @param events what was found
     */
    record Miss(GoldRecord gold, String wants, List<CodedLine> events) {}

    private final Reliability reliability;
    private final ClassMeasure types;
    private final PentaMeasure classes;
    private final Map<Asked, Measure> measures;
    private final Map<Asked, Integer> records = new EnumMap<>(Asked.class);
    private final List<Miss> misses = new ArrayList<>();

    Scores() {
        this(new Reliability());
    }

    /** Measures that also add to how often events are right that say how sure they are. */
    Scores(Reliability reliability) {
        this.reliability = reliability;
        types = new ClassMeasure(reliability);
        classes = new PentaMeasure(reliability);
        measures = new EnumMap<>(Map.of(
                Asked.DYAD,
                new DyadMeasure(reliability),
                Asked.CLASS,
                types,
                Asked.PENTA,
                classes,
                Asked.LIFECYCLE,
                new LifecycleMeasure(reliability)));
    }

    void add(GoldRecord gold, List<CodedLine> events) {
        records.merge(gold.set(), 1, Integer::sum);
        measures.get(gold.set()).add(gold, events).ifPresent(wants -> misses.add(new Miss(gold, wants, events)));
    }

    boolean has(Asked set) {
        return records.containsKey(set);
    }

    /** The measures of each set that there are records of. */
    ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        measures.forEach((set, measure) -> {
            if (has(set)) {
                all.set(set.label(), measure.scores());
            }
        });
        return all;
    }

    List<Miss> misses() {
        return misses;
    }

    /** What each type of set {@code class} was taken for. */
    Confusion types() {
        return types.types();
    }

    /** What each class of set {@code penta} was taken for. */
    Confusion classes() {
        return classes.classes();
    }

    Reliability reliability() {
        return reliability;
    }
}
