package dev.entente.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.event.Kind;
import dev.entente.event.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the files of words, nouns, verbs and operators to their headers and to each other. */
class WordFilesTest {

    private static final CameoTable CAMEOS = CameoTable.shipped();

    @ParameterizedTest
    @EnumSource
    void shouldHaveItsColumnsAndExplainThem(LexiconFile file) {
        List<String> lines = lines(file);
        assertThat(lines.stream().filter(line -> !line.startsWith("#")).findFirst())
                .as(file.fileName() + " has a header row")
                .contains(String.join("\t", file.columns()));
        assertThat(file.columns())
                .as(file.fileName() + " explains every column at its head")
                .allMatch(column -> lines.stream().anyMatch(line -> line.startsWith("# " + column + " ")));
    }

    /** In the files of verbs and nouns the order counts, or tells families apart. */
    @ParameterizedTest
    @EnumSource(names = {"MODALITY", "OTHER_VERBS", "VERB_FORMS", "WORDS"})
    void shouldBeSortedBytewise(LexiconFile file) {
        List<String> wrong = new ArrayList<>();
        String before = "";
        for (Table.Row row : rows(file)) {
            String line = String.join("\t", row.cells());
            if (Arrays.compareUnsigned(before.getBytes(UTF_8), line.getBytes(UTF_8)) > 0) {
                wrong.add(row.where() + ": '" + line + "' belongs before '" + before + "'");
            }
            before = line;
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayNothingTwiceAndHaveNoStrayBlanks(LexiconFile file) {
        List<String> wrong = new ArrayList<>();
        Map<List<String>, String> first = new HashMap<>();
        for (Table.Row row : rows(file)) {
            String earlier = first.putIfAbsent(row.cells(), row.where());
            if (earlier != null) {
                wrong.add(row.where() + ": stands at " + earlier + " already; once is right");
            }
            if (row.cells().stream().anyMatch(cell -> !cell.equals(cell.strip()) || cell.contains("  "))) {
                wrong.add(row.where() + ": " + row.cells() + " has stray blanks; words are parted by one");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldGiveEveryVerbItsFormsOnce() {
        assertThat(doubled(LexiconFile.VERB_FORMS, 1)).isEmpty();
        assertThat(doubled(LexiconFile.OTHER_VERBS, 1)).isEmpty();
    }

    @Test
    void shouldSayOnceWhatAnOperatorDoesToAnAct() {
        assertThat(doubled(LexiconFile.MODALITY, 2)).isEmpty();
    }

    @Test
    void shouldNameKnownActsUnderOperators() {
        Set<String> prefixes = new HashSet<>(Set.of(""));
        CAMEOS.all().forEach(cameo -> {
            for (int length = 1; length <= cameo.code().length(); length++) {
                prefixes.add(cameo.code().substring(0, length));
            }
        });
        Set<String> kinds = new HashSet<>();
        Arrays.stream(Kind.values()).forEach(kind -> kinds.add(kind.label()));
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : rows(LexiconFile.MODALITY)) {
            if (!prefixes.contains(row.cell(1)) && !kinds.contains(row.cell(1))) {
                wrong.add(row.where() + ": act '" + row.cell(1)
                        + "' is neither a kind nor the beginning of a CAMEO code");
            }
            String code = row.cell(2).replaceFirst("!.*", "");
            if (!code.isEmpty() && !"=".equals(code) && !"-".equals(code) && !CAMEOS.contains(code)) {
                wrong.add(row.where() + ": '" + code + "' is no CAMEO code; nor is it = or -");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldSayTheSameOfANounOnce() {
        List<String> wrong = new ArrayList<>();
        Map<List<String>, String> first = new HashMap<>();
        for (Table.Row row : rows(LexiconFile.NOUNS)) {
            for (String noun : row.list(0)) {
                String earlier = first.putIfAbsent(row.with(0, noun).cells(), row.where());
                if (earlier != null) {
                    wrong.add(row.where() + ": '" + noun + "' is of class '" + row.cell(1) + "' by " + earlier
                            + " already");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Rows that begin with the same cells as one before. */
    private static List<String> doubled(LexiconFile file, int cells) {
        List<String> doubled = new ArrayList<>();
        Map<List<String>, String> first = new HashMap<>();
        for (Table.Row row : rows(file)) {
            String earlier = first.putIfAbsent(row.cells().subList(0, cells), row.where());
            if (earlier != null) {
                doubled.add(row.where() + ": " + row.cells().subList(0, cells) + " stands at " + earlier
                        + " already; of two the later would count");
            }
        }
        return doubled;
    }

    private static List<Table.Row> rows(LexiconFile file) {
        return LexiconFiles.shipped().rows(file);
    }

    private static List<String> lines(LexiconFile file) {
        try (InputStream in = WordFilesTest.class.getResourceAsStream("/lexicon/" + file.fileName())) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
