package dev.entente.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Nothing that bytes can hold makes the reader throw. */
class AnyBytesTest {

    private final NewsReader reader = new NewsReader(Limits.DEFAULT);

    @Property(tries = 500)
    void shouldReadOrRefuseAnyBytes(@ForAll byte[] key, @ForAll byte[] value) {
        assertThat(reader.read(key, value)).isNotNull();
        assertThat(reader.read(key, null)).isNotNull();
    }

    @Property(tries = 1000)
    void shouldReadOrRefuseAnyObject(@ForAll("objects") String json) {
        Reading reading = reader.read(null, json.getBytes(UTF_8));

        assertThat(reading).isNotNull();
        if (reading instanceof NewsItem item) {
            assertThat(item.text()).isNotBlank().doesNotContain("\u0000");
        }
    }

    @Property(tries = 500)
    void shouldNormalizeOnceAndForAll(@ForAll String text) {
        String body = PlainText.body(text);

        assertThat(PlainText.body(body)).isEqualTo(body);
        assertThat(body).doesNotContain("\n\n\n", "  ", " \n", "\n ");
        assertThat(PlainText.line(text)).doesNotContain("\n");
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> names = Arbitraries.of(
                "id",
                "uri",
                "text",
                "title",
                "published",
                "version",
                "language",
                "bodies",
                "headlines",
                "body_html",
                "versionCreated",
                "pubStatus",
                "withdrawn",
                "@type",
                "@id",
                "articleBody",
                "datePublished",
                "publishedAt",
                "url",
                "content",
                "description",
                "source",
                "inLanguage",
                "infoSources");
        Arbitrary<String> values = Arbitraries.of(
                "null",
                "true",
                "7",
                "-1",
                "1e99",
                "\"\"",
                "\"a\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "\"2014-02-27\"",
                "\"en\"",
                "\"usable\"",
                "\"canceled\"",
                "\"NewsArticle\"",
                "[]",
                "{}",
                "[null]",
                "[{}]",
                "[[\"x\"]]",
                "{\"name\": 7}",
                "[{\"role\": \"main\", \"value\": \"They met.\"}]",
                "\"<p>They met.\"");
        return Combinators.combine(names, values)
                .as((name, value) -> "\"" + name + "\": " + value)
                .list()
                .uniqueElements(entry -> entry.substring(0, entry.indexOf(':')))
                .ofMaxSize(12)
                .map(entries -> "{" + String.join(", ", entries) + "}");
    }

    @Test
    void shouldReadEveryItemOfAPublicFeed() throws IOException {
        Path feed = Path.of("../shared/feeds/state-2021.jsonl");
        assumeTrue(Files.exists(feed), "the feed is not here");

        List<String> lines = Files.readAllLines(feed);

        assertThat(lines).hasSize(648);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(reader.read(null, line.getBytes(UTF_8))).isInstanceOf(NewsItem.class));
    }
}
