package dev.entente.record;

import static dev.entente.record.Said.act;
import static dev.entente.record.Said.engagement;
import static dev.entente.record.Said.talks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.CameoTable;
import dev.entente.event.Kind;
import dev.entente.event.PloverType;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelationStateTest {

    private static final Relationship JPN_PRK = Relationship.parse("JPN-PRK");
    private static final Said THREAT = act("PRK>JPN", Kind.THREATEN, "138");
    private static final Said MET = talks("JPN=PRK", "concluded");

    private static RelationState after(Said... reports) {
        RelationshipFold fold = Folds.over(new CountingStore());
        for (int i = 0; i < reports.length; i++) {
            fold.apply(Said.item("item " + i, reports[i]));
        }
        return fold.state(JPN_PRK).orElseThrow();
    }

    private static long tenths(String cameo) {
        return CameoTable.shipped().get(cameo).goldsteinTenths();
    }

    @Test
    void shouldCountEventsByTypeAndQuadClass() {
        RelationState state = after(
                THREAT.on("2014-02-01"),
                THREAT.on("2014-02-02"),
                THREAT.on("2014-02-02").by("Times"),
                MET.on("2014-02-25"),
                act("JPN>PRK", Kind.REQUEST, "020"));

        assertThat(state.events()).isEqualTo(4);
        assertThat(state.mentions()).isEqualTo(5);
        assertThat(state.sources()).isEqualTo(2);
        assertThat(state.byType())
                .containsExactly(
                        Map.entry(PloverType.CONSULT, 1),
                        Map.entry(PloverType.REQUEST, 1),
                        Map.entry(PloverType.THREATEN, 2));
        assertThat(state.byQuadClass()).containsExactly(1, 1, 0, 2, 0);
    }

    @Test
    void shouldTakeTheUtcDayOfTheEarliestReportAsTheDayOfAnEvent() {
        RelationState state = after(
                MET.on("2014-02-25").reported("2014-02-26T23:59:59Z"),
                MET.on("2014-02-25").reported("2014-03-05"),
                THREAT.reported("2014-02-20"));

        assertThat(state.asOf()).isEqualTo("2014-02-26");
        assertThat(state.latest()).extracting(EventSummary::kind).containsExactly(Kind.TALKS, Kind.THREATEN);
    }

    @Test
    void shouldCountWindowsThatEndWithTheLatestDay() {
        RelationState state = after(Stream.of(
                        "2014-06-30",
                        "2014-06-24",
                        "2014-06-23",
                        "2014-06-01",
                        "2014-05-31",
                        "2014-04-02",
                        "2014-04-01")
                .map(day -> THREAT.on(day).reported(day))
                .toArray(Said[]::new));

        assertThat(state.last7Days()).isEqualTo(2);
        assertThat(state.last30Days()).isEqualTo(4);
        assertThat(state.last90Days()).isEqualTo(6);
        assertThat(state.events()).isEqualTo(7);
    }

    @Test
    void shouldHalveAnEventsWeightEveryThirtyDays() {
        long threat = tenths("138");
        long met = tenths("042");

        assertThat(after(MET.reported("2014-02-28")).score()).isEqualTo(met * 1_000_000);
        RelationState later = after(THREAT.reported("2014-01-29"), MET.reported("2014-02-28"));
        assertThat(later.score()).isEqualTo(met * 1_000_000 + threat * 500_000);
        assertThat(later.trend()).isEqualTo(met * 1_000_000 + threat * 500_000 - threat * 1_000_000);
    }

    @Test
    void shouldForgetInTheScoreWhatIsOlderThanAYear() {
        long met = tenths("042");

        assertThat(after(MET.on("2013-01-01").reported("2013-02-28"), MET.reported("2014-02-28"))
                        .score())
                .isEqualTo(met * 1_000_000 + met * 218);
        assertThat(after(MET.on("2013-01-01").reported("2013-02-27"), MET.reported("2014-02-28"))
                        .score())
                .isEqualTo(met * 1_000_000);
        assertThat(after(MET.on("2013-01-01").reported("2013-02-27"), MET.reported("2014-02-28"))
                        .trend())
                .isEqualTo(met * 1_000_000 - met * 425);
    }

    @Test
    void shouldNameTheLatestContactByItsDate() {
        RelationState state = after(
                MET.on("2014-02-25").reported("2014-02-27"),
                engagement("JPN=PRK", Kind.REUNION, "underway").on("2014-02-20").reported("2014-02-28"),
                act("JPN>PRK", Kind.CONSULT, "040").on("2014-02-24").reported("2014-02-28"),
                talks("JPN=PRK", "scheduled").on("2014-03-03").reported("2014-02-28"));

        assertThat(state.lastContact().orElseThrow().date().orElseThrow()).hasToString("2014-02-25");
    }

    @Test
    void shouldDateAContactNoLaterThanItsReport() {
        RelationState state =
                after(MET.on("2014-12-31").reported("2014-02-20"), MET.on("").reported("2014-02-21"), MET.on("2013"));

        assertThat(state.lastContact().orElseThrow().date()).isEmpty();
    }

    @Test
    void shouldHaveNoContactWithoutAMeeting() {
        assertThat(after(THREAT, talks("JPN=PRK", "agreed")).lastContact()).isEmpty();
        assertThat(after(act("JPN>PRK", Kind.CONSULT, "040")).lastContact()).isPresent();
        assertThat(after(talks("JPN=PRK", "underway")).lastContact()).isPresent();
    }

    @Test
    void shouldRefuseAStateThatBreaksItsContract() {
        RelationState good = after(THREAT);
        List<EventSummary> many =
                Stream.generate(() -> good.latest().get(0)).limit(21).toList();

        assertThat(with(good, 20, 20, 10, 1, many).upcoming()).hasSize(20);
        assertThatThrownBy(() -> with(good, 21, 0, 0, 1, many)).hasMessageContaining("21 upcoming");
        assertThatThrownBy(() -> with(good, 0, 21, 0, 1, many)).hasMessageContaining("21 proposals");
        assertThatThrownBy(() -> with(good, 0, 0, 11, 1, many)).hasMessageContaining("11 latest");
        assertThatThrownBy(() -> with(good, 0, 0, 0, 0, many)).hasMessageContaining("has 0 events");
    }

    private static RelationState with(
            RelationState state, int upcoming, int proposals, int latest, int events, List<EventSummary> many) {
        return new RelationState(
                state.relationship(),
                LocalDate.EPOCH,
                events,
                state.byType(),
                state.byQuadClass(),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                many.subList(0, upcoming),
                upcoming,
                many.subList(0, proposals),
                proposals,
                many.subList(0, latest),
                1,
                1);
    }
}
