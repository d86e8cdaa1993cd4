package dev.entente.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The event marked main is what the sentence is about, and not what it tells besides. */
class MainEventTest {

    /** Of a hundred sentences so many are to be right. */
    private static final int FLOOR = 97;

    @Test
    void shouldMarkWhatASentenceIsAbout() throws IOException {
        List<String> wrong = lines().stream().filter(line -> !isMain(line)).toList();

        assertThat(lines()).hasSize(100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(100 - FLOOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Chad, whose troops had crossed the border, signed a treaty.         | 05
        Gunmen who seized a bank released two clerks.                       | 08
        Envoys who met the rebels demanded that they free the hostages.     | 10
        The deputies called the minister a thief for selling the island.    | 11
        """)
    void shouldNotTakeAnAsideForWhatASentenceIsAbout(String sentence, String root) {
        assertThat(Reading.codes(sentence)).isNotEmpty().first().asString().startsWith(root);
    }

    private static boolean isMain(String line) {
        String[] cell = line.split("\t", -1);
        return Reading.codes(cell[1]).stream()
                .findFirst()
                .filter(code -> code.startsWith(cell[0]))
                .isPresent();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = MainEventTest.class.getResourceAsStream("/coding/main-events.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .toList();
        }
    }
}
