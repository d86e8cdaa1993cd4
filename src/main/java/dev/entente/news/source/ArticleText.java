package dev.entente.news.source;

import dev.entente.news.HtmlText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The running text of a page: the part that its markup calls the article's body; else, within the article, the main
 * part or the page, the element whose own paragraphs hold the most text that is no link.
 */
final class ArticleText {

    /** What is no part of an article's text, by element and by role. */
    private static final String AROUND = "nav, aside, footer, form, figure, figcaption, dialog, [role=navigation],"
            + " [role=complementary], [role=banner], [role=contentinfo], [role=search], [hidden], [aria-hidden=true]";

    private static final String BODY = "[itemprop~=articleBody], [property~=articleBody]";
    private static final int SHORTEST_PARAGRAPH = 25;

    private ArticleText() {}

    /** The text; empty where there is none. Takes away from the page what is no part of it. */
    static String of(Document page) {
        page.select(AROUND).remove();
        Element marked = page.selectFirst(BODY);
        if (marked != null && marked.hasText()) {
            return HtmlText.body(marked.html());
        }
        Element whole = longest(page.select("article"))
                .or(() -> longest(page.select("main, [role=main]")))
                .orElse(page.body());
        whole.select("header, h1").remove();
        return HtmlText.body(densest(whole).orElse(whole).html());
    }

    private static Optional<Element> longest(Elements elements) {
        return elements.stream()
                .filter(Element::hasText)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    private static Optional<Element> densest(Element whole) {
        Map<Element, Integer> weights = new HashMap<>();
        for (Element paragraph : whole.select("p")) {
            int weight =
                    paragraph.text().length() - 2 * paragraph.select("a").text().length();
            Element parent = paragraph.parent();
            if (weight >= SHORTEST_PARAGRAPH && parent != null) {
                weights.merge(parent, weight, Integer::sum);
            }
        }
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
