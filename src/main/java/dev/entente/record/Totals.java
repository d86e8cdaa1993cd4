package dev.entente.record;

import dev.entente.event.PloverType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sums over all live events of a relationship. Changes in place. */
final class Totals {

    private static final List<PloverType> TYPES = List.of(PloverType.values());

    private int events;
    private int mentions;
    private int sources;
    private final Map<PloverType, Integer> byType = new EnumMap<>(PloverType.class);
    private final List<Integer> byQuadClass;

    Totals() {
        this.byQuadClass = new ArrayList<>(Collections.nCopies(RelationState.QUAD_CLASSES, 0));
    }

    static Totals read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Totals totals = new Totals();
        totals.events = in.int32();
        totals.mentions = in.int32();
        totals.sources = in.int32();
        for (PloverType type : TYPES) {
            int count = in.int32();
            if (count != 0) {
                totals.count(type, count);
            }
        }
        totals.byQuadClass.replaceAll(any -> in.int32());
        return totals;
    }

    byte[] write() {
        ByteWriter out = new ByteWriter().int32(events).int32(mentions).int32(sources);
        TYPES.forEach(type -> out.int32(byType.getOrDefault(type, 0)));
        byQuadClass.forEach(out::int32);
        return out.done();
    }

    /**
     * Puts an event in or takes it out.
     *
     * @param times 1 or -1
     */
    void add(EventEntry entry, int times) {
        events += times;
        mentions += times * entry.mentions();
        entry.type().ifPresent(type -> count(type, times));
        byQuadClass.set(entry.quadClass(), byQuadClass.get(entry.quadClass()) + times);
    }

    private void count(PloverType type, int change) {
        byType.merge(type, change, (count, more) -> count + more == 0 ? null : count + more);
    }

    void addSources(int change) {
        sources += change;
    }

    boolean isEmpty() {
        return events == 0;
    }

    int events() {
        return events;
    }

    int mentions() {
        return mentions;
    }

    int sources() {
        return sources;
    }

    /** Numbers of events by type, without types that have none. */
    Map<PloverType, Integer> byType() {
        return byType;
    }

    List<Integer> byQuadClass() {
        return byQuadClass;
    }
}
