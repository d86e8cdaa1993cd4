package dev.entente.record;

import static dev.entente.record.Said.act;
import static dev.entente.record.Said.item;
import static dev.entente.record.Said.talks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.record.EventChange.Removal;
import dev.entente.record.EventChange.Upsert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RelationshipFoldTest {

    private static final Relationship JPN_PRK = Relationship.parse("JPN-PRK");

    private final CountingStore store = new CountingStore();
    private final RelationshipFold fold = Folds.over(store);

    private static Event only(Changes changes) {
        assertThat(changes.events()).hasSize(1).first().isInstanceOf(Upsert.class);
        return ((Upsert) changes.events().get(0)).event();
    }

    @Test
    void shouldMakeOneEventOfReportsOfOneDay() {
        Said round = talks("JPN=PRK", "scheduled").on("2014-03-03");

        Event first = only(fold.apply(item("a", round.by("Herald").copyOf("x"))));
        Event second = only(fold.apply(
                item("b", round.by("Times").copyOf("x").reported("2014-02-28").sure(95))));

        assertThat(second.id()).isEqualTo(first.id()).startsWith("JPN-PRK.").hasSize(28);
        assertThat(second.mentions()).isEqualTo(2);
        assertThat(second.sources()).isEqualTo(2);
        assertThat(second.independentTexts()).isEqualTo(1);
        assertThat(second.representative().itemId()).isEqualTo("b");
        assertThat(second.reported()).isEqualTo(Instant.parse("2014-02-27T12:00:00Z"));
        assertThat(second.lastReported()).isEqualTo(Instant.parse("2014-02-28T12:00:00Z"));
        assertThat(second.evidence()).extracting(Mention::itemId).containsExactly("a", "b");
    }

    @Test
    void shouldMoveACoarseClaimToTheEventOfARefinedDate() {
        Said month = talks("JPN=PRK", "scheduled").on("2014-03");
        Event coarse = only(fold.apply(item("a", month)));

        List<EventChange> changes =
                fold.apply(item("b", month.on("2014-03-03"))).events();

        Event refined = ((Upsert) changes.get(0)).event();
        assertThat(refined.mentions()).isEqualTo(2);
        assertThat(changes.get(1)).isEqualTo(new Removal(coarse.id(), Family.TALKS, Optional.of(refined.id())));
        assertThat(changes).hasSize(2);
    }

    @Test
    void shouldRetractWhatAnItemNoLongerSays() {
        Event event = only(fold.apply(item("a", act("PRK>JPN", Kind.THREATEN, "138"))));
        assertThat(fold.state(JPN_PRK)).isPresent();

        Changes changes = fold.apply(new ItemMentions(JPN_PRK, "a", List.of()));

        assertThat(changes.events()).containsExactly(new Removal(event.id(), Family.DISPUTES, Optional.empty()));
        assertThat(fold.state(JPN_PRK)).isEmpty();
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void shouldSayNothingWhereNothingChanged() {
        ItemMentions item = item("a", talks("JPN=PRK", "concluded").on("2014-02-25"));
        fold.apply(item);

        assertThat(fold.apply(item).isEmpty()).isTrue();
        assertThat(fold.apply(new ItemMentions(JPN_PRK, "a", List.of())).isEmpty())
                .isFalse();
    }

    private Changes say(String item, Said... sentences) {
        return fold.apply(item(item, sentences));
    }

    private Changes withdraw(String item) {
        return fold.apply(new ItemMentions(JPN_PRK, item, List.of()));
    }

    private static List<String> told(Changes changes) {
        return changes.events().stream()
                .map(change -> change instanceof Upsert upsert
                        ? upsert.event().mentions() + " at "
                                + Claim.of(upsert.event().representative())
                                        .text()
                                        .substring(8)
                        : "no " + change.family())
                .toList();
    }

    @Test
    void shouldJoinTheEarliestDayOnly() {
        Said month = talks("JPN=PRK", "scheduled").on("2014-03");
        say("a", month.on("2014-03-10"));
        assertThat(told(say("b", month))).containsExactly("2 at =|talks|scheduled|2014-03-10");

        assertThat(told(say("c", month.on("2014-03-31")))).containsExactly("1 at =|talks|scheduled|2014-03-31");
        assertThat(told(say("d", month.on("2014-03-01"))))
                .containsExactlyInAnyOrder("2 at =|talks|scheduled|2014-03-01", "1 at =|talks|scheduled|2014-03-10");
        assertThat(told(say("e", month.on("2014-02-28").reported("2014-02-28"))))
                .containsExactly("1 at =|talks|scheduled|2014-02-28");
        assertThat(told(say("f", month.on("2014-04-01")))).containsExactly("1 at =|talks|scheduled|2014-04-01");
    }

    @Test
    void shouldNotJoinAnotherCoarseClaimOrAnotherAct() {
        Said month = talks("JPN=PRK", "scheduled").on("2014-03");
        say("a", month);

        assertThat(told(say("b", month.on("2014").reported("2014-02-28"))))
                .containsExactly("1 at =|talks|scheduled|2014");
        assertThat(told(say("c", month.on("").reported("2014-03-01"))))
                .containsExactly("1 at =|talks|scheduled|2014-W09");
        assertThat(told(say("d", talks("JPN>PRK", "scheduled").on("2014-03-03").reported("2014-03-02"))))
                .containsExactly("1 at JPN>PRK|talks|scheduled|2014-03-03");
        assertThat(told(say("e", talks("JPN=PRK", "agreed").on("2014-03-03").reported("2014-03-03"))))
                .containsExactly("1 at =|talks|agreed|2014-03-03");
    }

    @Test
    void shouldJoinWeekMonthAndYearInOneEvent() {
        Said round = talks("JPN=PRK", "scheduled").reported("2014-03-04");
        say("a", round.on("2014").copyOf("x").by("Herald"));
        say("b", round.on("2014-03").copyOf("y").by("Times"));
        say("c", round.on("").copyOf("x").by("Post"));

        Changes changes =
                say("d", round.on("2014-03-03").copyOf("x").by("Herald").sure(10));

        assertThat(told(changes))
                .containsExactly("4 at =|talks|scheduled|2014-03-03", "no TALKS", "no TALKS", "no TALKS");
        Event event = ((Upsert) changes.events().get(0)).event();
        assertThat(event.sources()).isEqualTo(3);
        assertThat(event.independentTexts()).isEqualTo(2);
        assertThat(event.representative().itemId()).isEqualTo("d");
        assertThat(changes.events().subList(1, 4)).extracting(EventChange::id).isSorted();
    }

    @Test
    void shouldGiveCoarseClaimsBackWhenTheDayIsWithdrawn() {
        Said month = talks("JPN=PRK", "scheduled").on("2014-03");
        Event coarse = only(say("a", month));
        say("b", month.on("2014-03-03").by("Times").copyOf("y"));

        List<EventChange> changes = withdraw("b").events();

        assertThat(((Upsert) changes.get(0)).event()).isEqualTo(coarse);
        assertThat(changes.get(0).family()).isEqualTo(Family.TALKS);
        assertThat(changes.get(1)).isInstanceOf(Removal.class);
        assertThat(((Removal) changes.get(1)).successor()).isEmpty();
        assertThat(changes).hasSize(2);
    }

    @Test
    void shouldNameTheSuccessorWhenAnItemRefinesItsOwnDate() {
        Said month = talks("JPN=PRK", "scheduled").on("2014-03");
        Event coarse = only(say("a", month));

        List<EventChange> changes = say("a", month.on("2014-03-03")).events();

        assertThat(changes).hasSize(2);
        assertThat(changes.get(1))
                .isEqualTo(new Removal(
                        coarse.id(), Family.TALKS, Optional.of(changes.get(0).id())));
    }

    @Test
    void shouldLetTheSurestThenTheEarliestThenTheGreatestMentionSpeak() {
        Said round = talks("JPN=PRK", "scheduled").on("2014-03-03").reported("2014-02-27");

        assertThat(only(say("b", round)).representative().itemId()).isEqualTo("b");
        assertThat(only(say("a", round)).representative().itemId()).isEqualTo("b");
        assertThat(only(say("c", round)).representative().itemId()).isEqualTo("c");
        assertThat(only(say("d", round.reported("2014-02-28"))).representative().itemId())
                .isEqualTo("c");
        assertThat(only(say("e", round.reported("2014-02-26"))).representative().itemId())
                .isEqualTo("e");
        assertThat(only(say("f", round.sure(81).reported("2014-03-01")))
                        .representative()
                        .itemId())
                .isEqualTo("f");
        Event within = only(say(
                "f", round.sure(81), round.sure(81).place(0, 70), round.sure(81).place(0, 20)));
        assertThat(within.representative().event().passage().begin()).isEqualTo(70);
    }

    @Test
    void shouldListTheFirstEightMentionsByReportItemAndPlace() {
        Said round = talks("JPN=PRK", "scheduled").on("2014-03-03");
        for (int day = 9; day >= 1; day--) {
            say("item " + day, round.reported("2014-02-0" + day));
        }
        Event event = only(say("item 2", round.place(0, 50).reported("2014-02-01"), round.reported("2014-02-01")));

        assertThat(event.mentions()).isEqualTo(10);
        assertThat(event.evidence())
                .extracting(mention ->
                        mention.itemId() + " at " + mention.event().passage().begin())
                .containsExactly(
                        "item 1 at 0",
                        "item 2 at 0",
                        "item 2 at 50",
                        "item 3 at 0",
                        "item 4 at 0",
                        "item 5 at 0",
                        "item 6 at 0",
                        "item 7 at 0");
        assertThat(event.lastReported()).isEqualTo("2014-02-09T12:00:00Z");
    }

    @Test
    void shouldHandOutAnEventAgainWhenOnlyItsEvidenceChanges() {
        Said round = talks("JPN=PRK", "scheduled").on("2014-03-03");
        say("a", round.sure(90));
        say("b", round);

        Event event = only(say("b", round.sure(50)));

        assertThat(event.representative().itemId()).isEqualTo("a");
        assertThat(event.evidence())
                .extracting(mention -> mention.event().confidence())
                .containsExactly(90, 50);
    }

    @Test
    void shouldCorrectTheDayOfAnEventWhenItsEarliestReportIsWithdrawn() {
        Said threat = act("PRK>JPN", Kind.THREATEN, "138").on("2014-03-03");
        say("a", threat.reported("2014-02-01"));
        say("b", threat.reported("2014-02-05"));

        withdraw("a");

        RelationState state = fold.state(JPN_PRK).orElseThrow();
        assertThat(state.asOf()).isEqualTo("2014-02-05");
        assertThat(state.events()).isEqualTo(1);
        assertThat(state.last7Days()).isEqualTo(1);
    }

    @Test
    void shouldKeepRelationshipsApart() {
        say("a", act("PRK>JPN", Kind.THREATEN, "138"));
        say("a", act("PRK>KOR", Kind.THREATEN, "138"));

        withdraw("a");

        assertThat(fold.state(JPN_PRK)).isEmpty();
        assertThat(fold.state(Relationship.parse("KOR-PRK"))).isPresent();
    }

    @Test
    void shouldTakeBackTheLargestItem() {
        Said[] sentences = new Said[CodedItem.MAX_MENTIONS];
        Arrays.setAll(sentences, i -> talks("JPN=PRK", "scheduled").on("2014-03-%02d".formatted(1 + i % 31)));

        assertThat(say("a", sentences).events())
                .hasSize(31)
                .extracting(EventChange::id)
                .isSorted();
        assertThat(withdraw("a").events()).hasSize(31);
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseAMentionThatIsTooLongForTheStore() {
        Said said = talks("JPN=PRK", "scheduled");

        assertThatThrownBy(() -> say("a", said.at("http://x.example/" + "y".repeat(SortedStore.MAX_VALUE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("under JPN-PRKm is over the limit of 16384");
    }

    /** What the last of some items costs: operations on the store, and bytes written to it. */
    private static List<Long> costOfTheLast(int size, IntFunction<Said> report) {
        CountingStore grown = new CountingStore();
        RelationshipFold history = Folds.over(grown);
        for (int i = 0; i < size - 1; i++) {
            history.apply(item("item %05d".formatted(i), report.apply(i)));
        }
        long operations = grown.reads() + grown.writes();
        long written = grown.writtenBytes();
        history.apply(item("item %05d".formatted(size - 1), report.apply(size - 1)));
        return List.of(grown.reads() + grown.writes() - operations, grown.writtenBytes() - written);
    }

    @Test
    void shouldLeaveWhatWasReportedBeforeTheFirstDayAsItIs() {
        RelationshipFold sealed = Folds.over(store, Optional.of(LocalDate.parse("2014-03-01")));
        Said old = talks("JPN=PRK", "scheduled").on("2014-03-03").reported("2014-02-27");
        Said later = talks("JPN=PRK", "concluded").on("2014-03-03").reported("2014-03-04");
        fold.apply(item("old", old));
        sealed.apply(item("later", later));
        Relationship pair = Relationship.parse("JPN-PRK");

        assertThat(sealed.apply(new ItemMentions(pair, "old", List.of())).isEmpty())
                .isTrue();
        assertThat(sealed.apply(item("old", old.on("2014-03-05"))).isEmpty()).isTrue();
        assertThat(sealed.state(pair).orElseThrow().events()).isEqualTo(2);
        assertThat(sealed.apply(new ItemMentions(pair, "later", List.of())).events())
                .hasSize(1);
        assertThat(sealed.state(pair).orElseThrow().events()).isEqualTo(1);
    }

    @Test
    void shouldDoTheSameWorkForAMentionHoweverManyEventsThereAre() {
        LocalDate start = LocalDate.of(2000, 1, 1);
        IntFunction<Said> held = i -> talks("JPN=PRK", "concluded")
                .on(start.plusDays(i).toString())
                .reported(start.plusDays(i).toString());

        assertThat(costOfTheLast(1000, held)).isEqualTo(costOfTheLast(100, held));
        assertThat(costOfTheLast(100, held).get(0)).isLessThan(150);
        assertThat(costOfTheLast(100, held).get(1)).isLessThan(4096);
    }

    @Test
    void shouldForgetHowManyReportsAnEventOnceHad() {
        Said held = talks("JPN=PRK", "concluded").on("2014-03-03");
        for (int i = 1; i <= 8; i++) {
            say("item " + i, held.copyOf("text " + i).by("Paper " + i).reported("2014-03-0" + i));
        }
        Map<String, String> few = store.entries();
        Event event = only(say("more", held.copyOf("text 9").by("Paper 9").reported("2014-03-02")));

        assertThat(event.mentions()).isEqualTo(9);
        assertThat(event.sources()).isEqualTo(9);
        assertThat(event.independentTexts()).isEqualTo(9);
        assertThat(event.lastReported()).isEqualTo("2014-03-08T12:00:00Z");
        withdraw("more");
        assertThat(store.entries()).isEqualTo(few);
    }

    @Test
    void shouldDoTheSameWorkForAMentionHoweverManyAnEventHas() {
        Instant start = Instant.parse("2014-02-27T00:00:00Z");
        IntFunction<Said> held = i -> talks("JPN=PRK", "concluded")
                .on("2014-02-25")
                .copyOf("text %05d".formatted(i))
                .reported(start.plusSeconds(i).toString());

        assertThat(costOfTheLast(1000, held)).isEqualTo(costOfTheLast(100, held));
        assertThat(costOfTheLast(100, held).get(0)).isLessThan(60);
    }
}
