package dev.entente.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import dev.entente.news.Withdrawal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The coder on the demo's feed, beside what a person found in it ({@code demo/readings.tsv}). The shares are floors
 * that may only rise.
 */
class ReadingsOfTheFeedTest {

    private static final double SHARE_WITH_PHASE = 0.90;
    private static final double SHARE_IN_FULL = 0.88;

    @Test
    void shouldFindWhatAReaderFinds() {
        Map<String, List<CodedEvent>> coded = coded();
        List<Expected> expected = expected();
        List<Expected> otherPhase = expected.stream()
                .filter(reading -> coded.get(reading.itemId()).stream().noneMatch(reading::hasPhaseOf))
                .toList();
        List<Expected> otherwise = expected.stream()
                .filter(reading -> coded.get(reading.itemId()).stream().noneMatch(reading::matches))
                .toList();

        assertThat(1 - (double) otherPhase.size() / expected.size())
                .as("share of %d readings found with kind and phase; missing: %s", expected.size(), lines(otherPhase))
                .isGreaterThanOrEqualTo(SHARE_WITH_PHASE);
        assertThat(1 - (double) otherwise.size() / expected.size())
                .as("share of %d readings found with their date; missing: %s", expected.size(), lines(otherwise))
                .isGreaterThanOrEqualTo(SHARE_IN_FULL);
    }

    /** A line of the table; an empty phase or date was not asked, and the date "-" says that there is none. */
    private record Expected(String itemId, String relationship, String kind, String phase, String date) {

        static Expected of(String line) {
            String[] column = line.split("\t", -1);
            return new Expected(column[0], column[1], column[2], column[3], column[4]);
        }

        boolean hasPhaseOf(CodedEvent event) {
            return event.relationship().map(Object::toString).equals(Optional.of(relationship))
                    && event.kind().label().equals(kind)
                    && (phase.isEmpty()
                            || event.phase().map(found -> found.label()).equals(Optional.of(phase)));
        }

        boolean matches(CodedEvent event) {
            return hasPhaseOf(event)
                    && (date.isEmpty()
                            || event.date().map(EventDate::toString).orElse("-").equals(date));
        }
    }

    private static String lines(List<Expected> readings) {
        StringBuilder out = new StringBuilder();
        readings.forEach(reading -> out.append('\n').append(reading));
        return out.toString();
    }

    private static List<Expected> expected() {
        return lines("/demo/readings.tsv")
                .filter(line -> !line.startsWith("#"))
                .map(Expected::of)
                .toList();
    }

    /** The events of the version that counts, by item: in the feed a later line is a later version. */
    private static Map<String, List<CodedEvent>> coded() {
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        EventCoder coder = EventCoder.shipped();
        Map<String, List<CodedEvent>> events = new LinkedHashMap<>();
        lines("/demo/feed.jsonl").map(reader::read).forEach(reading -> {
            if (reading instanceof NewsItem item) {
                events.put(item.id(), coder.code(item).events());
            } else if (reading instanceof Withdrawal withdrawal) {
                events.put(withdrawal.id(), new ArrayList<>());
            }
        });
        return events;
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = ReadingsOfTheFeedTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
