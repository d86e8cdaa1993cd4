package dev.entente.news;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The plain text of an HTML or XHTML body: a block is a paragraph, a cell is a word apart, and what a browser would not
 * show as text (script, style, embedded media, comments) is left out.
 */
public final class HtmlText {

    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "select",
            "textarea",
            "button",
            "nav",
            "audio",
            "video",
            "canvas");

    private HtmlText() {}

    /** The text, normalized as {@link PlainText#body} says; empty where the markup holds none. */
    public static String body(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        StringBuilder out = new StringBuilder();
        document.body().filter(new Collector(out));
        return PlainText.body(out.toString());
    }

    /** Writes text as it comes; PlainText makes its whitespace good. */
    private static final class Collector implements NodeFilter {

        private final StringBuilder out;

        Collector(StringBuilder out) {
            this.out = out;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (node instanceof Element element) {
                if (HIDDEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                border(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                border(element);
            }
            return FilterResult.CONTINUE;
        }

        private void border(Element element) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "td", "th" -> out.append(' ');
                default -> {
                    if (element.isBlock()) {
                        out.append("\n\n");
                    }
                }
            }
        }
    }
}
