package dev.entente.news.source;

import dev.entente.news.HtmlText;
import dev.entente.news.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page with one article. Title, time, publisher, address and language come from what the page says of itself (linked
 * data of schema.org, Open Graph and other meta elements), then from its structure; the text from its structure, then
 * from its linked data.
 *
 * <p>The item's id is its canonical address. A time of day without an offset says no more than its day.
 */
final class PageReader {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "pubdate",
            "publishdate",
            "publish-date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "date");
    private static final List<String> MODIFIED =
            List.of("article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    private final Document page;
    private final LinkedData data;
    private final Optional<String> address;

    private PageReader(Document page, Optional<String> address) {
        this.page = page;
        this.data = LinkedData.of(page);
        this.address = address;
    }

    /**
     * Reads a page.
     *
     * @param document its bytes
     * @param charset what a server said its characters are; else the page says so itself
     * @param address where it was fetched; empty where it is a file
     * @param name the item's id where the page has no address
     */
    static PlainItem read(byte[] document, Optional<String> charset, Optional<String> address, String name)
            throws UnreadableSource {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(document), charset.orElse(null), address.orElse(""));
            return new PageReader(page, address).item(name);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource("no-page", "this page cannot be read: " + e.getMessage());
        }
    }

    private PlainItem item(String name) {
        Optional<String> title = title();
        Optional<String> url = url();
        Optional<String> published = published();
        Optional<String> modified = time(Stream.concat(data.text("dateModified").stream(), metas(MODIFIED)));
        String id = url.orElse(name);
        Optional<String> publisher = data.text("publisher").or(() -> meta("og:site_name"));
        Optional<String> language = language();
        // Last, as it takes away what is no part of the text.
        String text = text();
        return new PlainItem(id, modified, title, text, published, publisher, url, language);
    }

    private Optional<String> title() {
        return data.text("headline")
                .or(() -> meta("og:title"))
                .or(() -> first("h1").map(Element::text).filter(text -> !text.isBlank()))
                .or(() -> Optional.of(page.title()))
                .map(HtmlText::body)
                .map(text -> text.replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> url() {
        Stream<String> said = Stream.of(
                        first("link[rel=canonical]").map(link -> link.attr("abs:href")),
                        meta("og:url"),
                        address,
                        data.text("url"),
                        data.text("mainEntityOfPage"))
                .flatMap(Optional::stream);
        return said.filter(url -> url.matches("(?i)https?://.+")).findFirst();
    }

    private Optional<String> published() {
        Stream<String> said = Stream.concat(data.text("datePublished").stream(), metas(PUBLISHED));
        Stream<String> shown = Stream.of("time[itemprop=datePublished]", "time[pubdate]", "article time", "time")
                .flatMap(query -> first(query).stream())
                .map(time -> time.attr("datetime"));
        List<String> all = Stream.concat(said, shown).toList();
        return time(all.stream()).or(() -> day(all)).or(this::dayInAddress);
    }

    private static Optional<String> time(Stream<String> said) {
        return said.flatMap(text -> Times.parse(text).stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> day(List<String> said) {
        return said.stream()
                .map(DAY::matcher)
                .filter(Matcher::matches)
                .map(day -> day.group(1))
                .filter(day -> Times.parse(day).isPresent())
                .findFirst();
    }

    private Optional<String> dayInAddress() {
        Matcher day = DAY_IN_ADDRESS.matcher(url().orElse(""));
        return day.find()
                ? Optional.of(String.format(
                                "%s-%02d-%02d",
                                day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                        .filter(text -> Times.parse(text).isPresent())
                : Optional.empty();
    }

    private Optional<String> language() {
        return data.text("inLanguage")
                .or(() -> first("html[lang~=.]").map(html -> html.attr("lang")))
                .or(() -> meta("content-language"))
                .or(() -> meta("og:locale"))
                .map(tag -> tag.replace('_', '-').strip())
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-.*)?"));
    }

    private String text() {
        String shown = ArticleText.of(page);
        String told = data.text("articleBody").map(HtmlText::body).orElse("");
        return shown.length() * 2 >= told.length() ? shown : told;
    }

    private Optional<String> meta(String name) {
        return metas(List.of(name)).findFirst();
    }

    private Stream<String> metas(List<String> names) {
        return names.stream()
                .flatMap(name -> page.select("meta").stream().filter(meta -> isNamed(meta, name)))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    private static boolean isNamed(Element meta, String name) {
        return Stream.of("property", "name", "itemprop", "http-equiv")
                .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name));
    }

    private Optional<Element> first(String query) {
        return Optional.ofNullable(page.selectFirst(query));
    }
}
