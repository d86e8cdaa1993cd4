package dev.entente.wire;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of events by quad class, by name. */
final class CountsByQuadClassJson extends JsonForm<List<Integer>> {

    /** The names of quad classes 0 to 4. */
    private static final List<String> NAMES =
            List.of("neutral", "verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict");

    CountsByQuadClassJson() {
        super("counts by quad class");
    }

    @Override
    void write(JsonWriter out, List<Integer> counts) throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            out.number(NAMES.get(i), counts.get(i));
        }
    }

    @Override
    List<Integer> read(JsonFields in) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> in.count(NAMES.get(i)))
                .toList();
    }
}
