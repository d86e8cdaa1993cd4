package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The laws of the record, over generated feeds. How many each law is tried on says {@code jqwik.tries.default}, in
 * junit-platform.properties or as a system property of the tests' JVM.
 */
class RecordLawsTest {

    private static final List<Long> WEIGHTS = Oracle.WEIGHTS;

    private static final AsOf AS_OF = new AsOf();

    /** One feed in five is of many reports of few events. */
    @Provide
    Arbitrary<List<CodedItem>> feeds() {
        return Arbitraries.frequencyOf(Tuple.of(4, Feeds.feeds()), Tuple.of(1, Feeds.crowded()));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<List<CodedItem>, List<CodedItem>>> feedsToldTwice() {
        return feeds().flatMap(feed -> Feeds.retold(feed).map(retold -> Tuple.of(feed, retold)));
    }

    @Property
    void shouldEqualTheOracleAfterEveryStep(@ForAll("feeds") List<CodedItem> feed) {
        LiveRecord record = new LiveRecord();
        List<CodedItem> sofar = new ArrayList<>();
        for (CodedItem item : feed) {
            record.take(item);
            sofar.add(item);

            Oracle oracle = new Oracle(sofar);
            assertThat(record.events()).isEqualTo(oracle.events());
            assertThat(record.engagements()).isEqualTo(oracle.engagements());
            LiveRecord.PAIRS.forEach(pair -> assertThat(record.days(pair)).isEqualTo(oracle.days(pair, WEIGHTS)));
            record.states().forEach((pair, state) -> assertThat(state).isEqualTo(oracle.state(pair, WEIGHTS)));
        }
    }

    @Property
    void shouldKnowHowThingsStoodOnAnyDayFromDaysAndEvents(@ForAll("feeds") List<CodedItem> feed) {
        LiveRecord record = LiveRecord.of(feed);
        Oracle oracle = new Oracle(feed);
        for (Relationship pair : LiveRecord.PAIRS) {
            List<RelationDay> days = record.days(pair);
            List<EventSummary> events = record.events().values().stream()
                    .filter(event -> event.representative().relationship().equals(pair))
                    .map(EventSummary::of)
                    .toList();
            for (RelationDay day : days) {
                for (LocalDate asked :
                        List.of(day.day().minusDays(1), day.day(), day.day().plusDays(40))) {
                    assertThat(AS_OF.state(pair, asked, days.stream(), events.stream()))
                            .as("as of %s", asked)
                            .isEqualTo(oracle.state(pair, asked, WEIGHTS));
                }
            }
            assertThat(AS_OF.state(pair, LocalDate.MAX, days.stream(), events.stream()))
                    .isEqualTo(record.states().get(pair));
        }
    }

    @Property
    void shouldNotDependOnOrderOrRepetition(
            @ForAll("feedsToldTwice") Tuple.Tuple2<List<CodedItem>, List<CodedItem>> feeds) {
        LiveRecord one = LiveRecord.of(feeds.get1());
        LiveRecord other = LiveRecord.of(feeds.get2());

        assertThat(other.events()).isEqualTo(one.events());
        assertThat(other.engagements()).isEqualTo(one.engagements());
        assertThat(other.states()).isEqualTo(one.states());
        assertThat(other.foldStore.entries()).isEqualTo(one.foldStore.entries());
        assertThat(other.ledgerStore.entries()).isEqualTo(one.ledgerStore.entries());
    }

    @Property
    void shouldLeaveNoTraceOfCorrectedVersions(@ForAll("feeds") List<CodedItem> feed) {
        LiveRecord corrected = LiveRecord.of(feed);
        LiveRecord plain = LiveRecord.of(Oracle.winners(feed));

        assertThat(corrected.events()).isEqualTo(plain.events());
        assertThat(corrected.engagements()).isEqualTo(plain.engagements());
        assertThat(corrected.states()).isEqualTo(plain.states());
        assertThat(corrected.foldStore.entries()).isEqualTo(plain.foldStore.entries());
    }

    @Property
    void shouldBeEmptyAgainWhenEveryItemIsWithdrawn(@ForAll("feeds") List<CodedItem> feed) {
        LiveRecord record = LiveRecord.of(feed);
        Set<String> ids = new HashSet<>();
        feed.forEach(item -> ids.add(item.itemId()));

        ids.forEach(id -> record.take(new CodedItem(id, new VersionKey(true, 0, Instant.EPOCH, true, ""), List.of())));

        assertThat(record.events()).isEmpty();
        assertThat(record.engagements()).isEmpty();
        assertThat(record.states().values()).allMatch(state -> state.isEmpty());
        assertThat(record.foldStore.isEmpty()).isTrue();
    }
}
