package dev.entente.record;

import dev.entente.event.PloverType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Numbers of events by PLOVER type and by quad class. Changes in place. */
final class Tally {

    private static final List<PloverType> TYPES = List.of(PloverType.values());

    private final Map<PloverType, Integer> byType = new EnumMap<>(PloverType.class);
    private final List<Integer> byQuadClass = new ArrayList<>(Collections.nCopies(RelationState.QUAD_CLASSES, 0));

    /**
     * Puts an event in or takes it out.
     *
     * @param times 1 or -1
     */
    void add(EventEntry entry, int times) {
        entry.type().ifPresent(type -> count(type, times));
        byQuadClass.set(entry.quadClass(), byQuadClass.get(entry.quadClass()) + times);
    }

    /** Puts all events of a day in. */
    void add(RelationDay day) {
        day.byType().forEach(this::count);
        for (int quadClass = 0; quadClass < RelationState.QUAD_CLASSES; quadClass++) {
            byQuadClass.set(
                    quadClass, byQuadClass.get(quadClass) + day.byQuadClass().get(quadClass));
        }
    }

    private void count(PloverType type, int change) {
        byType.merge(type, change, (count, more) -> count + more == 0 ? null : count + more);
    }

    /** Numbers of events by type, without types that have none. */
    Map<PloverType, Integer> byType() {
        return byType;
    }

    /** Five numbers, from class 0 to class 4. */
    List<Integer> byQuadClass() {
        return byQuadClass;
    }

    ByteWriter write(ByteWriter out) {
        out.octet(byType.size());
        byType.forEach((type, count) -> out.choice(TYPES, type).int32(count));
        byQuadClass.forEach(out::int32);
        return out;
    }

    static Tally read(ByteReader in) {
        Tally tally = new Tally();
        for (int left = in.octet(); left > 0; left--) {
            PloverType type = in.choice(TYPES);
            tally.count(type, in.int32());
        }
        tally.byQuadClass.replaceAll(any -> in.int32());
        return tally;
    }
}
