package dev.entente.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsReaderTest {

    private final NewsReader reader = new NewsReader(Limits.DEFAULT);

    @Test
    void shouldReadThePlainForm() {
        NewsItem item = item("""
                {"id": "a-1", "title": "Talks  set", "text": "SEOUL - The two sides will meet.\\r\\n\\r\\n\\r\\nThey said so.",
                 "published": "2014-02-27T12:36:00+09:00", "source": "Harbour Wire", "url": "https://example.org/a-1",
                 "language": "en-GB", "version": 3}""");

        assertThat(item)
                .isEqualTo(new NewsItem(
                        "a-1",
                        new ItemVersion(3, Instant.EPOCH),
                        Optional.of("Talks set"),
                        "SEOUL - The two sides will meet.\n\nThey said so.",
                        OffsetDateTime.parse("2014-02-27T12:36:00+09:00"),
                        Optional.of("Harbour Wire"),
                        Optional.of("https://example.org/a-1"),
                        Optional.of("en-GB")));
        assertThat(item.reading()).startsWith("Talks set\n\nSEOUL");
    }

    @Test
    void shouldTakeATimeForAVersion() {
        NewsItem item = item("""
                {"id": "a", "text": "They met.", "published": "2014-02-27", "version": "2014-02-28T08:00:00+01:00"}""");

        assertThat(item.version()).isEqualTo(new ItemVersion(0, Instant.parse("2014-02-28T07:00:00Z")));
        assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2014-02-27T00:00:00Z"));
    }

    @Test
    void shouldWithdrawAnItem() {
        assertThat(read("{\"id\": \"a\", \"version\": 2, \"withdrawn\": true}"))
                .isEqualTo(new Withdrawal("a", new ItemVersion(2, Draft.END_OF_TIME), false));
        assertThat(read("{\"uri\": \"a\", \"pubStatus\": \"canceled\"}"))
                .isEqualTo(new Withdrawal("a", new ItemVersion(0, Draft.END_OF_TIME), false));
        assertThat(read("{\"uri\": \"a\", \"pubstatus\": \"withheld\", \"versioncreated\": \"2014-01-01T00:00:00Z\"}"))
                .isEqualTo(new Withdrawal("a", new ItemVersion(0, Instant.parse("2014-01-01T00:00:00Z")), false));
    }

    @Test
    void shouldReadARecordWithoutValueAsTheFinalWithdrawalOfItsKey() {
        Reading reading = reader.read("a-1".getBytes(UTF_8), null);

        assertThat(reading).isInstanceOfSatisfying(Withdrawal.class, withdrawal -> {
            assertThat(withdrawal.id()).isEqualTo("a-1");
            assertThat(withdrawal.last()).isTrue();
        });
    }

    private NewsItem item(String json) {
        Reading reading = read(json);
        assertThat(reading).isInstanceOf(NewsItem.class);
        return (NewsItem) reading;
    }

    private Reading read(String json) {
        return reader.read(null, json.getBytes(UTF_8));
    }
}
