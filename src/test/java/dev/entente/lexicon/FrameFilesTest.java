package dev.entente.lexicon;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the files of verbs, nouns and modality to each other. */
class FrameFilesTest {

    /** What a verb asks of its object that is no class of nouns. */
    private static final Set<String> FORMS = Set.of("", "*", "-", "act", "place", "self", "label");

    private static final int OBJECT = 1;
    private static final int TYPE = 1;

    @Test
    void shouldDefineEveryClassOfNounsThatAVerbAsksFor() {
        Set<String> defined =
                rows("nouns.tsv").stream().map(row -> row.cell(TYPE)).collect(toSet());
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : rows("verbs.tsv")) {
            for (String cell : row.list(OBJECT)) {
                String type = cell.startsWith("^") ? cell.substring(1) : cell;
                if (!type.startsWith("'") && !FORMS.contains(type) && !defined.contains(type)) {
                    wrong.add(row.where() + ": no noun of nouns.tsv is of class '" + type + "'");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldCloseWhatStandsInQuotes() {
        assertThat(rows("verbs.tsv").stream()
                        .flatMap(row -> row.list(OBJECT).stream())
                        .filter(cell -> cell.contains("'")))
                .allMatch(cell -> cell.length() > 2 && cell.startsWith("'") && cell.endsWith("'"));
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
