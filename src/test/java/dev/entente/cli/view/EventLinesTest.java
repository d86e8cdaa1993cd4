package dev.entente.cli.view;

import static dev.entente.cli.view.Samples.COUNTRIES;
import static dev.entente.cli.view.Samples.PLAIN;
import static dev.entente.cli.view.Samples.talks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLinesTest {

    private final EventLines lines = new EventLines(new Style(110, true, false), COUNTRIES);

    @Test
    void shouldTellANewEventWithTimeSidesPhaseDatePlaceAndQuote() {
        assertThat(lines.told(talks("JPN-PRK.a", "2014-03-03", 1)))
                .containsExactly(
                        "27 Feb 2014 12:36  Japan – North Korea          Red Cross talks scheduled 3 Mar 2014 · Shenyang, China",
                        "                   “Japan and the North will hold Red Cross talks in Shenyang, China, in March, officials in",
                        "                   Tokyo said, and will speak of the remains of those who were buried there in…  Harbour Post");
    }

    @Test
    void shouldTellFurtherReportsInALineAndNothingWhereNothingChanged() {
        lines.told(talks("JPN-PRK.a", "2014-03-03", 1));

        assertThat(lines.told(talks("JPN-PRK.a", "2014-03-03", 2)))
                .containsExactly(
                        "28 Feb 2014 06:00  now in 2 reports from 2 publishers: Japan – North Korea, Red Cross talks"
                                + " scheduled, 3 Mar…");
        assertThat(lines.told(talks("JPN-PRK.a", "2014-03-03", 2))).isEmpty();
    }

    @Test
    void shouldSayWhatAnEventWasDatedBefore() {
        lines.told(talks("JPN-PRK.a", "2014-03", 1));

        assertThat(lines.takenBack("JPN-PRK.a", Optional.of("JPN-PRK.b"))).isEmpty();
        assertThat(lines.told(talks("JPN-PRK.b", "2014-03-03", 2)).get(1))
                .endsWith("3 Mar 2014 · Shenyang, China (before: Mar 2014 · Shenyang, China)");
    }

    @Test
    void shouldSayThatAnEventIsTakenBackOnce() {
        lines.told(talks("JPN-PRK.a", "2014-03", 1));

        assertThat(lines.takenBack("JPN-PRK.a", Optional.empty()))
                .singleElement()
                .asString()
                .contains("taken back, no report stands any longer: Japan – North Korea, Red Cross talks");
        assertThat(lines.takenBack("JPN-PRK.a", Optional.empty())).isEmpty();
    }

    @Test
    void shouldNeverBeWiderThanTheTerminal() {
        for (int width : List.of(40, 60, 80, 89, 90, 120, 200)) {
            EventLines narrow = new EventLines(new Style(width, true, true), COUNTRIES);
            assertThat(narrow.told(talks("JPN-PRK.a", "2014-03-03", 1)))
                    .allSatisfy(line -> assertThat(Style.length(line)).isLessThanOrEqualTo(width));
            assertThat(narrow.told(talks("JPN-PRK.a", "2014-03-03", 2)))
                    .allSatisfy(line -> assertThat(Style.length(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void shouldKeepForeignTextFromMovingTheCursorAndFallBackToAscii() {
        assertThat(PLAIN.clean("“Talks”\u001b[2J\r\n \u202eagreed")).isEqualTo("“Talks” [2J agreed");
        assertThat(new Style(80, false, false).clean("“Café” – Łódź…")).isEqualTo("\"Cafe\" - ?odz...");
    }
}
