package dev.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the files of verbs, nouns and modality to each other. */
class FrameFilesTest {

    private static final int OBJECT = 1;
    private static final int TYPE = 1;

    @Test
    void shouldCloseWhatStandsInQuotes() {
        assertThat(rows("verbs.tsv").stream()
                        .flatMap(row -> row.list(OBJECT).stream())
                        .filter(cell -> cell.contains("'")))
                .allMatch(cell -> cell.matches("\\^?'[^']+(’[^']*)?'"));
    }

    @Test
    void shouldNameANounOnceInEachClass() {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : rows("nouns.tsv")) {
            for (String noun : row.list(0)) {
                if (!seen.add(noun + " " + row.cell(TYPE))) {
                    twice.add(row.where() + ": '" + noun + "' is of class '" + row.cell(TYPE) + "' already");
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void shouldSayOnceWhatAnOperatorDoesToAnAct() {
        List<String> acts = rows("modality.tsv").stream()
                .map(row -> row.cell(0) + " " + row.cell(1))
                .toList();

        assertThat(acts).doesNotHaveDuplicates();
    }

    private static List<Table.Row> rows(String file) {
        return Table.read("/lexicon/" + file, file.equals("modality.tsv") ? 4 : 6)
                .rows();
    }
}
