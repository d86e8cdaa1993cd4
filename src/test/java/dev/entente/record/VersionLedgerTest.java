package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.CameoTable;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionLedgerTest {

    private static final Instant NOON = Instant.parse("2014-02-27T12:00:00Z");
    private static final Said JAPAN = Said.talks("JPN=PRK", "scheduled").on("2014-03-03");
    private static final Said SOUTH = Said.talks("KOR>PRK", "proposed");
    private static final Said RUSSIA = Said.talks("PRK=RUS", "concluded");

    private final CountingStore store = new CountingStore();
    private final VersionLedger ledger = new VersionLedger(store, new MentionBytes(CameoTable.shipped()));

    private static CodedItem version(long number, Said... sentences) {
        List<Mention> mentions = Said.list("a", sentences);
        return new CodedItem("a", new VersionKey(false, number, NOON, false, "hash"), mentions);
    }

    private static CodedItem withdrawal(long number, boolean last) {
        return new CodedItem("a", new VersionKey(last, number, NOON, true, ""), List.of());
    }

    /** Such as {@code JPN-PRK: 2}. */
    private static List<String> told(List<ItemMentions> said) {
        return said.stream()
                .map(item -> item.relationship() + ": " + item.mentions().size())
                .toList();
    }

    @Test
    void shouldTellAllThatAnItemSaysInOrderOfRelationships() {
        assertThat(told(ledger.apply(version(1, SOUTH, JAPAN, SOUTH.on("2014-04")))))
                .containsExactly("JPN-PRK: 1", "KOR-PRK: 2");
    }

    @Test
    void shouldTellOnlyWhatANewerVersionChanges() {
        ledger.apply(version(1, JAPAN, SOUTH));

        assertThat(told(ledger.apply(version(2, JAPAN, RUSSIA)))).containsExactly("KOR-PRK: 0", "PRK-RUS: 1");
        assertThat(told(ledger.apply(version(3, JAPAN.on("2014-03-04"), RUSSIA))))
                .containsExactly("JPN-PRK: 1");
        assertThat(ledger.apply(version(4, JAPAN.on("2014-03-04"), RUSSIA))).isEmpty();
    }

    @Test
    void shouldIgnoreEqualAndOlderVersions() {
        ledger.apply(version(2, JAPAN));

        assertThat(ledger.apply(version(2, SOUTH))).isEmpty();
        assertThat(ledger.apply(version(1, SOUTH))).isEmpty();
        assertThat(told(ledger.apply(version(3, SOUTH)))).containsExactly("JPN-PRK: 0", "KOR-PRK: 1");
    }

    @Test
    void shouldBringAWithdrawnItemBackWithANewerVersionOnly() {
        ledger.apply(version(1, JAPAN));

        assertThat(told(ledger.apply(withdrawal(2, false)))).containsExactly("JPN-PRK: 0");
        assertThat(ledger.apply(version(1, JAPAN))).isEmpty();
        assertThat(told(ledger.apply(version(3, JAPAN)))).containsExactly("JPN-PRK: 1");
    }

    @Test
    void shouldNeverBringBackWhatIsFinallyWithdrawn() {
        assertThat(ledger.apply(withdrawal(0, true))).isEmpty();

        assertThat(ledger.apply(version(9, JAPAN))).isEmpty();
    }

    @Test
    void shouldKeepItemsApart() {
        ledger.apply(version(5, JAPAN));

        CodedItem other = new CodedItem("b", new VersionKey(false, 1, NOON, false, "hash"), Said.list("b", JAPAN));
        assertThat(told(ledger.apply(other))).containsExactly("JPN-PRK: 1");
    }

    @Test
    void shouldKeepASmallEntryForTheLargestItem() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < CodedItem.MAX_MENTIONS; i++) {
            String other = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "A";
            mentions.add(Said.act(other + ">ZZZ", Kind.ACCUSE, "112")
                    .in("a")
                    .place(i, 0)
                    .mention());
        }

        assertThat(ledger.apply(new CodedItem("a", new VersionKey(false, 1, NOON, false, "hash"), mentions)))
                .hasSize(CodedItem.MAX_MENTIONS)
                .isSortedAccordingTo((x, y) -> x.relationship().compareTo(y.relationship()));
        assertThat(store.longestValue()).isLessThan(5 * 1024);
    }

    @Test
    void shouldRefuseItemsThatBreakTheContract() {
        VersionKey key = new VersionKey(false, 1, NOON, false, "hash");
        Mention mention = JAPAN.in("a").mention();
        Mention[] tooMany = new Mention[CodedItem.MAX_MENTIONS + 1];
        Arrays.setAll(tooMany, i -> JAPAN.in("a").place(i, 0).mention());

        assertThatThrownBy(() -> new CodedItem("a", key, List.of(tooMany)))
                .hasMessage("item 'a' has 201 mentions; at most 200 are kept");
        assertThatThrownBy(() -> new CodedItem("b", key, List.of(mention)))
                .hasMessage("item 'b' has a mention that belongs to item 'a'");
        assertThatThrownBy(() -> new CodedItem("a", key, List.of(mention, mention)))
                .hasMessage("item 'a': mention 0 comes after mention 0; ordinals have to rise");
        assertThatThrownBy(() -> new CodedItem("a", new VersionKey(false, 1, NOON, true, ""), List.of(mention)))
                .hasMessage("item 'a' is withdrawn and can have no mentions");
        assertThatThrownBy(() -> new ItemMentions(Relationship.parse("KOR-PRK"), "a", List.of(mention)))
                .hasMessage("a mention of JPN-PRK by 'a' is none of KOR-PRK by 'a'");
        assertThatThrownBy(() -> new ItemMentions(Relationship.parse("JPN-PRK"), "a", List.of(mention, mention)))
                .hasMessageContaining("ordinals have to rise");
        assertThatThrownBy(() -> new VersionKey(true, 1, NOON, false, "hash"))
                .hasMessage("the final version of an item is a withdrawal");
    }

    @Test
    void shouldOrderVersionsByFinalityNumberTimeWithdrawalAndContent() {
        Instant later = NOON.plusNanos(1);
        List<VersionKey> rising = List.of(
                new VersionKey(false, -1, later, true, "z"),
                new VersionKey(false, 1, NOON, false, "a"),
                new VersionKey(false, 1, NOON, false, "b"),
                new VersionKey(false, 1, NOON, true, ""),
                new VersionKey(false, 1, later, false, "a"),
                new VersionKey(false, 2, NOON, false, "a"),
                new VersionKey(true, 0, NOON, true, ""));

        assertThat(rising.stream().sorted().toList()).isEqualTo(rising);
        for (VersionKey key : rising) {
            assertThat(ledger.apply(item(key))).isEmpty();
            long writes = store.writes();
            rising.subList(0, rising.indexOf(key) + 1).forEach(older -> ledger.apply(item(older)));
            assertThat(store.writes()).as("writes of equal and older versions").isEqualTo(writes);
        }
        assertThat(store.writes()).isEqualTo(rising.size());
    }

    private static CodedItem item(VersionKey key) {
        return new CodedItem("a", key, List.of());
    }
}
