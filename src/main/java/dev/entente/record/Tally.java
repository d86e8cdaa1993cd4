package dev.entente.record;

import dev.entente.event.PloverType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Numbers of events by PLOVER type and by quad class. Changes in place. */
final class Tally {

    private static final List<PloverType> TYPES = List.of(PloverType.values());

    private final int[] byType = new int[TYPES.size()];
    private final int[] byQuadClass = new int[RelationState.QUAD_CLASSES];

    /**
     * Puts an event in or takes it out.
     *
     * @param times 1 or -1
     */
    void add(EventEntry entry, int times) {
        entry.type().ifPresent(type -> count(type, times));
        byQuadClass[entry.quadClass()] += times;
    }

    /** Puts all events of a day in. */
    void add(RelationDay day) {
        day.byType().forEach(this::count);
        for (int quadClass = 0; quadClass < RelationState.QUAD_CLASSES; quadClass++) {
            byQuadClass[quadClass] += day.byQuadClass().get(quadClass);
        }
    }

    private void count(PloverType type, int change) {
        byType[TYPES.indexOf(type)] += change;
    }

    /** Numbers of events by type, without types that have none. */
    Map<PloverType, Integer> byType() {
        Map<PloverType, Integer> counts = new EnumMap<>(PloverType.class);
        for (int i = 0; i < byType.length; i++) {
            if (byType[i] != 0) {
                counts.put(TYPES.get(i), byType[i]);
            }
        }
        return counts;
    }

    /** Five numbers, from class 0 to class 4. */
    List<Integer> byQuadClass() {
        return Arrays.stream(byQuadClass).boxed().toList();
    }

    ByteWriter write(ByteWriter out) {
        Map<PloverType, Integer> counts = byType();
        out.octet(counts.size());
        counts.forEach((type, count) -> out.choice(TYPES, type).int32(count));
        for (int count : byQuadClass) {
            out.int32(count);
        }
        return out;
    }

    static Tally read(ByteReader in) {
        Tally tally = new Tally();
        for (int left = in.octet(); left > 0; left--) {
            tally.count(in.choice(TYPES), in.int32());
        }
        Arrays.setAll(tally.byQuadClass, any -> in.int32());
        return tally;
    }
}
