package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.Actor;
import dev.entente.event.CameoTable;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Phase;
import dev.entente.event.Place;
import dev.entente.event.Relationship;
import dev.entente.event.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BinaryFormTest {

    private static final CameoTable CAMEOS = CameoTable.shipped();

    private final MentionBytes form = new MentionBytes(CAMEOS);

    /** A mention of which every field is told, all its words being the same. */
    private static Mention full(String words) {
        Actor japan = new Actor(Optional.of("JPN"), Optional.empty(), Optional.of(Role.of("GOV")), words, words);
        Actor north = new Actor(Optional.of("PRK"), Optional.empty(), Optional.empty(), words, words);
        Actor host = new Actor(Optional.empty(), Optional.of("UNO"), Optional.empty(), words, words);
        CodedEvent event = new CodedEvent(
                "wire-1",
                true,
                Optional.empty(),
                Optional.of(Relationship.parse("JPN-PRK")),
                words,
                Kind.TALKS,
                Optional.of(Phase.SCHEDULED),
                true,
                japan,
                Optional.of(north),
                Optional.of(host),
                CAMEOS.get("036"),
                Optional.of(EventDate.parse("2014-03-03")),
                Optional.of(words),
                Optional.of(new Place(Optional.of("CHN"), words)),
                Optional.of(words),
                Optional.of(EventDate.parse("2012")),
                93,
                Passage.of(words, 7, 7 + words.length(), words));
        Instant reported = Instant.parse("2014-02-27T12:36:00.25Z");
        return new Mention(event, 3, reported, Optional.of(words), Optional.of(words), words);
    }

    @Property
    void shouldReadBackEveryTextAsItWas(@ForAll String words) {
        assertThat(form.decode(form.encode(full(words)))).isEqualTo(full(words));
    }

    @Test
    void shouldReadBackWhatIsLeftOpen() {
        Mention bare = Said.act("JPN>PRK", Kind.THREATEN, "130").at("").mention();

        assertThat(form.decode(form.encode(bare))).isEqualTo(bare);
    }

    @Test
    void shouldReadBackItems() {
        Mention mention = full("한국");
        VersionKey version = new VersionKey(false, 3, Instant.parse("2014-02-27T12:36:00.250Z"), false, "abc");
        CodedItem item = new CodedItem("wire-1", version, List.of(mention));
        ItemMentions said = new ItemMentions(Relationship.parse("JPN-PRK"), "wire-1", List.of(mention));

        assertThat(new CodedItemBytes(CAMEOS).decode(new CodedItemBytes(CAMEOS).encode(item)))
                .isEqualTo(item);
        assertThat(new ItemMentionsBytes(CAMEOS).decode(new ItemMentionsBytes(CAMEOS).encode(said)))
                .isEqualTo(said);
    }

    @Test
    void shouldSayWhatBytesWereNot() {
        byte[] whole = form.encode(full("words"));
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> form.decode(part))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(length + " bytes are no mention");
        }
        assertThatThrownBy(() -> form.decode(longer)).hasMessageContaining("followed by more");
        assertThatThrownBy(() -> form.decode("{\"itemId\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void shouldBoundWhateverAnItemSays(@ForAll String words) {
        for (String hostile : List.of(
                words, words.repeat(40), "\u0001".repeat(3000), "語".repeat(3000), "\uD83D\uDD4A".repeat(3000))) {
            Mention bounded = Bounds.cut(full(hostile));

            assertThat(form.encode(bounded).length).isLessThan(SortedStore.MAX_VALUE);
            assertThat(Bounds.cut(bounded)).isEqualTo(bounded);
        }
    }

    @Test
    void shouldCutNamesAndLeaveOutAddressesThatAreTooLong() {
        assertThat(Bounds.cut("x".repeat(240))).isEqualTo("x".repeat(240));
        assertThat(Bounds.cut("x".repeat(241))).isEqualTo("x".repeat(237) + "…");
        assertThat(Bounds.cut("é".repeat(121))).isEqualTo("é".repeat(118) + "…");
        assertThat(Bounds.cut("x" + "\uD83D\uDD4A".repeat(60))).isEqualTo("x" + "\uD83D\uDD4A".repeat(39) + "…");
        assertThat(Bounds.cut(full("x".repeat(2000))).url()).isPresent();
        assertThat(Bounds.cut(full("x".repeat(2001))).url()).isEmpty();
    }
}
