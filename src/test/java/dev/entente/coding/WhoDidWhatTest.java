package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Aux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        The bloc ECOWAS suspended Mali after rebels took the town, and called on Niger to hold talks.        | ECW>NER 026
        Peru said it had withdrawn its troops, and accused Chile of bad faith.                               | PER>CHL 112
        Kenya denied that its army was behind the raid, and urged Somalia to hold talks.                     | KEN>SOM 026
        """)
    void shouldGoOnWithTheMainVerbBehindACommaAndAnd(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        France cut off aid to its old colony, while Chad sent envoys to Bamako.  | FRA>NIL 162
        Algeria arrested an editor as he was leaving for Paris.                  | DZA>NIL 173
        Armenia put its army on alert after Azerbaijan moved its tanks.          | ARM>AZE 152
        """)
    void shouldLookForTheOtherSideNoFurtherThanItsClause(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
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
        Britain's defence secretary branded Yugoslav army commanders "butchers" on Saturday. | GBR>SRB 111
        Qatar ordered the Israeli trade mission in Doha to close.                            | QAT>ISR 161
        Burundian refugees were forced back across the border by Tanzanian troops.           | TZA>BDI 174
        American and Philippine marines staged a mock landing on Palawan on Tuesday.         | PHL-USA 062
        """)
    void shouldFindTheSidesOfOtherConstructions(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Three neighbours -- Kenya, Uganda and Ethiopia -- accused Eritrea of arming rebels.   | ETH>ERI 112; KEN>ERI 112; UGA>ERI 112
        The Baltic states – Estonia, Latvia and Lithuania – accused Russia of meddling.       | EST>RUS 112; LTU>RUS 112; LVA>RUS 112
        """)
    void shouldReadAListBetweenDashes(String text, String expected) {
        assertThat(Reading.ofLast(text).split("; ")).containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Turkey and Georgia jointly built the railway.                                    | GEO-TUR 060
        The United States and South Korea staged a joint rescue off Busan.               | KOR-USA 060
        Ukraine and Poland will together rebuild the bridge.                             | POL-UKR 031
        """)
    void shouldReadWhatTwoStatesDoSideBySide(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "We will not talk to the United States," Iran's president said.                  | IRN>USA 125
        "Our troops shelled the Armenian posts," Azerbaijan's defence minister said.     | AZE>ARM 194
        """)
    void shouldKnowWhomTheSpeakerOfAQuotationMeans(String text, String expected) {
        assertThat(Reading.ofLast(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The French accused Turkey of lying.                            | FRA>TUR 112
        The Council of Europe condemned Russia.                        | COE>RUS 111
        A U.S.-led coalition bombed Iraq.                              | USA>IRQ 183
        The U.N.-backed government in Libya criticised Turkey.         | LBY>TUR 111
        Hanoi's Politburo criticised China.                            | VNM>CHN 111
        The American secretary of state accused Russia of lying.       | USA>RUS 112
        Salvadoran soldiers attacked Honduras.                         | SLV>HND 190
        Colombian police arrested six Colombian rebels.                | COL>COL 173
        Iranian-backed Iraqi gunmen attacked Jordanian guards.         | IRQ>JOR 190
        Sweden gave Mozambique 40 million crowns.                      | SWE>MOZ 071
        Kofi Annan condemned Ghana.                                    | UNO>GHA 111
        Poland holds the Belarusian president and those behind the raid responsible for it.  | POL>BLR 112; POL>NIL 112
        The American withdrawal from Afghanistan shocked many.         | USA>AFG 0874
        """)
    void shouldTellWhoAnActorIs(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 1979 Soviet invasion of Afghanistan cost thousands of lives.",
                "The 1967 Israeli attack on Egypt is still taught at staff colleges.",
                "In the nineteenth century Britain fought China.",
                "During the Cold War, the United States bombed Vietnam."
            })
    void shouldTellWhatIsLongPastFromNews(String text) {
        assertThat(Reading.events(text, "2021-06-15")).isNotEmpty().allSatisfy(event -> {
            assertThat(event.aux()).contains(Aux.HISTORICAL);
            assertThat(event.relationship()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2010-05-05 | NOR-USA
        2015-05-05 | NAT-USA
        """)
    void shouldTellByTheDayWhatOfficeAPersonHolds(String day, String relationship) {
        assertThat(Reading.engagements(Reading.events("Stoltenberg met the American president.", day)))
                .containsExactly(relationship + " talks concluded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya and Uganda are combating terrorism.",
                "Chad and Mali fall into that category.",
                "Japan and Kenya will tackle the climate crisis."
            })
    void shouldTakeNoFightAgainstAnIllForAFight(String text) {
        assertThat(Reading.events(text, "2021-06-15"))
                .noneMatch(event -> event.relationship().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nigerian rebels that control the pass attacked Chad.                                  | NGA>TCD 190
        Kenyan gunmen who support the rebels attacked Uganda.                                 | KEN>UGA 190
        Norwegian officials that oppose the embargo condemned Chile.                          | NOR>CHL 111
        Peruvian lawmakers that visited the camps in May over the objections of aides accused Chile of torture. \
            | PER>CHL 1122
        """)
    void shouldReadTheMainVerbBehindARelativeClause(String text, String expected) {
        assertThat(Reading.ofLast(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Chad said talks with Libya had been suspended.          | TCD>LBY 164
        Chad said the talks with Libya had been put on hold.    | TCD>LBY 164
        Kenya said rebels in Libya attacked Chad.               | LBY>TCD 190
        Kenya said in Libya that Chad attacked Mali.            | TCD>MLI 190
        Kenya met rebels from Libya and Chad attacked Mali.     | TCD>MLI 190
        """)
    void shouldTakeAllThatStandsBehindAVerbOfSayingForTheSubject(String text, String expected) {
        assertThat(Reading.acts(text)).contains(expected);
    }

    @Test
    void shouldTakeHereForThePlaceOfTheReport() {
        assertThat(Reading.ofLast("ALGIERS (Agency) - The French foreign minister arrived here on Sunday."))
                .isEqualTo("FRA>DZA 042");
    }
}
