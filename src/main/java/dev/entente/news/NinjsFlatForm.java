package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.TreeMap;

/**
 * ninjs 1.x: {@code headline} and {@code body_text}, {@code body_xhtml} or {@code body_html}, the first of them that is
 * there; then any other {@code body_…}, by name.
 */
final class NinjsFlatForm implements Form {

    private static final String BODY = "body_";

    @Override
    public boolean claims(JsonNode item) {
        return Ninjs.claims(
                item, "uri", "guid", "headline", "body_text", "body_xhtml", "body_html", "versioncreated", "pubstatus");
    }

    @Override
    public Draft draft(JsonNode item) {
        Field body = body(item);
        String kind = body.name().toLowerCase(Locale.ROOT);
        return Ninjs.draft(item, Field.of(item, "headline"), body, kind.contains("html") || kind.contains("xml"));
    }

    private static Field body(JsonNode item) {
        Field known = Field.of(item, "body_text", "body_xhtml", "body_html");
        if (!known.isAbsent()) {
            return known;
        }
        TreeMap<String, JsonNode> others = new TreeMap<>();
        for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.startsWith(BODY) && item.hasNonNull(name)) {
                others.put(name, item.get(name));
            }
        }
        return others.isEmpty()
                ? known
                : new Field(others.firstKey(), others.firstEntry().getValue());
    }
}
