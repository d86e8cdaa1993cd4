package dev.entente.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CodeNames;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.record.Engagement;
import dev.entente.record.RelationDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaddersTest {

    private static final Relationship PAIR = Relationship.parse("JPN-PRK");

    private final Ladders ladders = new Ladders(new Style(100, true, false), CodeNames.shipped());

    private static final Engagement TALKS = new Engagement(
            "JPN-PRK.0",
            PAIR,
            Kind.TALKS,
            Optional.empty(),
            Optional.of("Red Cross talks"),
            Phase.POSTPONED,
            Optional.of(EventDate.parse("2014-03-19")),
            Optional.of(new Place(Optional.of("CHN"), "Shenyang")),
            Optional.empty(),
            Instant.parse("2014-02-20T09:00:00Z"),
            Instant.parse("2014-02-25T09:00:00Z"),
            2,
            List.of(
                    new Engagement.Step(
                            Phase.SCHEDULED,
                            Optional.of(EventDate.parse("2014-03-03")),
                            "JPN-PRK.0",
                            Instant.parse("2014-02-20T09:00:00Z")),
                    new Engagement.Step(
                            Phase.POSTPONED,
                            Optional.of(EventDate.parse("2014-03-19")),
                            "JPN-PRK.1",
                            Instant.parse("2014-02-25T09:00:00Z"))));

    @Test
    void shouldShowTheStepsOfAnEngagement() {
        assertThat(ladders.of(TALKS))
                .containsExactly(
                        "",
                        "   Red Cross talks postponed · 19 Mar 2014 · Shenyang, China",
                        "     20 Feb 2014  scheduled for 3 Mar 2014",
                        "     25 Feb 2014  postponed for 19 Mar 2014");
    }

    @Test
    void shouldShowWhatIsToCome() {
        assertThat(ladders.agenda(List.of(TALKS), LocalDate.of(2014, 3, 1)))
                .containsExactly(
                        "as of 1 Mar 2014",
                        "19 Mar 2014  Japan – North Korea             Red Cross talks postponed · Shenyang, China");
    }

    @Test
    void shouldDrawTheScoreAsBars() {
        assertThat(ladders.score(
                        List.of(day("2014-03-01", 0), day("2014-03-03", 70_000_000), day("2014-03-04", 35_000_000))))
                .containsExactly(
                        "   score          ▁▁█▄", "                  1 Mar 2014 to 4 Mar 2014, from 0.0 to 7.0");
    }

    private static RelationDay day(String day, long score) {
        LocalDate date = LocalDate.parse(day);
        return new RelationDay(
                PAIR, date, 1, 1, 1, Map.of(), List.of(1, 0, 0, 0, 0), 0, score, Instant.parse(day + "T09:00:00Z"));
    }
}
