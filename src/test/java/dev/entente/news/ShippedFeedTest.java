package dev.entente.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo's feed is what its README says. */
class ShippedFeedTest {

    private final List<Reading> readings = readings();

    @Test
    void shouldRefuseThreeItemsOnPurpose() {
        Map<String, Refusal.Kind> refused = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading instanceof Refusal refusal) {
                refused.put(refusal.itemId().orElseThrow(), refusal.kind());
            }
        }

        assertThat(refused)
                .containsOnly(
                        Map.entry("continental-2014-02-10-01", Refusal.Kind.OTHER_LANGUAGE),
                        Map.entry("telegraph-2014-04-02-01", Refusal.Kind.BAD_PUBLISHED),
                        Map.entry("courier-2014-05-02-01", Refusal.Kind.NO_TEXT));
    }

    @Test
    void shouldStandInOrderOfPublication() {
        assertThat(items())
                .hasSizeGreaterThan(150)
                .isSortedAccordingTo((a, b) -> a.published().compareTo(b.published()));
    }

    @Test
    void shouldCorrectAnItem() {
        assertThat(items().stream().filter(item -> item.id().equals("harbour-2014-02-05-01")))
                .extracting(item -> item.version().number())
                .containsExactly(1L, 2L);
    }

    @Test
    void shouldWithdrawItemsThatItPublished() {
        List<String> published = items().stream().map(NewsItem::id).toList();
        List<String> withdrawn = readings.stream()
                .filter(Withdrawal.class::isInstance)
                .map(reading -> ((Withdrawal) reading).id())
                .toList();

        assertThat(withdrawn).containsExactly("star-2013-10-28-01", "continental-2014-09-03-01");
        assertThat(published).containsAll(withdrawn);
    }

    @Test
    void shouldPrintAWireStoryInTwoPapers() {
        Map<String, String> texts = new LinkedHashMap<>();
        items().forEach(item -> texts.put(item.id(), TextFingerprint.of(item)));

        assertThat(texts.get("gazette-2013-11-24-01")).isEqualTo(texts.get("harbour-2013-11-24-01"));
        assertThat(texts.get("star-2013-04-19-01")).isEqualTo(texts.get("harbour-2013-04-19-01"));
        assertThat(texts.get("courier-2014-02-27-01")).isNotEqualTo(texts.get("harbour-2014-02-27-01"));
    }

    @Test
    void shouldReadTheMarkupOfAPublisher() {
        Optional<NewsItem> item = items().stream()
                .filter(candidate -> candidate.source().equals(Optional.of("Levant Monitor")))
                .findFirst();

        assertThat(item.orElseThrow().text())
                .contains("American ambassador.\n\nSadat told")
                .doesNotContain("<p>");
    }

    private List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof NewsItem item) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Reading> readings() {
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        try (InputStream in = ShippedFeedTest.class.getResourceAsStream("/demo/feed.jsonl")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(reader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
