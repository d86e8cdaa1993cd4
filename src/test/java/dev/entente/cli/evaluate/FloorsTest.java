package dev.entente.cli.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.evaluate.Split.Part;
import dev.entente.coding.EventCoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coder on records written for it, beside the least that it has to reach ({@code coding/floors.tsv}). */
class FloorsTest {

    private static final Run RUN = new Run(EventCoder.shipped());
    private static final Map<String, Map<Part, Scores>> SCORES = new HashMap<>();

    /** A line of the table. */
    record Floor(String file, String measure, double tuned, double aside) {

        static Floor of(String line) {
            String[] cell = line.split("\t", -1);
            return new Floor(cell[0], cell[1], Double.parseDouble(cell[2]), Double.parseDouble(cell[3]));
        }

        double of(Part part) {
            return part == Part.ASIDE ? aside : tuned;
        }
    }

    @ParameterizedTest
    @MethodSource("floors")
    void shouldStayAboveTheFloor(Floor floor) {
        for (Part part : List.of(Part.TUNED, Part.ASIDE)) {
            double value = scores(floor.file())
                    .get(part)
                    .json()
                    .requiredAt(floor.measure())
                    .doubleValue();
            assertThat(value)
                    .as("%s of %s, %s", floor.measure(), floor.file(), part)
                    .isGreaterThanOrEqualTo(floor.of(part));
        }
    }

    static Stream<Floor> floors() {
        return lines("floors.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(Floor::of);
    }

    private static Map<Part, Scores> scores(String file) {
        return SCORES.computeIfAbsent(file, FloorsTest::measure);
    }

    private static Map<Part, Scores> measure(String file) {
        List<GoldRecord> records =
                new ArrayList<>(lines(file).stream().map(GoldRecord::of).toList());
        List<Part> parts = Split.of(records.stream().map(GoldRecord::text).toList());
        Map<Part, Scores> scores = new HashMap<>(Map.of(Part.TUNED, new Scores(), Part.ASIDE, new Scores()));
        for (int i = 0; i < records.size(); i++) {
            scores.get(parts.get(i)).add(records.get(i), RUN.code(records.get(i)));
        }
        return scores;
    }

    private static List<String> lines(String file) {
        try (InputStream in = FloorsTest.class.getResourceAsStream("/coding/" + file)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
