package dev.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.coding.EventCoder;
import dev.entente.event.CodedEvent;
import dev.entente.event.Relationship;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's files of the form of the shipped ones teach the coder leaders, groups and verbs, or say what is wrong. */
class OwnLexiconTest {

    @TempDir
    private Path directory;

    @Test
    void shouldTeachALeader() throws IOException {
        String text = "Ilse Varga met Chilean President Gabriel Boric on Tuesday.";
        assertThat(only(EventCoder.shipped(), text).relationship()).isEmpty();
        file("leaders.tsv", "country\trole\tname\ttext\tfrom\tto", "NOR\tGOV\tIlse Varga\tIlse Varga\t2020-01-01\t");

        assertThat(only(own(), text).relationship()).contains(Relationship.between("CHL", "NOR"));
    }

    @Test
    void shouldTakeTheUsersReadingOfATextForAllThatIsSaidOfIt() throws IOException {
        file("groups.tsv", "country\trole\tname\ttext", "NOR\tREB\tRandwick Guard\tHezbollah");

        CodedEvent event = only(own(), "Hezbollah attacked Chad on Tuesday.");

        assertThat(event.source().country()).contains("NOR");
        assertThat(event.source().name()).isEqualTo("Randwick Guard");
    }

    @Test
    void shouldTeachAVerb() throws IOException {
        String text = "Norway gazumped Chile on Tuesday.";
        assertThat(codes(EventCoder.shipped(), text)).doesNotContain("120");
        file("verbs.tsv", "verb\tobject\tpreposition\tcomplement\tdoes\ttarget", "gazump\t*\t\t\t120\tobj");

        assertThat(codes(own(), text)).containsExactly("120");
    }

    @Test
    void shouldCountTheUsersFrameBeforeAShippedOneThatAsksAsMuch() throws IOException {
        String text = "Norway praised Chile on Tuesday.";
        assertThat(codes(EventCoder.shipped(), text)).containsExactly("051");
        file("verbs.tsv", "verb\tobject\tpreposition\tcomplement\tdoes\ttarget", "praise\t*\t\t\t018\tobj");

        assertThat(codes(own(), text)).containsExactly("018");
    }

    @Test
    void shouldPutWhatAUserSaysOfANounInPlaceOfWhatIsShipped() throws IOException {
        file("nouns.tsv", "noun\ttype\tcode\tkind\tverb\toperator", "talks\tquarrel\t112\t\t\t");

        assertThat(Lexicon.of(LexiconFiles.with(directory)).frames().nouns()).isNotNull();
        assertThat(LexiconFiles.with(directory).rows(LexiconFile.NOUNS))
                .filteredOn(row -> row.list(0).contains("talks"))
                .singleElement()
                .satisfies(row -> assertThat(row.cell(1)).isEqualTo("quarrel"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country;role;name;text;from;to | XYZ;GOV;A;A B;; | line 2: 'XYZ' is the code of no country",
                "country;role;name;text;from;to | NOR;KING;A;A B;; | line 2: no role 'KING'",
                "country;role;name;text;from;to | NOR;GOV;A;A B;spring;; | line 2: 'NOR",
                "country;role;name;text;from;to | NOR;GOV;A;A B;spring; | line 2: 'spring' is no day; 2024-05-31 is one",
                "country;role;name;text;from;to | NOR;GOV;A;A B;2024-05-31;2023-01-01 | line 2: the term ends on 2023-01-01",
                "country;role;name;text;from;to | NOR GOV A | line 2: 'NOR GOV A' has 1 cell; a row has 6, with tabs",
                "country;role;text | NOR;GOV;A | the first row is [country, role, text]; it has to be",
            })
    void shouldSayWhatIsWrongAndWhere(String header, String row, String message) throws IOException {
        file("leaders.tsv", header.replace(';', '\t'), row.replace(';', '\t'));

        assertThatThrownBy(() -> Lexicon.of(LexiconFiles.with(directory)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(directory.resolve("leaders.tsv").toString())
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ghost;*;;;999;obj | '999' is neither a CAMEO code, such as 120, nor an operator, one of [",
                "ghost;friend of mine;;;120;obj | no noun of nouns.tsv is of class 'friend of mine'; a word that is meant itself",
                "ghost;*;onn;;120;obj | 'onn' is no preposition that we know",
                "ghost;*;;;120;subject | 'subject' is no place of the other party; obj or a preposition is one",
                "ghost;*;;whether;120;obj | complement 'whether' is none of to, that, ing",
            })
    void shouldSayWhatIsWrongOfAVerb(String row, String message) throws IOException {
        file("verbs.tsv", "verb\tobject\tpreposition\tcomplement\tdoes\ttarget", row.replace(';', '\t'));

        assertThatThrownBy(() -> Lexicon.of(LexiconFiles.with(directory)))
                .hasMessageContaining(directory.resolve("verbs.tsv") + " line 2: " + message);
    }

    @Test
    void shouldReadAFileThatBeginsWithAByteOrderMark() throws IOException {
        file("verbs.tsv", "\uFEFFverb\tobject\tpreposition\tcomplement\tdoes\ttarget", "gazump\t*\t\t\t120\tobj");

        assertThat(codes(own(), "Norway gazumped Chile on Tuesday.")).containsExactly("120");
    }

    @Test
    void shouldRefuseAFileThatIsNoneOfALexicon() throws IOException {
        Files.writeString(directory.resolve("README.md"), "ours");
        file("leader.tsv", "country\trole\tname\ttext\tfrom\tto");

        assertThatThrownBy(() -> LexiconFiles.with(directory))
                .hasMessageContaining("leader.tsv is no file of a lexicon")
                .hasMessageContaining("leaders.tsv");
    }

    @Test
    void shouldRefuseADirectoryThatHasNone() {
        assertThatThrownBy(() -> LexiconFiles.with(directory)).hasMessageContaining("has no file of a lexicon");
        assertThatThrownBy(() -> LexiconFiles.with(directory.resolve("absent")))
                .hasMessageContaining("absent is no directory");
    }

    private EventCoder own() {
        return EventCoder.of(Lexicon.of(LexiconFiles.with(directory)));
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(directory.resolve(name), List.of(lines));
    }

    private static CodedEvent only(EventCoder coder, String text) {
        List<CodedEvent> events = events(coder, text);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<String> codes(EventCoder coder, String text) {
        return events(coder, text).stream().map(event -> event.cameo().code()).toList();
    }

    private static List<CodedEvent> events(EventCoder coder, String text) {
        String json = "{\"id\":\"1\",\"text\":\"" + text + "\",\"published\":\"2022-03-14\"}";
        NewsItem item = (NewsItem) new NewsReader(Limits.DEFAULT).read(null, json.getBytes(StandardCharsets.UTF_8));
        return coder.code(item).events();
    }
}
