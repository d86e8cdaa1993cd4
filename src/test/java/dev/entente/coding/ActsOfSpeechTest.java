package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said, hoped, denied, asked, blamed, refused and threatened, in every form that news gives it. */
class ActsOfSpeechTest {

    static Stream<Arguments> sentences() throws IOException {
        return rows("acts-verbal.tsv");
    }

    static Stream<Arguments> forms() throws IOException {
        return rows("acts-verbal-forms.tsv");
    }

    private static Stream<Arguments> rows(String file) throws IOException {
        try (InputStream in = ActsOfSpeechTest.class.getResourceAsStream("/lexicon/" + file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && Character.isDigit(line.charAt(0)))
                    .toList();
            return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldReadTheCodeOfASentence(String code, String sentence) {
        assertThat(Reading.codes(sentence)).isNotEmpty().first().isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldReadAnActInEachForm(String base, String form, String code, String sentence) {
        assertThat(Reading.codes(sentence))
                .as("%s, %s", base, form)
                .isNotEmpty()
                .first()
                .isEqualTo(code);
    }
}
