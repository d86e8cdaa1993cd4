package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said, hoped, denied, asked, blamed, refused and threatened, in every form that news gives it. */
class ActsOfSpeechTest {

    /** The families of codes whose every code of three figures has examples. */
    private static final List<String> FAMILIES =
            List.of("01", "02", "03", "04", "05", "08", "09", "10", "11", "12", "13", "16");

    /** Codes that have examples by their codes of four figures, or that a sentence tells better by another. */
    private static final Set<String> WITHOUT_EXAMPLES = Set.of("084", "109", "110", "166");

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

    @Test
    void shouldHaveExamplesOfEachCode() throws IOException {
        Set<String> shown = Stream.concat(
                        forms().map(row -> (String) row.get()[0]), forms().map(row -> (String) row.get()[2]))
                .collect(Collectors.toSet());

        assertThat(CameoTable.shipped().all().stream()
                        .map(Cameo::code)
                        .filter(code -> code.length() == 3 && FAMILIES.contains(code.substring(0, 2)))
                        .filter(code -> !WITHOUT_EXAMPLES.contains(code)))
                .allMatch(shown::contains);
    }
}
