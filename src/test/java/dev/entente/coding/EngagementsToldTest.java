package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to tell of an engagement with few words of its own: what there will be, what is fixed, what is over. */
class EngagementsToldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        There will be talks between Mali and Niger on Friday.                              | MLI-NER talks scheduled 1999-05-07
        There will be no talks with Chile, Peru's foreign minister said.                   | CHL-PER talks rejected
        The resumption of talks between Mali and Niger was set for Monday.                 | MLI-NER talks scheduled 1999-05-10
        The start of the talks between Mali and Niger has been fixed for Monday.           | MLI-NER talks scheduled 1999-05-10
        Talks between Mali and Niger were pencilled in for Monday.                         | MLI-NER talks scheduled 1999-05-10
        The king of Tonga has dropped plans to travel to Fiji in June.                     | FJI-TON visit cancelled 1999-06
        Norway abandoned plans for a summit with Russia.                                   | NOR-RUS talks cancelled
        Gabon's president returned home on Monday from a visit to Cuba.                    | CUB-GAB visit concluded 1999-05-03
        Peru has proposed that its foreign minister and that of Chile meet in Quito.       | CHL-PER talks proposed
        South Korea accepted an offer relayed by Peru to hold talks with the North.        | KOR-PRK talks agreed
        The leaders of Peru and Chile promised aid when they met in Quito on Monday.       | CHL-PER talks concluded 1999-05-03
        A proposal by Mali to hold talks in Lima has been accepted by Niger.               | MLI-NER talks agreed
        Peru signed agreements to normalise relations with Chile on Monday.                | CHL-PER agreement concluded 1999-05-03
        """)
    void shouldReadEngagements(String text, String expected) {
        assertThat(Reading.engagements(Reading.events(text, "1999-05-05"))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Word of a postponement of the summit between Peru and Chile came on Monday.         | CHL-PER talks postponed
        News of the cancellation of talks between Mali and Niger surprised envoys.          | MLI-NER talks cancelled
        The announcement of a summit between Peru and Chile came on Sunday.                 | CHL-PER talks scheduled
        The cancellation by Chile of a trip to Peru by its premier was announced on Monday. | CHL-PER visit cancelled
        The resumption of talks between Mali and Niger was announced on Monday.             | MLI-NER talks scheduled
        Peru and Chile have moved their border talks from May 20 to June 2.                 | CHL-PER talks postponed 1999-06-02
        The summit between Peru and Chile was brought forward to May 20.                    | CHL-PER talks scheduled 1999-05-20
        The talks between Peru and Chile are due to open in Lima on Friday.                 | CHL-PER talks scheduled 1999-05-07
        The summit between Peru and Chile is off.                                           | CHL-PER talks cancelled
        Peru has given a flat no to a Chilean request for a meeting.                        | CHL-PER talks rejected
        An invitation to visit Chile has been extended to Peru's president.                 | CHL-PER visit proposed
        Peru's president is back in Lima after a visit to Chile.                            | CHL-PER visit concluded
        Fresh from a visit to Chile, Peru's foreign minister said he was hopeful.           | CHL-PER visit concluded
        Having met Chilean officials on Monday, Peru's premier will fly to Cuba on Friday.  | CHL-PER talks concluded 1999-05-03
        Talks on sharing the river between Mali and Niger resumed on Monday.                | MLI-NER talks underway 1999-05-03
        Talks to end the war between Mali and Niger open in Algiers.                        | MLI-NER talks underway
        """)
    void shouldReadEngagementsToldInARoundaboutWay(String text, String expected) {
        assertThat(Reading.engagements(Reading.events(text, "1999-05-05"))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Peru invited Chile's foreign minister to talks, but Santiago refused. | CHL-PER talks rejected
        Peru asked for a meeting with Chile, but was turned down.             | CHL-PER talks rejected
        Chile proposed talks with Peru, and Lima accepted.                    | CHL-PER talks agreed
        """)
    void shouldReadAnswersWithoutWhatTheyAnswer(String text, String expected) {
        assertThat(Reading.engagements(Reading.events(text, "1999-05-05"))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mali and Niger held talks on Monday. A second round will be held in Niamey in June.  | MLI-NER talks scheduled 1999-06
        Mali and Niger held two days of talks. The talks ended on Monday.                    | MLI-NER talks concluded 1999-05-03
        """)
    void shouldTakeUpWhatWasSpokenOf(String text, String expected) {
        assertThat(Reading.engagements(Reading.events(text, "1999-05-05")))
                .contains(expected)
                .noneMatch("MLI-NER talks concluded"::equals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It is 30 years since Sadat went to Jerusalem.
        No date was given for the visit of Kenya's president to Cuba.
        There were no talks between Mali and Niger.
        The leader of Mali, whose visit to Niger had not been announced, went on to Chad.
        """)
    void shouldGiveNoEngagement(String text) {
        assertThat(Reading.engagements(Reading.events(text, "1999-05-05")))
                .noneMatch(line -> line.contains("EGY-ISR") || line.contains("KEN") || line.contains("NER"));
    }
}
