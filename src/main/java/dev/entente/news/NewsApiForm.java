package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * An article as <a href="https://newsapi.org/docs/endpoints/everything">NewsAPI</a> answers it: {@code {source: {id,
 * name}, author, title, description, url, publishedAt, content}}, told by {@code publishedAt}. Its id is the url. The
 * text is the description and the content, or the content alone where it begins like the description; the content's cut
 * mark ({@code [+1234 chars]}) is left out.
 */
final class NewsApiForm implements Form {

    private static final int SAME_BEGINNING = 40;

    @Override
    public boolean claims(JsonNode item) {
        return item.has("publishedAt") && !item.has("id");
    }

    @Override
    public Draft draft(JsonNode item) {
        return new Draft(
                Field.of(item, "url"),
                Field.absent("version"),
                Field.absent("version"),
                Field.absent("withdrawn"),
                Field.of(item, "title"),
                text(item),
                false,
                Field.of(item, "publishedAt"),
                Names.first(item, "source"),
                Field.of(item, "url"),
                Field.of(item, "language"));
    }

    private static Field text(JsonNode item) {
        Field content = Field.of(item, "content");
        Field description = Field.of(item, "description");
        Optional<String> whole = content.text().map(NewsApiForm::withoutCutMark);
        if (whole.isEmpty()) {
            return content.isAbsent() ? description : content;
        }
        if (description.isText()
                && !beginsAlike(whole.get(), description.value().textValue())) {
            return new Field("content", new TextNode(description.value().textValue() + "\n\n" + whole.get()));
        }
        return new Field("content", new TextNode(whole.get()));
    }

    private static boolean beginsAlike(String content, String description) {
        int same = Math.min(SAME_BEGINNING, description.length());
        return content.regionMatches(true, 0, description, 0, same);
    }

    private static String withoutCutMark(String content) {
        int mark = content.lastIndexOf("[+");
        boolean cut = mark >= 0 && content.stripTrailing().endsWith("chars]");
        return cut ? content.substring(0, mark).stripTrailing() : content;
    }
}
