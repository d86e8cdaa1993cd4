package dev.entente.record;

import static dev.entente.record.Said.act;
import static dev.entente.record.Said.item;
import static dev.entente.record.Said.talks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.record.EventChange.Removal;
import dev.entente.record.EventChange.Upsert;
import dev.entente.wire.MentionJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationshipFoldTest {

    private static final Relationship JPN_PRK = Relationship.parse("JPN-PRK");

    private final TreeMapStore store = new TreeMapStore();
    private final RelationshipFold fold = new RelationshipFold(store, new MentionJson(CameoTable.shipped()));

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
    }
}
