package dev.entente.wire;

import dev.entente.event.PloverType;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Numbers of events by PLOVER type, in the order of the types: {@code {"AGREE": 1, "CONSULT": 2}}. */
final class CountsByTypeJson extends JsonForm<Map<PloverType, Integer>> {

    CountsByTypeJson() {
        super("counts by type");
    }

    @Override
    void write(JsonWriter out, Map<PloverType, Integer> counts) throws IOException {
        for (PloverType type : PloverType.values()) {
            if (counts.containsKey(type)) {
                out.number(type.label(), counts.get(type));
            }
        }
    }

    @Override
    Map<PloverType, Integer> read(JsonFields in) {
        Map<PloverType, Integer> counts = new EnumMap<>(PloverType.class);
        for (PloverType type : PloverType.values()) {
            if (in.has(type.label())) {
                counts.put(type, in.count(type.label()));
            }
        }
        return counts;
    }
}
