package dev.entente.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Kind;
import dev.entente.event.Mention;
import dev.entente.event.Place;
import dev.entente.event.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the linking of events to histories that a reader of the news would tell as one or as two. */
class HistoriesTest {

    /** A history and its rows. */
    record History(String name, List<Table.Row> rows) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<History> histories() {
        Map<String, List<Table.Row>> histories = new LinkedHashMap<>();
        for (Table.Row row : Table.read("/record/histories.tsv", 10).rows()) {
            histories.computeIfAbsent(row.cell(0), name -> new ArrayList<>()).add(row);
        }
        return histories.entrySet().stream().map(entry -> new History(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldLinkWhatIsOneAndNothingElse(History history) {
        assertLinked(history, false);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shouldLinkTheSameWhenTheNewsArriveLastFirst(History history) {
        assertLinked(history, true);
    }

    @Test
    void shouldCloseTheGapThatAWithdrawnReportLeaves() {
        LiveRecord record = new LiveRecord();
        record.take(
                item("a", Said.talks("JPN=PRK", "scheduled").on("2014-03-03").reported("2014-02-20")));
        record.take(
                item("b", Said.talks("PRK>JPN", "postponed").on("2014-03-20").reported("2014-02-25")));
        record.take(
                item("c", Said.talks("JPN=PRK", "concluded").on("2014-03-20").reported("2014-03-20")));
        assertThat(record.engagements()).hasSize(1);

        record.take(new CodedItem("b", new VersionKey(true, 0, Instant.EPOCH, true, ""), List.of()));

        assertThat(record.engagements()).hasSize(2);
    }

    @Test
    void shouldKeepTheFirstSinceForAsLongAsAReportTellsIt() {
        List<CodedItem> news = List.of(
                item("old", Said.talks("JPN=PRK", "concluded").on("2012-08-29").reported("2012-08-30")),
                item(
                        "first since",
                        since(
                                Said.talks("JPN=PRK", "scheduled")
                                        .on("2014-03-03")
                                        .reported("2014-02-27"),
                                "2012-08")),
                item("held", Said.talks("JPN=PRK", "concluded").on("2014-03-03").reported("2014-03-04")),
                item("next", Said.talks("JPN=PRK", "scheduled").on("2014-05-26").reported("2014-05-20")));
        List<CodedItem> lastFirst = new ArrayList<>(news);
        Collections.reverse(lastFirst);

        for (List<CodedItem> order : List.of(news, lastFirst)) {
            LiveRecord record = LiveRecord.of(order);

            assertThat(record.engagements().values())
                    .extracting(e -> e.scheduledFor().orElseThrow() + " first since "
                            + e.firstSince().map(EventDate::toString).orElse("-"))
                    .containsExactlyInAnyOrder(
                            "2012-08-29 first since -", "2014-03-03 first since 2012-08", "2014-05-26 first since -");

            record.take(new CodedItem("first since", new VersionKey(true, 0, Instant.EPOCH, true, ""), List.of()));

            assertThat(record.engagements().values())
                    .hasSize(3)
                    .allMatch(e -> e.firstSince().isEmpty());
        }
    }

    private static Mention since(Said said, String date) {
        Mention plain = said.in("first since").mention();
        CodedEvent event = with(plain.event(), Optional.empty(), Optional.empty(), Optional.of(EventDate.parse(date)));
        return new Mention(event, plain.ordinal(), plain.reported(), plain.publisher(), plain.url(), plain.textHash());
    }

    private static CodedItem item(String id, Said said) {
        return item(id, said.in(id).mention());
    }

    private static CodedItem item(String id, Mention mention) {
        return new CodedItem(id, new VersionKey(false, 0, Instant.EPOCH, false, id), List.of(mention));
    }

    private static void assertLinked(History history, boolean lastFirst) {
        List<CodedItem> items = new ArrayList<>();
        for (Table.Row row : history.rows()) {
            String id = "item " + items.size();
            items.add(item(id, mention(id, row)));
        }
        if (lastFirst) {
            Collections.reverse(items);
        }
        LiveRecord record = LiveRecord.of(items);
        Map<String, String> ofItems = new LinkedHashMap<>();
        record.events()
                .values()
                .forEach(event -> event.evidence()
                        .forEach(mention ->
                                ofItems.put(mention.itemId(), event.engagement().orElseThrow())));
        Map<String, LinkedHashSet<String>> ids = new LinkedHashMap<>();
        for (int i = 0; i < history.rows().size(); i++) {
            ids.computeIfAbsent(history.rows().get(i).cell(8), letter -> new LinkedHashSet<>())
                    .add(ofItems.get("item " + i));
        }
        assertThat(ids.values()).as("one engagement a letter: " + ids).allMatch(one -> one.size() == 1);
        assertThat(record.engagements()).hasSize(ids.size());
        Engagement first = record.engagements().get(ids.get("a").iterator().next());
        String date = first.scheduledFor().map(Object::toString).orElse("-");
        assertThat(first.phase().label() + " " + date)
                .isEqualTo(history.rows().get(history.rows().size() - 1).cell(9));
    }

    private static Mention mention(String id, Table.Row row) {
        String reported = row.cell(1).contains("T") ? row.cell(1) + ":00:00Z" : row.cell(1);
        Said said = Said.engagement(row.cell(2), Kind.of(row.cell(3)), row.cell(4))
                .reported(reported)
                .copyOf(row.where())
                .in(id);
        Mention plain = (row.cell(5).equals("-") ? said : said.on(row.cell(5))).mention();
        return new Mention(
                with(
                        plain.event(),
                        told(row.cell(6)),
                        told(row.cell(7)).map(name -> name.replace('_', ' ')),
                        Optional.empty()),
                plain.ordinal(),
                plain.reported(),
                plain.publisher(),
                plain.url(),
                plain.textHash());
    }

    private static Optional<String> told(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static CodedEvent with(
            CodedEvent e, Optional<String> country, Optional<String> format, Optional<EventDate> firstSince) {
        return new CodedEvent(
                e.itemId(),
                e.main(),
                e.aux(),
                e.relationship(),
                e.happening(),
                e.kind(),
                e.phase(),
                e.reciprocal(),
                e.source(),
                e.target(),
                e.host(),
                e.cameo(),
                e.date(),
                e.dateText(),
                country.map(code -> new Place(country, code)),
                format,
                firstSince,
                e.confidence(),
                e.passage());
    }
}
