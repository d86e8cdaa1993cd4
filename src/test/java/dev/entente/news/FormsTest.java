package dev.entente.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each form keeps what. */
class FormsTest {

    private final NewsReader reader = new NewsReader(Limits.DEFAULT);

    @Test
    void shouldReadNinjs1() {
        NewsItem item = item("""
                {"uri": "https://example.org/n/1", "type": "text", "version": "2", "headline": "Envoys meet",
                 "firstcreated": "2014-02-27T09:00:00+0000", "versioncreated": "2014-02-27T11:00:00+0000",
                 "body_text": "Plain.", "body_html": "<p>Marked up.</p>", "pubstatus": "usable", "language": "en",
                 "infosource": [{"name": "Harbour Wire"}]}""");

        assertThat(item)
                .isEqualTo(new NewsItem(
                        "https://example.org/n/1",
                        new ItemVersion(2, Instant.parse("2014-02-27T11:00:00Z")),
                        Optional.of("Envoys meet"),
                        "Plain.",
                        OffsetDateTime.parse("2014-02-27T09:00:00Z"),
                        Optional.of("Harbour Wire"),
                        Optional.of("https://example.org/n/1"),
                        Optional.of("en")));
    }

    @Test
    void shouldReadAnyBodyOfNinjs1() {
        assertThat(item("{\"uri\": \"a\", \"versioncreated\": \"2014-01-01\", \"body_xhtml\": \"<p>A</p><p>B</p>\"}"))
                .returns("A\n\nB", NewsItem::text);
        assertThat(item("{\"uri\": \"a\", \"versioncreated\": \"2014-01-01\", \"body_main\": \"C <d> e\"}"))
                .returns("C <d> e", NewsItem::text);
    }

    @Test
    void shouldReadNinjs2InLowerCase() {
        NewsItem item = item("""
                {"uri": "urn:n:2", "version": "6", "versioncreated": "2019-08-09T09:46:53Z", "copyrightholder": "NTB",
                 "headlines": [{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Main"}],
                 "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>One &amp; two.</p>"}]}""");

        assertThat(item)
                .returns(Optional.of("Main"), NewsItem::title)
                .returns("One & two.", NewsItem::text)
                .returns(Optional.of("NTB"), NewsItem::source)
                .returns(Optional.empty(), NewsItem::url)
                .returns(OffsetDateTime.parse("2019-08-09T09:46:53Z"), NewsItem::published)
                .returns(new ItemVersion(6, Instant.parse("2019-08-09T09:46:53Z")), NewsItem::version);
    }

    @Test
    void shouldReadNinjs3AndPreferTheMainBodyInPlainText() {
        NewsItem item = item("""
                {"uri": "urn:n:3", "versionCreated": "2021-03-02T10:00:00Z", "contentCreated": "2021-03-01T08:00:00+02:00",
                 "pubStatus": "usable", "infoSources": [{"name": "Coast Agency", "uri": "https://example.org"}],
                 "url": "https://example.org/3",
                 "bodies": [{"role": "main", "contentType": "application/xhtml+xml", "value": "<p>Marked up.</p>"},
                            {"role": "main", "contentType": "text/plain", "value": "Plain."},
                            {"role": "summary", "contentType": "text/plain", "value": "Short."}]}""");

        assertThat(item)
                .returns("Plain.", NewsItem::text)
                .returns(Optional.empty(), NewsItem::title)
                .returns(OffsetDateTime.parse("2021-03-01T08:00:00+02:00"), NewsItem::published)
                .returns(Optional.of("Coast Agency"), NewsItem::source)
                .returns(Optional.of("https://example.org/3"), NewsItem::url);
    }

    @Test
    void shouldNotMoveTheReportOfARevisedItem() {
        NewsItem first = item("""
                {"uri": "r", "firstCreated": "2021-03-01T08:00:00Z", "versionCreated": "2021-03-01T08:00:00Z",
                 "bodies": [{"value": "They meet on Thursday."}]}""");
        NewsItem second = item("""
                {"uri": "r", "firstCreated": "2021-03-01T08:00:00Z", "versionCreated": "2021-03-05T08:00:00Z",
                 "bodies": [{"value": "They meet on Friday."}]}""");

        assertThat(second.published()).isEqualTo(first.published());
        assertThat(second.version().time()).isAfter(first.version().time());
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void shouldReadAnArticleOfSchemaOrg() {
        NewsItem item = item("""
                {"@context": "https://schema.org", "@type": ["NewsArticle"], "url": "https://example.org/s",
                 "headline": "Envoys meet", "articleBody": "They met.", "datePublished": "2014-02-27T09:00:00+01:00",
                 "dateModified": "2014-02-28T09:00:00+01:00", "publisher": {"@type": "Organization", "name": "The Herald"},
                 "inLanguage": {"alternateName": "en"}}""");

        assertThat(item)
                .isEqualTo(new NewsItem(
                        "https://example.org/s",
                        new ItemVersion(0, Instant.parse("2014-02-28T08:00:00Z")),
                        Optional.of("Envoys meet"),
                        "They met.",
                        OffsetDateTime.parse("2014-02-27T09:00:00+01:00"),
                        Optional.of("The Herald"),
                        Optional.of("https://example.org/s"),
                        Optional.of("en")));
        assertThat(read("{\"@type\": \"NewsArticle\", \"@id\": \"s\", \"creativeWorkStatus\": \"Withdrawn\"}"))
                .isInstanceOf(Withdrawal.class);
    }

    @Test
    void shouldReadAnArticleOfNewsApi() {
        NewsItem item = item("""
                {"source": {"id": null, "name": "The Herald"}, "author": "A. Writer", "title": "Envoys meet",
                 "description": "Two envoys met.", "url": "https://example.org/na", "urlToImage": null,
                 "publishedAt": "2014-02-27T09:00:00Z", "content": "They sat for an hour. They then… [+1234 chars]"}""");

        assertThat(item)
                .returns("https://example.org/na", NewsItem::id)
                .returns(Optional.of("The Herald"), NewsItem::source)
                .returns("Two envoys met.\n\nThey sat for an hour. They then…", NewsItem::text);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-02-27T12:36:00+09:00, 2014-02-27T12:36:00+09:00",
        "2014-02-27t12:36:00.5z, 2014-02-27T12:36:00.500Z",
        "2014-02-27 12:36:00-0330, 2014-02-27T12:36:00-03:30",
        "2014-02-27T12:36Z, 2014-02-27T12:36:00Z",
        "2014-02-27, 2014-02-27T00:00:00Z",
        "0001-01-01, 0001-01-01T00:00:00Z"
    })
    void shouldReadTimesAsFeedsWriteThem(String written, OffsetDateTime published) {
        assertThat(item("{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"" + written + "\"}")
                        .published())
                .isEqualTo(published);
    }

    @Test
    void shouldTakeTheSameContentInAnotherOrderForTheSameVersion() {
        NewsItem one =
                item("{\"id\": \"a\", \"text\": \"They met.\", \"published\": \"2014-02-27\", \"language\": null}");
        NewsItem two = item("{\"published\": \"2014-02-27T00:00:00Z\", \"text\": \"They  met.\", \"id\": \"a\"}");
        NewsItem other =
                item("{\"id\": \"a\", \"title\": \"They met.\", \"text\": \"x\", \"published\": \"2014-02-27\"}");

        assertThat(one.contentHash()).isEqualTo(two.contentHash()).hasSize(32).isNotEqualTo(other.contentHash());
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
