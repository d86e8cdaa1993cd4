package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MaterialActsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/lexicon/acts-material.tsv", delimiter = '\t', quoteCharacter = '`')
    void shouldTellTheActOfASentence(String code, String text) {
        assertThat(Reading.codes(text)).as(text).isNotEmpty().allMatch(code::equals);
    }
}
