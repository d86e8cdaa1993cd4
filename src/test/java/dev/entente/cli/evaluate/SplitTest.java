package dev.entente.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.evaluate.Split.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** SHA-256 of "ministersofperuandchilemetinlima" begins with 3, of "norwaylenticelandtwoicebreakers" with 7. */
    @Test
    void shouldSetATextAsideByTheHashOfItsLetters() {
        assertThat(Split.of(List.of(
                        "Ministers of Peru and Chile met in Lima.",
                        "ministers of PERU, and Chile, met in Lima",
                        "Norway lent Iceland two icebreakers.")))
                .containsExactly(Part.ASIDE, Part.ASIDE, Part.TUNED);
    }

    @Test
    void shouldKeepNearDuplicatesTogetherAlsoThroughOthers() {
        String first = "The regent praised the envoys of the highland towns";
        String second = "The regent praised the envoys of the highland towns on Monday";
        String third = "Today the regent praised the envoys of the highland towns on Monday";
        for (int i = 0; i < 50; i++) {
            String name = " in the " + i + "th year of a long and peaceful reign over them";
            assertThat(Split.of(List.of(first + name, second + name, third + name)))
                    .containsAnyOf(Part.TUNED, Part.ASIDE)
                    .matches(parts -> parts.stream().distinct().count() == 1);
        }
    }

    @Test
    void shouldPartTextsAlikeInAnyOrderAndSetAsideAboutAThird() {
        List<String> texts = new ArrayList<>(IntStream.range(0, 600)
                .mapToObj(i -> "Envoy " + i + " of town " + i * 7 + " met guild " + i * 13 + " at gate " + i * 17)
                .toList());
        List<Part> parts = Split.of(texts);

        Collections.reverse(texts);
        List<Part> reversed = new ArrayList<>(Split.of(texts));
        Collections.reverse(reversed);

        assertThat(reversed).isEqualTo(parts);
        assertThat(parts.stream().filter(part -> part == Part.ASIDE).count()).isBetween(150L, 230L);
    }

    @Test
    void shouldTakeTextsWithoutLettersForOneAnother() {
        assertThat(Split.of(List.of("…", "—"))).hasSize(2).matches(parts -> parts.get(0) == parts.get(1));
    }
}
