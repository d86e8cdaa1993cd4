package dev.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Aux;
import dev.entente.event.CodedEvent;
import dev.entente.event.Kind;
import dev.entente.event.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the coder makes of the language of news: voice, mood, polarity, attribution, who is who. */
class EventCoderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Peru lifted sanctions on Bolivia.                                  | 085
        Peru agreed to lift sanctions on Bolivia.                          | 0354
        Peru refused to lift sanctions on Bolivia.                         | 1244
        Peru urged Bolivia to lift sanctions.                              | 0254
        Peru imposed sanctions on Bolivia.                                 | 163
        Peru threatened to impose sanctions on Bolivia.                    | 1312
        Norway released two Swedish sailors.                               | 0841
        Norway will release two Swedish sailors.                           | 0353
        Two Swedish sailors were released by Norway.                       | 0841
        Norway did not release the sailors.                                | 1243
        Troops from Chad attacked a village in Niger.                      | 190
        Kenya condemned the attack on the embassy.                         | 111
        Kenya accused Somalia of harbouring pirates.                       | 112
        The ministry declined to comment on the report.                    | 011
        Belgium denied selling arms to Angola.                             | 016
        Malawi is considering sending aid to Zambia.                       | 014
        Denmark summoned the Swedish ambassador.                           | 114
        Police arrested thirty protesters in the capital.                  | 173
        Thousands of farmers protested against the government.             | 141
        Togo expelled two diplomats of Benin.                              | 161
        Peru said it would no longer supply arms to Chile.                 | 1222
        Peru no longer recognises the council.                             | 120
        An attempt to kill the king failed.                                | 120
        The promise by Peru to free the sailors was praised by Chile.      | 051
        """)
    void shouldReadVoiceMoodAndPolarity(String sentence, String code) {
        assertThat(Reading.codes(sentence)).isNotEmpty().first().isEqualTo(code);
    }

    @Test
    void shouldCodeWhatIsSaidAndNotTheSaying() {
        List<CodedEvent> events = Reading.events(
                "Officials in Lima said on Monday that Chile had recalled its ambassador.", "1999-05-05");
        assertThat(events)
                .filteredOn(CodedEvent::main)
                .extracting(e -> e.cameo().root())
                .containsExactly("16");
    }

    @Test
    void shouldKeepAnEventWhoseActorsNobodyKnows() {
        List<CodedEvent> events = Reading.events("The miners' league accused the mill owners of fraud.", "1999-05-05");
        assertThat(events).first().satisfies(event -> {
            assertThat(event.cameo().root()).isEqualTo("11");
            assertThat(event.source().country()).isEmpty();
            assertThat(event.relationship()).isEmpty();
        });
    }

    @Test
    void shouldGiveNoRelationshipToWhatOnlyMightHappen() {
        List<CodedEvent> events = Reading.events("Ghana may impose sanctions on Togo.", "1999-05-05");
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.relationship()).isEmpty();
            assertThat(event.aux()).contains(Aux.HYPOTHETICAL);
        });
    }

    @Test
    void shouldResolvePronounsOfAnEarlierSentence() {
        List<CodedEvent> events =
                Reading.events("Uruguay opened its archives. It accused Paraguay of espionage.", "1999-05-05");
        assertThat(Reading.engagements(events)).contains("PRY-URY accuse");
    }

    @Test
    void shouldTakeOnlyTwoSidesForThePairSpokenOf() {
        String before = "Norway and Iceland held talks on Monday. ";
        List<CodedEvent> sides = Reading.events(before + "The two governments signed a fishing treaty.", "1999-05-05");
        List<CodedEvent> trawlers = Reading.events(before + "Two trawlers signed a fishing treaty.", "1999-05-05");
        assertThat(Reading.engagements(sides)).contains("ISL-NOR agreement concluded");
        assertThat(trawlers)
                .filteredOn(event -> event.kind() == Kind.AGREEMENT)
                .allSatisfy(event -> assertThat(event.relationship()).isEmpty());
    }

    @Test
    void shouldTakeTheMinisterForTheGovernment() {
        List<CodedEvent> events = Reading.events("The Danish foreign minister praised Finland.", "1999-05-05");
        assertThat(events).first().satisfies(event -> {
            assertThat(event.source().country()).contains("DNK");
            assertThat(event.source().role()).contains(Role.GOV);
        });
    }

    @Test
    void shouldNotTakeCitizensForTheState() {
        assertThat(Reading.engagements(Reading.events("Danish students criticised Finland.", "1999-05-05")))
                .isEmpty();
    }

    @Test
    void shouldGiveTheSameEventsForTheSameText() {
        String text = "Peru and Chile will meet in Lima on Friday. They signed an accord last week.";
        assertThat(Reading.events(text, "2001-04-04")).isEqualTo(Reading.events(text, "2001-04-04"));
    }

    @Test
    void shouldPointAtTheSentenceInTheReading() {
        List<CodedEvent> events = Reading.events("It rained. Peru and Chile held talks in Lima.", "2001-04-04");
        assertThat(events).first().satisfies(event -> {
            assertThat(event.passage().begin()).isEqualTo(11);
            assertThat(event.passage().sentence()).isEqualTo("Peru and Chile held talks in Lima.");
        });
    }

    @Test
    void shouldReadJoinedGerundsBeforeAVerb() {
        assertThat(Reading.events(
                        "Israel stopped bombing and shelling in Gaza ended. Peru and Chile held talks.", "2001-04-04"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thank you all.", "As I said, we would hope so.", "We’ve said that we would urge you to wait."})
    void shouldLeaveOutWhatIsOnlySaidByWhoeverSpeaks(String text) {
        assertThat(Reading.acts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We thank Peru for its help.      | NIL>PER 051
        Villagers thanked the nurses.    | NIL>NIL 051
        """)
    void shouldKeepWhatIsSaidToOrBySomebody(String text, String expected) {
        assertThat(Reading.acts(text)).containsExactly(expected);
    }
}
