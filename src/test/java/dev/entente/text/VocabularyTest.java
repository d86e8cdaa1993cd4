package dev.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @ParameterizedTest
    @CsvSource({
        "envoy, ENVOY",
        "president, President",
        "presidents, PRESIDENTS",
        "Ōsaka, ōsaka",
        "ministry’s, ministry's",
        "Kazakhstan’s, KAZAKHSTAN'S"
    })
    void shouldKnowAWordWhateverItsCase(String word, String other) {
        int id = vocabulary.add(word);
        assertThat(id(other)).isEqualTo(id);
        assertThat(vocabulary.add(other)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "president, presidents",
        "presidents, president",
        "envoy, envoys",
        "ambassador, ambassadoR1",
        "é, e",
        "Osaka, Ōsaka"
    })
    void shouldTellWordsApart(String word, String other) {
        vocabulary.add(word);
        assertThat(id(other)).isEqualTo(Vocabulary.UNKNOWN);
    }

    /** In lower case "bz" and "c[" weigh the same where a character counts 31 times the next. */
    @Test
    void shouldTellApartLongWordsOfOneHash() {
        int id = vocabulary.add("interministerial-bz");
        assertThat(id("interministerial-c[")).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(vocabulary.add("interministerial-c[")).isNotEqualTo(id);
    }

    @Test
    void shouldFindEveryWordOfMany() {
        for (int i = 1; i <= 50_000; i++) {
            assertThat(vocabulary.add("w" + i)).isEqualTo(i);
        }
        assertThat(id("W49999")).isEqualTo(49_999);
        assertThat(vocabulary.word(49_999)).isEqualTo("w49999");
        assertThat(id("w50001")).isEqualTo(Vocabulary.UNKNOWN);
    }

    private int id(String word) {
        return vocabulary.id(word.toCharArray(), 0, word.length());
    }
}
