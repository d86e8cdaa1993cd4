package dev.entente.record;

import static dev.entente.record.Said.engagement;
import static dev.entente.record.Said.talks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Kind;
import dev.entente.event.Relationship;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to come and what waits for an answer, on short histories of Japan and North Korea in 2014. */
class AgendaTest {

    private static final Relationship JPN_PRK = Relationship.parse("JPN-PRK");
    private static final Said ROUND =
            talks("JPN=PRK", "scheduled").on("2014-03-03").reported("2014-02-20");

    private static RelationshipFold empty() {
        return Folds.over(new CountingStore());
    }

    private static RelationState after(Said... reports) {
        RelationshipFold fold = empty();
        for (int i = 0; i < reports.length; i++) {
            fold.apply(Said.item("item " + i, reports[i]));
        }
        return fold.state(JPN_PRK).orElseThrow();
    }

    /** Phase and date, such as {@code scheduled 2014-03-03}. */
    private static List<String> rows(List<EventSummary> events) {
        return events.stream()
                .map(event -> event.phase().orElseThrow().label()
                        + event.date().map(date -> " " + date).orElse(""))
                .toList();
    }

    private static List<String> upcomingAfter(Said... reports) {
        return rows(after(reports).upcoming());
    }

    private static List<String> openAfter(Said... reports) {
        return rows(after(reports).openProposals());
    }

    private static Said news(String phase, String date, String reported) {
        return talks("JPN=PRK", phase).on(date).reported(reported);
    }

    @Test
    void shouldListWhatIsScheduledTheNearestFirst() {
        assertThat(upcomingAfter(
                        ROUND.on("2014-03"), ROUND.on("2014-03-01"), ROUND, ROUND.on("2014-04-30"), ROUND.on("2014")))
                .containsExactly("scheduled 2014-03-01", "scheduled 2014-03-03", "scheduled 2014-04-30");
    }

    @Test
    void shouldListCoarseDatesByTheirFirstDay() {
        assertThat(upcomingAfter(
                        ROUND.on("2015"),
                        engagement("JPN=PRK", Kind.REUNION, "scheduled").on("2015-01-01"),
                        engagement("JPN>PRK", Kind.VISIT, "scheduled").on("2014-02")))
                .containsExactly("scheduled 2014-02", "scheduled 2015-01-01", "scheduled 2015");
    }

    @Test
    void shouldKeepWhatIsDueOnTheDayAndDropWhatIsOver() {
        assertThat(upcomingAfter(ROUND, talks("JPN>PRK", "proposed").reported("2014-03-03")))
                .containsExactly("scheduled 2014-03-03");
        assertThat(upcomingAfter(ROUND, talks("JPN>PRK", "proposed").reported("2014-03-04")))
                .isEmpty();
    }

    @Test
    void shouldNotListWhatHasNoDate() {
        assertThat(upcomingAfter(ROUND.on(""), news("postponed", "", "2014-02-21")))
                .isEmpty();
    }

    @Test
    void shouldDropWhatIsCancelledOrRejectedLater() {
        assertThat(upcomingAfter(ROUND, news("cancelled", "2014-03-03", "2014-02-25")))
                .isEmpty();
        assertThat(upcomingAfter(ROUND, talks("PRK>JPN", "rejected").reported("2014-02-25")))
                .isEmpty();
    }

    @Test
    void shouldDropWhatIsCancelledAtACoarserDate() {
        assertThat(upcomingAfter(ROUND, news("cancelled", "2014-03", "2014-02-25")))
                .isEmpty();
    }

    @Test
    void shouldKeepWhatWasCancelledBeforeItWasScheduled() {
        assertThat(upcomingAfter(
                        ROUND, news("cancelled", "2014-03-03", "2014-02-19"), news("rejected", "", "2014-02-19")))
                .containsExactly("scheduled 2014-03-03");
    }

    @Test
    void shouldKeepWhatACancellationOfAnotherDateDoesNotMean() {
        assertThat(upcomingAfter(
                        ROUND,
                        news("cancelled", "2014-03-04", "2014-02-25"),
                        news("cancelled", "2014-02-28", "2014-02-25")))
                .containsExactly("scheduled 2014-03-03");
    }

    @Test
    void shouldKeepWhatACancellationOfAnotherKindDoesNotMean() {
        assertThat(upcomingAfter(
                        ROUND, engagement("JPN=PRK", Kind.REUNION, "cancelled").reported("2014-02-25")))
                .containsExactly("scheduled 2014-03-03");
    }

    @Test
    void shouldReplaceADateByTheOneItIsPostponedTo() {
        assertThat(upcomingAfter(ROUND, news("postponed", "2014-03-10", "2014-02-25")))
                .containsExactly("postponed 2014-03-10");
        assertThat(upcomingAfter(
                        ROUND,
                        news("postponed", "2014-03-10", "2014-02-25"),
                        news("postponed", "2014-04", "2014-02-26")))
                .containsExactly("postponed 2014-04");
    }

    @Test
    void shouldDropWhatIsPostponedWithoutADate() {
        assertThat(upcomingAfter(ROUND, news("postponed", "", "2014-02-25"))).isEmpty();
    }

    @Test
    void shouldKeepALaterMeetingWhenAnEarlierOneIsPostponed() {
        assertThat(upcomingAfter(ROUND, ROUND.on("2014-05-01"), news("postponed", "2014-03-10", "2014-02-25")))
                .containsExactly("postponed 2014-03-10", "scheduled 2014-05-01");
    }

    @Test
    void shouldListAPlanOnceHoweverItIsTold() {
        assertThat(after(ROUND, talks("PRK>JPN", "scheduled").on("2014-03-03").reported("2014-02-21"))
                        .upcoming())
                .singleElement()
                .satisfies(event -> assertThat(event.source()).isEqualTo("PRK"));
        assertThat(upcomingAfter(
                        ROUND.on("2014-03"),
                        talks("PRK>JPN", "scheduled").on("2014-03-31").reported("2014-02-22")))
                .endsWith("scheduled 2014-03-31")
                .doesNotContain("scheduled 2014-03");
    }

    @Test
    void shouldDropWhatIsHeldAtItsDate() {
        assertThat(upcomingAfter(ROUND, news("underway", "2014-03-03", "2014-03-03")))
                .isEmpty();
        assertThat(upcomingAfter(ROUND, news("concluded", "", "2014-03-03"))).isEmpty();
    }

    @Test
    void shouldKeepWhatAnEarlierMeetingDoesNotMean() {
        assertThat(upcomingAfter(ROUND, news("concluded", "", "2014-02-25"))).containsExactly("scheduled 2014-03-03");
        assertThat(upcomingAfter(ROUND, news("concluded", "2014-02-25", "2014-02-25")))
                .containsExactly("scheduled 2014-03-03");
    }

    @Test
    void shouldTellTheVisitsOfTheTwoSidesApart() {
        Said visit =
                engagement("JPN>PRK", Kind.VISIT, "scheduled").on("2014-03-03").reported("2014-02-20");

        assertThat(upcomingAfter(
                        visit, engagement("PRK>JPN", Kind.VISIT, "cancelled").reported("2014-02-21")))
                .containsExactly("scheduled 2014-03-03");
        assertThat(upcomingAfter(
                        visit, engagement("JPN>PRK", Kind.VISIT, "cancelled").reported("2014-02-21")))
                .isEmpty();
    }

    @Test
    void shouldBreakATieOfReportsByIdAlone() {
        List<String> oneWay = upcomingAfter(ROUND, news("cancelled", "2014-03-03", "2014-02-20"));
        boolean later = Claim.of(ROUND.mention())
                        .id()
                        .compareTo(Claim.of(news("cancelled", "2014-03-03", "2014-02-20")
                                        .mention())
                                .id())
                > 0;

        assertThat(oneWay).hasSize(later ? 1 : 0);
    }

    @Test
    void shouldListProposalsWithoutAnAnswerTheLatestFirst() {
        assertThat(openAfter(
                        talks("JPN>PRK", "proposed").on("2014-03").reported("2014-02-20"),
                        talks("PRK>JPN", "proposed").on("2014-04").reported("2014-02-21")))
                .containsExactly("proposed 2014-04", "proposed 2014-03");
    }

    @Test
    void shouldTakeAnyLaterAnswerOfTheKind() {
        Said proposal = talks("JPN>PRK", "proposed").reported("2014-02-20");
        for (String answer : List.of("agreed", "scheduled", "underway", "concluded", "rejected", "cancelled")) {
            RelationshipFold history = empty();
            history.apply(Said.item("a", proposal));
            history.apply(
                    Said.item("b", talks("PRK>JPN", answer).on("2014-09-01").reported("2014-02-21")));

            assertThat(history.state(JPN_PRK).orElseThrow().openProposals())
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void shouldKeepAProposalThatIsMadeAgainAfterARefusal() {
        assertThat(openAfter(
                        talks("JPN>PRK", "proposed").on("2014-03").reported("2014-02-20"),
                        talks("PRK>JPN", "rejected").reported("2014-02-21"),
                        talks("JPN>PRK", "proposed").on("2014-05").reported("2014-02-24")))
                .containsExactly("proposed 2014-05");
    }

    @Test
    void shouldKeepAProposalThatOnlyAPostponementOrAnotherKindFollows() {
        assertThat(openAfter(
                        talks("JPN>PRK", "proposed").reported("2014-02-20"),
                        talks("PRK>JPN", "postponed").reported("2014-02-21"),
                        engagement("PRK>JPN", Kind.REUNION, "rejected").reported("2014-02-21")))
                .containsExactly("proposed");
    }

    @Test
    void shouldTellProposedVisitsOfTheTwoSidesApart() {
        assertThat(openAfter(
                        engagement("JPN>PRK", Kind.VISIT, "proposed").reported("2014-02-20"),
                        engagement("PRK>JPN", Kind.VISIT, "rejected").reported("2014-02-21")))
                .containsExactly("proposed");
    }

    @Test
    void shouldForgetAProposalAfterHalfAYear() {
        Said proposal = talks("JPN>PRK", "proposed").reported("2014-01-01T00:00:00Z");
        Said other = Said.act("PRK>JPN", Kind.THREATEN, "138");

        assertThat(openAfter(proposal, other.reported("2014-06-30"))).hasSize(1);
        assertThat(openAfter(proposal, other.reported("2014-07-01"))).isEmpty();
    }

    @Test
    void shouldCountWhatIsOverTheLimits() {
        RelationshipFold fold = empty();
        for (int day = 1; day <= 25; day++) {
            String date = "2014-05-%02d".formatted(day);
            fold.apply(Said.item("plan " + day, ROUND.on(date)));
            fold.apply(Said.item(
                    "wish " + day, talks("JPN>PRK", "proposed").on(date).reported("2014-02-21")));
        }
        RelationState state = fold.state(JPN_PRK).orElseThrow();

        assertThat(state.upcoming()).hasSize(20);
        assertThat(state.upcomingCount()).isEqualTo(25);
        assertThat(state.openProposals()).hasSize(20);
        assertThat(state.openProposalsCount()).isEqualTo(25);
        assertThat(state.latest()).hasSize(10);
    }
}
