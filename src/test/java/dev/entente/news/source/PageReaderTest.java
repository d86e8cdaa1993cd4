package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.news.NewsItem;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    @Test
    void shouldReadWhatAPageSaysOfItselfInLinkedData() throws IOException {
        NewsItem item = Opened.items("a.html", """
                <!doctype html><html lang="en"><head><title>Oslo | Harbour Wire</title>
                <link rel="canonical" href="https://wire.example/oslo">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
                  {"@type": ["NewsArticle"], "headline": "Oslo &amp; Santiago to meet",
                   "datePublished": "2014-02-27T21:36:00+09:00", "dateModified": "2014-02-28T00:00:00Z",
                   "publisher": {"@type": "Organization", "name": "Harbour Wire"}}]}</script></head>
                <body><nav><p>Home, World, Sport, and many other places that one could visit</p></nav>
                <article><h1>Oslo</h1><div class="share"><a href="x">Share</a></div>
                <div><p>Norway and Chile will hold talks in Oslo.</p><aside>Read on</aside><p>They begin on Monday.</p></div>
                </article><footer><p>All rights of all people everywhere are reserved for ever.</p></footer></body></html>
                """).get(0);

        assertThat(item.id()).isEqualTo("https://wire.example/oslo");
        assertThat(item.title()).contains("Oslo & Santiago to meet");
        assertThat(item.text()).isEqualTo("Norway and Chile will hold talks in Oslo.\n\nThey begin on Monday.");
        assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2014-02-27T21:36:00+09:00"));
        assertThat(item.version().time()).isEqualTo("2014-02-28T00:00:00Z");
        assertThat(item.source()).contains("Harbour Wire");
        assertThat(item.language()).contains("en");
    }

    @Test
    void shouldReadMetaElementsAndStructureWhereThatIsAll() throws IOException {
        NewsItem item = Opened.items("b.html", """
                <html><head><title>x</title><meta property="og:title" content="Talks in Oslo">
                <meta property="og:url" content="https://c.example/2014/02/27/oslo"><meta property="og:locale" content="en_US">
                <meta property="article:published_time" content="27 February"></head><body>
                <div><div id="story"><p>Norway and Chile will hold talks in Oslo, officials said.</p>
                <p>The talks are to begin on Monday and to last two days.</p></div>
                <div><p><a href="1">More of what was read by many others</a></p><p><a href="2">And another of these</a></p></div>
                </div></body></html>
                """).get(0);

        assertThat(item.title()).contains("Talks in Oslo");
        assertThat(item.language()).contains("en-US");
        assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2014-02-27T00:00:00Z"));
        assertThat(item.text())
                .isEqualTo("Norway and Chile will hold talks in Oslo, officials said.\n\n"
                        + "The talks are to begin on Monday and to last two days.");
    }

    @Test
    void shouldTakeTheDayOfATimeWithoutOffsetAndTheNameOfAFileWithoutAddress() throws IOException {
        NewsItem item = Opened.items("2014/c.html", """
                <html><body><main><h1>Talks in Oslo</h1><time datetime="2014-02-27T23:00:00">Thursday</time>
                <p>Norway and Chile will hold talks in Oslo.</p></main></body></html>
                """).get(0);

        assertThat(item.id()).isEqualTo("2014/c.html");
        assertThat(item.title()).contains("Talks in Oslo");
        assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2014-02-27T00:00:00Z"));
    }

    @Test
    void shouldReadTheCharactersThatThePageNames() throws IOException {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Öland. Norway met Chile in Malmö.</p>"
                + "<time datetime=\"2014-02-27\"></time></body></html>";

        List<Found> found = Opened.all(Hints.none(), "d.html", page.getBytes(ISO_8859_1));

        assertThat(Opened.items(found).get(0).text()).contains("Öland. Norway met Chile in Malmö.");
    }

    @Test
    void shouldRefuseAPageWithoutTimeUnlessOneIsGiven() throws IOException {
        byte[] page = "<html><body><p>Norway met Chile.</p></body></html>".getBytes(UTF_8);
        Hints dated = new Hints(
                Optional.empty(), Optional.of(OffsetDateTime.parse("2014-02-27T10:00:00Z")), Optional.of("Wire"));

        assertThat(Opened.all(Hints.none(), "e.html", page))
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo("no-published"));
        assertThat(Opened.items(Opened.all(dated, "e.html", page)).get(0).source())
                .contains("Wire");
    }

    @Test
    void shouldReadTextWithItsHeadline() throws IOException {
        Hints dated = new Hints(
                Optional.empty(), Optional.of(OffsetDateTime.parse("2014-02-27T10:00:00Z")), Optional.empty());

        NewsItem headed = Opened.items(
                        Opened.all(dated, "t.txt", "Talks in Oslo\n\nNorway met Chile.\n".getBytes(UTF_8)))
                .get(0);
        NewsItem bare = Opened.items(Opened.all(dated, "u.txt", "Norway met Chile.\n\nThen they left.".getBytes(UTF_8)))
                .get(0);

        assertThat(headed.title()).contains("Talks in Oslo");
        assertThat(headed.text()).isEqualTo("Norway met Chile.");
        assertThat(bare.title()).isEmpty();
        assertThat(bare.text()).isEqualTo("Norway met Chile.\n\nThen they left.");
    }
}
