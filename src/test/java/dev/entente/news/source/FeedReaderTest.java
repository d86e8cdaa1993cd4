package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.news.NewsItem;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
              <title>Harbour Wire</title><link>https://wire.example/</link><language>en-gb</language>
              <item>
                <title>Oslo &amp; Santiago to meet</title>
                <link>https://wire.example/oslo</link><guid isPermaLink="false">4711</guid>
                <pubDate>Thu, 27 Feb 2014 21:36:00 +0900</pubDate>
                <description>In short.</description>
                <content:encoded><![CDATA[<p>Norway and Chile will meet.</p><p>On Monday.</p>]]></content:encoded>
              </item>
              <item>
                <title>Two</title><link>https://wire.example/two</link>
                <pubDate>Thu, 27 Feb 2014 07:36 EST</pubDate>
                <description>Iran met Oman.</description>
              </item>
            </channel></rss>
            """;

    @Test
    void shouldReadRssWithItsTextAndTheOffsetOfItsTimes() throws IOException {
        List<NewsItem> items = Opened.items("wire.rss", RSS);

        assertThat(items).hasSize(2);
        NewsItem first = items.get(0);
        assertThat(first.id()).isEqualTo("https://wire.example/#4711");
        assertThat(first.title()).contains("Oslo & Santiago to meet");
        assertThat(first.text()).isEqualTo("Norway and Chile will meet.\n\nOn Monday.");
        assertThat(first.published()).isEqualTo(OffsetDateTime.parse("2014-02-27T21:36:00+09:00"));
        assertThat(first.source()).contains("Harbour Wire");
        assertThat(first.url()).contains("https://wire.example/oslo");
        assertThat(first.language()).contains("en-gb");
        assertThat(items.get(1).id()).isEqualTo("https://wire.example/two");
        assertThat(items.get(1).published()).isEqualTo(OffsetDateTime.parse("2014-02-27T07:36:00-05:00"));
    }

    @Test
    void shouldReadAtomWithTheTimeOfItsVersion() throws IOException {
        List<NewsItem> items = Opened.items("atom.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>Courier</title><id>urn:x</id><updated>2014-03-02T00:00:00Z</updated>
                  <entry><id>urn:x:1</id><title>One</title><link href="https://c.example/1"/>
                    <published>2014-03-01T08:00:00+01:00</published><updated>2014-03-02T09:00:00+01:00</updated>
                    <content type="html">&lt;p&gt;Iran met Oman.&lt;/p&gt;</content></entry>
                  <entry><id>urn:x:2</id><title>Two</title><updated>2014-03-02T09:00:00+01:00</updated>
                    <summary type="text">Iran &lt;met&gt; Iraq.</summary></entry>
                </feed>
                """);

        assertThat(items.get(0).published()).isEqualTo(OffsetDateTime.parse("2014-03-01T08:00:00+01:00"));
        assertThat(items.get(0).version().time()).isEqualTo("2014-03-02T08:00:00Z");
        assertThat(items.get(0).text()).isEqualTo("Iran met Oman.");
        assertThat(items.get(1).published()).isEqualTo(OffsetDateTime.parse("2014-03-02T09:00:00+01:00"));
        assertThat(items.get(1).text()).isEqualTo("Iran <met> Iraq.");
    }

    @Test
    void shouldReadRssOneAndWideCharacters() throws IOException {
        String rdf = """
                <?xml version="1.0" encoding="UTF-16"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel>
                  <item rdf:about="https://r.example/1"><title>Zürich</title><link>https://r.example/1</link>
                    <description>Switzerland met Iran.</description><dc:date>2014-03-01T08:00:00+01:00</dc:date></item>
                </rdf:RDF>
                """;

        List<NewsItem> items = Opened.items(Opened.all(Hints.none(), "r.rdf", rdf.getBytes(UTF_16)));

        assertThat(items).extracting(NewsItem::title).containsExactly(Optional.of("Zürich"));
        assertThat(items)
                .extracting(NewsItem::published)
                .containsExactly(OffsetDateTime.parse("2014-03-01T08:00+01:00"));
    }

    @Test
    void shouldRefuseWhatCouldNameEntities() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <rss version="2.0"><channel><title>&b;</title></channel></rss>""";
        String file = """
                <?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/hostname">
                <rss version="2.0"><channel><title>x</title></channel></rss>""";

        assertThatThrownBy(() -> read(bomb)).hasMessageContaining("document type declaration");
        assertThatThrownBy(() -> read(file)).hasMessageContaining("document type declaration");
    }

    @Test
    void shouldRefuseWhatIsBrokenTooDeepOrSomethingElse() {
        assertThatThrownBy(() -> read(RSS.substring(0, 600))).hasMessageContaining("no well-formed XML");
        assertThatThrownBy(() -> read("<rss>" + "<a>".repeat(200_000))).hasMessageContaining("nested more than 100");
        assertThatThrownBy(() -> read("<svg xmlns='http://www.w3.org/2000/svg'/>"))
                .hasMessage("this is no feed: its root is <svg>, and RSS or Atom is needed");
        assertThatThrownBy(() -> read("PNG")).isInstanceOf(UnreadableSource.class);
    }

    private static List<PlainItem> read(String xml) throws UnreadableSource {
        return FeedReader.read(xml.getBytes(UTF_8), Optional.empty(), "feed");
    }
}
