package dev.entente.news.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The article of <a href="https://schema.org/Article">schema.org</a> that a page describes itself as, in JSON-LD. */
final class LinkedData {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    /** The first article that the page's scripts describe; one without fields where there is none. */
    static LinkedData of(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> parse(script.data()).stream())
                .findFirst()
                .map(LinkedData::new)
                .orElseGet(() -> new LinkedData(MissingNode.getInstance()));
    }

    /** Pages are full of scripts that are no JSON; the page's other signs are asked instead. */
    private static Optional<JsonNode> parse(String script) {
        try {
            return article(MAPPER.readTree(script));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether this is an article: a type that ends with {@code Article} or {@code Posting}. */
    static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        for (JsonNode one : type) {
            if (isArticleType(one.asText())) {
                return true;
            }
        }
        return isArticleType(type.asText());
    }

    private static boolean isArticleType(String type) {
        return type.endsWith("Article") || type.endsWith("Posting");
    }

    private static Optional<JsonNode> article(JsonNode node) {
        if (isArticle(node)) {
            return Optional.of(node);
        }
        for (JsonNode one : node.isArray() ? node : node.path("@graph")) {
            if (isArticle(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** A text field; of an object its name, address or id, of a list the first. */
    Optional<String> text(String field) {
        JsonNode value = article.path(field);
        JsonNode one = value.isArray() ? value.path(0) : value;
        for (String name : new String[] {"name", "url", "@id"}) {
            if (one.isObject() && one.path(name).isTextual()) {
                return Optional.of(one.path(name).textValue());
            }
        }
        return Optional.ofNullable(one.textValue()).filter(text -> !text.isBlank());
    }
}
