package dev.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases that name a time, as seen from Thursday 27 February 2014. */
class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 2, 27);

    private static List<DatePhrase> find(String text) {
        Vocabulary vocabulary = new Vocabulary();
        Dates dates = new Dates(vocabulary);
        Tokens tokens = new Tokens();
        new Tokenizer(vocabulary).read(text.toCharArray(), tokens);
        return dates.find(tokens, 0, tokens.size(), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "met on Thursday,DAY,2014-02-27,2014-02-27",
        "met on Tuesday,DAY,2014-02-25,2014-03-04",
        "meet next Monday,DAY,2014-03-03,2014-03-03",
        "met last Friday,DAY,2014-02-21,2014-02-21",
        "met yesterday,DAY,2014-02-26,2014-02-26",
        "meet tomorrow,DAY,2014-02-28,2014-02-28",
        "on March 3 in,DAY,2013-03-03,2014-03-03",
        "on 3 March 2012,DAY,2012-03-03,2012-03-03",
        "on 2014-03-03 in,DAY,2014-03-03,2014-03-03",
        "in March,MONTH,2013-03-01,2014-03-01",
        "in 2012,YEAR,2012-01-01,2012-01-01",
        "from 3 to 6 March,DAY,2013-03-06,2014-03-03",
        "March 3-6,DAY,2013-03-06,2014-03-03",
        "two days ago,DAY,2014-02-25,2014-02-25",
        "on the 25th,DAY,2014-02-25,2014-03-25",
        "next month,MONTH,2014-03-01,2014-03-01"
    })
    void shouldReadADate(String text, DatePhrase.Unit unit, LocalDate past, LocalDate future) {
        assertThat(find(text)).singleElement().satisfies(phrase -> {
            assertThat(phrase.unit()).isEqualTo(unit);
            assertThat(phrase.past()).isEqualTo(past);
            assertThat(phrase.future()).isEqualTo(future);
        });
    }

    @Test
    void shouldMarkWhatIsOnlySince() {
        assertThat(find("the first since late 2010"))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.since()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"it may happen", "516 prisoners", "'1,500 men'"})
    void shouldTakeNoOtherNumberForADate(String text) {
        assertThat(find(text)).isEmpty();
    }
}
