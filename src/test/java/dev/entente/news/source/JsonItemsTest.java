package dev.entente.news.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JsonItemsTest {

    private static String item(int id) {
        return "{\"id\":\"i" + id + "\", \"text\":\"Japan } met ] \\\"China\\\" {.\",  \"published\":\"2014-03-20\"}";
    }

    private static List<String> values(List<Found> found) {
        return found.stream()
                .map(one -> new String(((Found.Item) one).value(), UTF_8))
                .toList();
    }

    @Test
    void shouldCutLinesArraysAndObjectsInARowByteForByte() throws IOException {
        List<String> wanted = List.of(item(1), item(2), item(3));

        assertThat(values(Opened.all("a", "\uFEFF" + String.join("\n", wanted))))
                .isEqualTo(wanted);
        assertThat(values(Opened.all("a", "\n\r\n" + String.join("\r\n\r\n", wanted) + "  \r\n")))
                .isEqualTo(wanted);
        assertThat(values(Opened.all("a", " [ " + String.join(" ,\n", wanted) + "\n]\n")))
                .isEqualTo(wanted);
    }

    @Test
    void shouldCutObjectsThatAreLaidOutOverLines() throws IOException {
        String first = item(1).replace(", ", ",\n  ");
        String second = item(2).replace("}\"", "\n}\"");

        assertThat(values(Opened.all("a.json", first + "\n" + second))).containsExactly(first, second);
    }

    @Test
    void shouldSayOnWhichLineARecordIsNone() throws IOException {
        List<Found> found = Opened.all("a.jsonl", "\n" + item(1) + "\n\nthis is no item\n" + item(2));

        assertThat(found).extracting(Found::place).containsExactly("line 2", "line 4", "line 5");
        assertThat(((Found.Refused) found.get(1)).kind()).isEqualTo("no-json");
        assertThat(((Found.Refused) found.get(1)).value()).isEqualTo("this is no item".getBytes(UTF_8));
    }

    @Test
    void shouldRefuseALineThatIsLongerThanAnyRecordAndGoOn() throws IOException {
        int longest = Limits.DEFAULT.recordBytes();

        List<Found> found = Opened.all("a.jsonl", "x".repeat(3 * longest) + "\n" + item(1));

        assertThat(found).hasSize(2);
        assertThat(found.get(0)).isInstanceOfSatisfying(Found.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo("record-too-long");
            assertThat(refused.value()).hasSize(longest);
        });
        assertThat(found.get(1).place()).isEqualTo("line 2");
    }

    @Test
    void shouldTakeTheAnswerOfNewsApiApart() throws IOException {
        List<NewsItem> items = Opened.items("answer.json", """
                {"status": "ok", "totalResults": 2, "articles": [
                  {"url": "https://a.example/1", "title": "One", "content": "Iran met Oman.", "publishedAt": "2014-03-20T10:00:00Z"},
                  {"url": "https://a.example/2", "title": "Two", "content": "Iran met Iraq.", "publishedAt": "2014-03-21T10:00:00Z"}]}
                """);

        assertThat(items).extracting(NewsItem::id).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void shouldTakeTheArticlesOutOfAGraph() throws IOException {
        List<Found> found = Opened.all("graph.json", """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "Organization", "name": "Wire"},
                  {"@type": "NewsArticle", "@id": "n1", "headline": "One", "articleBody": "Iran met Oman.", "datePublished": "2014-03-20"}]}
                """);

        assertThat(found.get(0)).isInstanceOf(Found.Skipped.class);
        assertThat(Opened.items(found.subList(1, 2))).extracting(NewsItem::id).containsExactly("n1");
    }

    @Test
    void shouldReadGzipOfSeveralMembers() throws IOException {
        byte[] twice = Opened.gzip((item(1) + "\n").getBytes(UTF_8), (item(2) + "\n").getBytes(UTF_8));

        assertThat(values(Opened.all(Hints.none(), "a.jsonl.gz", twice))).containsExactly(item(1), item(2));
        assertThat(values(Opened.all(Hints.none(), "a", Opened.gzip(twice)))).containsExactly(item(1), item(2));
    }

    /** Whatever was read before a break, going on from its position reads the rest, and nothing twice. */
    @Property(tries = 100)
    void shouldGoOnFromAnyPosition(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3) Integer> shapes,
            @ForAll @IntRange(max = 12) int stop)
            throws IOException {
        String source = IntStream.range(0, shapes.size())
                .mapToObj(i -> switch (shapes.get(i)) {
                    case 0 -> "no item";
                    case 1 -> "";
                    case 2 -> "{\"articles\":[" + item(i) + "," + item(100 + i) + "]}";
                    default -> item(i);
                })
                .collect(Collectors.joining("\n"));
        List<String> all =
                Opened.all("a.jsonl", source).stream().map(Found::place).toList();

        List<String> read = new ArrayList<>();
        long position;
        try (Items items = open(source)) {
            for (int i = 0; i < Math.min(stop, all.size()); i++) {
                read.add(items.next().orElseThrow().place());
            }
            position = items.position();
        }
        List<String> rest = new ArrayList<>();
        try (Items items = open(source)) {
            items.pass(position);
            items.next().ifPresent(found -> rest.add(found.place()));
            while (rest.size() < all.size()) {
                var found = items.next();
                if (found.isEmpty()) {
                    break;
                }
                rest.add(found.get().place());
            }
        }
        int overlap = read.size() + rest.size() - all.size();
        assertThat(overlap).isBetween(0, 1);
        assertThat(rest).isEqualTo(all.subList(read.size() - overlap, all.size()));
    }

    private static Items open(String source) throws IOException {
        return new Sources(Limits.DEFAULT, Hints.none())
                .open("a.jsonl", new ByteArrayInputStream(source.getBytes(UTF_8)));
    }
}
