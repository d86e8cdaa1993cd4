package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Aux;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Phase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant by words that name nobody: "each other", "he", "no one", and those who speak for others. */
class ReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        India and Nepal accused each other of shelling farms.                               | IND-NPL 1123
        Peru and Chile held talks in Quito. Each side blamed the other for the deadlock.    | CHL-PER 112
        Peru and Chile held talks in Quito. Each accused the other of bad faith.            | CHL-PER 112
        Peru and Chile held talks in Quito. Both sides condemned each other in letters.     | CHL-PER 111
        Mali and Niger each accuse the other of sheltering rebels.                          | MLI-NER 112
        Mali and Niger have each accused the other of aggression.                           | MLI-NER 112
        The governments of Mali and Niger expelled each other's envoys.                     | MLI-NER 161
        Many accused the army of torture.                                                   | NIL>NIL 1122
        """)
    void shouldReadEachOther(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Niger accused Mali of theft. Envoys of the UN said its neighbour was right. The two neighbours broke off talks. | MLI-NER 164
        Kenya shelled Somalia, aid workers told the BBC and France 24. Norway urged both countries to end the fighting. | NOR>KEN 0256
        Peru and Chile held talks. Rome sent aid to Bolivia. Rome attacked Libya. The two armies fought on.             | ITA-LBY 190
        Peru and Chile met in Lima. Norway condemned Chile. The two sides will hold talks in May.                       | CHL-PER 036
        """)
    void shouldTakeThoseWhoLastDealtWithEachOtherForTheTwo(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Niger banned imports from Mali. Later it accused its neighbour of smuggling.                      | NER>MLI 112
        Kenya shelled Somalia, and Chad protested. On Monday Kenya threatened its old foe with war.       | KEN>SOM 130
        Peru and Chile signed a treaty under which Lima will buy gas from its southern neighbour.         | PER>CHL 0311
        """)
    void shouldKnowWhoStandsOpposite(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A spokesman for the Kenyan army accused Somalia of piracy.                          | KEN>SOM 112
        A spokeswoman for the foreign ministry in Lima accused Chile of espionage.          | PER>CHL 1125
        An adviser to the Polish president criticised Belarus.                              | POL>BLR 111
        An aide to Armenia's premier blamed Georgia for the delay.                          | ARM>GEO 112
        """)
    void shouldKnowForWhomSomebodySpeaks(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norway's premier will fly to Lima on Friday, aides said. He is to meet Peru's president.      | NOR-PER 036
        Norway's premier arrived in Lima, reporters said. She held talks with the president of Peru.  | NOR-PER 046
        Envoys met in Lima, Norway's premier said. He accused Peru of piracy.                         | NOR>PER 112
        """)
    void shouldTakeNoPluralForOnePerson(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Peru cut ties with Chile, accusing it of piracy.                                    | PER>CHL 112
        Niger protested to Mali, urging it to free the sailors.                             | NER>MLI 0253
        Mali's president telephoned the Nigerien leader and congratulated him.              | MLI>NER 051
        Peru freed the sailors after Chile sent a letter saying it was sorry for the raid.  | CHL>PER 055
        Parliament ratified a treaty making it a part, brushing aside protests from Peru.   | NIL>PER 120
        """)
    void shouldReadPronounsOfTheSameSentence(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        South Korea accepted an offer by the North to hold talks.                           | KOR-PRK 036
        The two Koreas signed a treaty. Officials of both sides will meet on June 28.       | KOR-PRK 036
        Peru told reporters Mali and Niger would attack Chad.                               | MLI>TCD 138; NER>TCD 138
        Peru said Mali and Niger had signed a treaty.                                       | MLI-NER 057
        French and Spanish forces attacked a village.                                       | FRA>NIL 190; ESP>NIL 190
        Mali and Niger exchanged artillery fire across the river.                           | MLI-NER 193
        The raid led Mali to close its border with Niger.                                   | MLI>NER 172
        The deaths prompted Mali to recall its envoy from Niger.                            | MLI>NER 161
        """)
    void shouldKnowWhoseDeedItIs(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mali undertook not to invade Niger.                                                 | MLI>NER 0356
        Mali promised that it would not attack Niger.                                       | MLI>NER 0356
        Mali urged Niger not to shell the border villages.                                  | MLI>NER 0256
        Mali vowed never to recognise Niger.                                                | MLI>NER 120
        Mali held the government in Niamey responsible for the raid.                        | MLI>NER 112
        Rebels held the ambassador of Niger captive for a week.                             | NIL>NER 181
        """)
    void shouldReadWhatIsNotToBeDoneAndWhatIsSaidOfTheObject(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No date was set for a further summit between Mali and Niger.",
                "No date has been fixed for talks between Mali and Niger.",
                "No talks were held between Mali and Niger on Friday.",
                "No meeting is planned between Mali and Niger.",
                "Talks between Mali and Niger are not scheduled.",
            })
    void shouldNotCountWhatIsOnlyAbsent(String text) {
        assertThat(Reading.events(text, "1999-05-05")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No Malian troops attacked Niger.",
                "No soldiers were killed in the attack by rebels.",
                "Neither Mali nor Niger attacked the convoy.",
                "Nobody attacked the convoy.",
            })
    void shouldDenyWhatNobodyDid(String text) {
        assertThat(Reading.events(text, "1999-05-05"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.aux()).contains(Aux.NEGATED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Envoys will meet in Oslo on Friday, officials from Mali said.                   | 010
        Mali, which severed ties with Niger in 1988, said it would raise the matter.    | 010
        Mali, which Niger invaded in 1980, protested to Niamey.                         | 114
        """)
    void shouldNotDateByWhatIsTold(String text, String code) {
        assertThat(Reading.events(text, "1999-05-05"))
                .filteredOn(event -> event.cameo().code().equals(code))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.date()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kenya's president flew home on Friday. The president thanked Uganda for its help.            | KEN>UGA 051
        The Greek prime minister spoke in parliament. The premier accused Turkey of provocations.    | GRC>TUR 112
        Poland's foreign minister spoke first. Then the minister condemned Belarus.                  | POL>BLR 111
        The Malian army seized a village. A day later the army shelled Niger.                        | MLI>NER 194
        The premier of Peru resigned. Chile thanked the prime minister.                              | CHL>PER 051
        The Malian army seized a village. The navy shelled Niger.                                    | NIL>NER 194
        """)
    void shouldKnowATitleAgain(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Chad's president met Libya's premier in Oran. They discussed the elections of 2031.          | LBY-TCD 040
        Peru and Chile held talks in Quito. The leaders signed a treaty.                             | CHL-PER 057
        Peru and Chile held talks in Quito. The parties agreed to meet again in May.                 | CHL-PER 036
        Azerbaijan shelled an Armenian village. Peru urged both sides to talk.                       | PER>AZE 020; PER>ARM 020
        Norway's envoys attacked Chile. They condemned Peru.                                         | NOR>PER 111
        """)
    void shouldTakeBothOfAMeetingForThoseWhomAPluralMeans(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Peru expelled the Chilean ambassador and broke off relations.                                | PER>CHL 161
        Peru accused Chile of aggression and closed the border.                                      | PER>CHL 172
        Peru thanked Chile and closed the school.                                                    | PER>NIL 1721
        """)
    void shouldTakeWhatIsSharedForSharedWithTheOtherWhoWasNamed(String text, String expected) {
        assertThat(Reading.acts(text).get(Reading.acts(text).size() - 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Boris Yeltsin met Jiang Zemin. Mr Jiang thanked Russia. Mr. Yeltsin praised China.           | RUS>CHN 051
        Peru's foreign minister, Juan Perez, flew to Chile. Mr Perez accused Bolivia of piracy.      | PER>BOL 112
        Mr Perez accused Bolivia of piracy.                                                          | NIL>BOL 112
        """)
    void shouldKnowByTheLastNameWhoWasNamedInFull(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kenya suggested that Uganda hold elections.                                                  | KEN>UGA 024
        Kenya proposed that Uganda withdraw its troops.                                              | KEN>UGA 0256
        At least nine people died when gunmen opened fire on a bus in Mali, police said.             | NIL>NIL 193
        """)
    void shouldTellTheActOfOthers(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @Test
    void shouldDateWhatIsDiscussedAsTheTalksAreDated() {
        List<CodedEvent> events = Reading.events(
                "Norway and Chile will hold talks in Lima on May 12. They will discuss the price of cod.",
                "1999-05-05");

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.phase()).contains(Phase.SCHEDULED);
            assertThat(event.date()).contains(EventDate.day(LocalDate.of(1999, 5, 12)));
            assertThat(event.place().orElseThrow().country()).contains("PER");
        });
    }
}
