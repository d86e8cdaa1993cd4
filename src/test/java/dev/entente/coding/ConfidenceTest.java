package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.coding.Explanation.Part;
import dev.entente.coding.Explanation.Told;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a confidence is made of, told with the event. */
class ConfidenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norway and Chile will hold talks in Oslo on March 20.              | read by a rule
        The ministry in Lima declined to comment on Sunday.                | a mere statement
        Kenya attacked the report.                                         | told by its verb alone
        Togo expelled two envoys whose papers looked odd.                  | a verb of the sentence is not read
        Thirty protesters were arrested in Lagos.                          | told in the passive
        Thirty protesters were arrested in Lagos.                          | nobody is named who acts
        Chad welcomed the vote while Niger expelled its envoy.             | told by another clause than the main one
        Peru, which expelled two Chilean diplomats, is a member.           | told in passing
        Norway and Chile signed a treaty after two days of talks.          | named beside what is told
        The release by Chad of two French pilots pleased Paris.            | told by a noun alone
        Ghana may impose sanctions on Togo.                                | told as possible only
        Will Ghana and Togo hold talks in May?                             | told as possible only
        """)
    void shouldTellWhatMakesAnEventMoreOrLessSure(String sentence, String reason) {
        assertThat(told(sentence))
                .anySatisfy(
                        told -> assertThat(told.sum()).extracting(Part::reason).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norway and Chile will hold talks in Oslo on March 20.
        Thirty protesters were arrested in Lagos.
        Peru, which expelled two Chilean diplomats, is a member.
        """)
    void shouldBeTheSumOfWhatItIsMadeOf(String sentence) {
        assertThat(told(sentence))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.event().confidence())
                        .isEqualTo(told.sum().stream().mapToInt(Part::points).sum()));
    }

    private static List<Told> told(String sentence) {
        return Reading.CODER
                .explain(Reading.item(Optional.empty(), sentence, OffsetDateTime.parse("2014-03-14T12:00:00Z")))
                .sentences()
                .get(0)
                .events();
    }
}
