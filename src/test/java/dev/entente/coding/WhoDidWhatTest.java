package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts and on whom, where the words do not stand as subject, verb, object. */
class WhoDidWhatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        For the first time in a decade Georgia massed troops along its border with Russia.  | GEO>RUS 154
        For two months Iranian doctors treated wounded Iraqis at a field hospital.          | IRN>IRQ 073
        After weeks of silence Israel bombed targets in Lebanon on Friday.                  | ISR>LBN 183
        Hours after the raid India protested to Pakistan.                                   | IND>PAK 114
        In the wake of the attack Indian troops shelled Pakistani posts.                    | IND>PAK 194
        In a rare rebuke Kenya accused Somalia of sheltering gunmen.                        | KEN>SOM 112
        """)
    void shouldEndAPhraseThatOpensASentenceBeforeTheSubject(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Diplomats watched with alarm as the Ethiopian army massed tanks on the border with Eritrea.  | ETH>ERI 154
        The mood darkened as Serbia accused Kosovo of smuggling.                                     | SRB>XKX 112
        Oil rose after Russia shelled Ukraine.                                                       | RUS>UKR 194
        """)
    void shouldFindWhoActsBehindAs(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Some 2,000 Russian soldiers were deployed along the border with Azerbaijan.   | RUS>AZE 154
        French peacekeepers were sent to the Central African Republic on Monday.      | FRA>CAF 074
        American troops were pulled out of Somalia on Friday.                         | USA>SOM 0874
        Ukrainian forces have been placed on high alert along the Russian frontier.   | UKR>RUS 154
        Two American soldiers were captured by Iranian guards.                        | IRN>USA 173
        """)
    void shouldTakeWhoseTheForcesAreForWhoMovesThem(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Dozens of American senators sponsored a motion that condemns Bahrain for jailing doctors.  | USA>BHR 111
        The United Nations put out a report accusing Sudan of bombing villages.                    | UNO>SDN 1123
        Norway's premier, a former judge, in a statement condemned Russia for the attack.          | NOR>RUS 111
        """)
    void shouldTakeWhoIssuesAMessageForWhoSpeaksInIt(String text, String expected) {
        assertThat(Reading.ofLast(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Iran faces criticism from the United Nations over the arrests.        | UNO>IRN 111
        Saudi Arabia received weapons from the United States.                 | USA>SAU 072
        Sudan received a loan of $100 million from China.                     | CHN>SDN 071
        Indian positions came under fire from Pakistani troops on Monday.     | PAK>IND 190
        Serbia won the backing of Russia in its dispute.                      | RUS>SRB 051
        """)
    void shouldTurnAroundWhatASubjectUndergoes(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Three American diplomats were told to leave by Ecuador.                              | ECU>USA 161
        Negotiators for the European Union and Switzerland met in Brussels on Monday.        | CHE-EUU 040
        Germany insisted on Monday that Greece repay its creditors.                          | DEU>GRC 1031
        Turkish jets struck suspected rebel camps in northern Iraq on Friday.                | TUR>IRQ 195
        """)
    void shouldFindTheSidesOfOtherConstructions(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }
}
