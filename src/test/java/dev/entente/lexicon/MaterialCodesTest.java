package dev.entente.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the codes of material acts that verbs and nouns give to sentences that show them. */
class MaterialCodesTest {

    /** The roots of material cooperation and conflict in CAMEO. */
    private static final Set<String> ROOTS = Set.of("06", "07", "08", "14", "15", "16", "17", "18", "19", "20");

    @Test
    void shouldShowEveryMaterialCodeInASentence() throws IOException {
        LexiconFiles files = LexiconFiles.shipped();
        Set<String> given = Stream.concat(
                        files.rows(LexiconFile.VERBS).stream()
                                .map(row -> row.cell(4).split(" ", -1)[0]),
                        files.rows(LexiconFile.NOUNS).stream().map(row -> row.cell(2)))
                .filter(code -> code.length() > 2 && ROOTS.contains(code.substring(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown()).containsAll(given);
    }

    /** What is protested for, and mass violence that no other code names. */
    @Test
    void shouldShowWhatIsProtestedForInFourSentencesEach() throws IOException {
        List<String> shown = shown();

        assertThat(CameoTable.shipped().all().stream()
                        .map(Cameo::code)
                        .filter(code -> code.equals("200") || (code.length() == 4 && code.startsWith("14"))))
                .allSatisfy(code ->
                        assertThat(Collections.frequency(shown, code)).as(code).isGreaterThanOrEqualTo(4));
    }

    private static List<String> shown() throws IOException {
        try (InputStream in = MaterialCodesTest.class.getResourceAsStream("/lexicon/acts-material.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }
}
