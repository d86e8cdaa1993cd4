package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.event.Event;
import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ledger and fold, as the topology puts them together, and the table of events that a subscriber sees. */
final class LiveRecord {

    static final List<Relationship> PAIRS = List.of(Relationship.parse("JPN-PRK"), Relationship.parse("KOR-PRK"));

    private static final MentionBytes FORM = new MentionBytes(CameoTable.shipped());

    final CountingStore ledgerStore = new CountingStore();
    final CountingStore foldStore = new CountingStore();
    private final VersionLedger ledger = new VersionLedger(ledgerStore, FORM);
    private final RelationshipFold fold = Folds.over(foldStore);
    private final Map<String, Event> events = new TreeMap<>();
    private final Map<String, Engagement> engagements = new TreeMap<>();

    static LiveRecord of(Collection<CodedItem> feed) {
        LiveRecord record = new LiveRecord();
        feed.forEach(record::take);
        return record;
    }

    /** Takes in a version, and holds what comes out to what a subscriber may expect. */
    void take(CodedItem item) {
        for (ItemMentions said : ledger.apply(item)) {
            Changes changes = fold.apply(said);
            assertThat(changes.events()).extracting(EventChange::id).doesNotHaveDuplicates();
            changes.events().forEach(this::take);
            assertThat(changes.engagements()).extracting(EngagementChange::id).doesNotHaveDuplicates();
            changes.engagements().forEach(this::take);
        }
    }

    private void take(EngagementChange change) {
        if (change instanceof EngagementChange.Upsert upsert) {
            engagements.put(change.id(), upsert.engagement());
        } else if (change instanceof EngagementChange.Removal removal) {
            assertThat(engagements.remove(change.id())).as("what is removed").isNotNull();
            removal.successor().ifPresent(id -> assertThat(engagements).containsKey(id));
        }
    }

    private void take(EventChange change) {
        if (change instanceof EventChange.Upsert upsert) {
            Event before = events.put(change.id(), upsert.event());
            assertThat(upsert.event()).as("an equal record twice running").isNotEqualTo(before);
        } else if (change instanceof EventChange.Removal removal) {
            Event before = events.remove(change.id());
            assertThat(before).as("what is removed").isNotNull();
            assertThat(before.representative().event().family()).hasValue(removal.family());
            removal.successor().ifPresent(id -> assertThat(events).containsKey(id));
        }
    }

    Map<String, Event> events() {
        return events;
    }

    Map<String, Engagement> engagements() {
        return engagements;
    }

    List<RelationDay> days(Relationship pair) {
        return fold.days(pair, new Days(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1)));
    }

    Map<Relationship, Optional<RelationState>> states() {
        Map<Relationship, Optional<RelationState>> states = new HashMap<>();
        PAIRS.forEach(pair -> states.put(pair, fold.state(pair)));
        return states;
    }
}
