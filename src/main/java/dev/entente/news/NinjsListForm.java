package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * ninjs 2.x and 3.x: lists {@code headlines} and {@code bodies} of {@code {role, contentType, value}}. The main
 * headline counts, and of the bodies the main one in plain text, else the main one, else the first in plain text, else
 * the first. A content type that speaks of HTML or XML is markup; without one the body is plain text.
 */
final class NinjsListForm implements Form {

    @Override
    public boolean claims(JsonNode item) {
        return Ninjs.claims(item, "headlines", "bodies", "versionCreated", "firstCreated", "pubStatus");
    }

    @Override
    public Draft draft(JsonNode item) {
        Field body = choose(Field.of(item, "bodies"));
        String type = contentType(body);
        Field title = choose(Field.of(item, "headlines"));
        return Ninjs.draft(item, value(title), value(body), type.contains("html") || type.contains("xml"));
    }

    private static Field choose(Field list) {
        if (!list.value().isArray()) {
            return list;
        }
        Predicate<Field> main =
                entry -> entry.value().path("role").asText("main").equalsIgnoreCase("main");
        Predicate<Field> plain = entry -> contentType(entry).equals("text/plain");
        for (Predicate<Field> wanted : List.of(main.and(plain), main, plain)) {
            for (int i = 0; i < list.value().size(); i++) {
                if (wanted.test(list.at(i))) {
                    return list.at(i);
                }
            }
        }
        return list.at(0);
    }

    /** The text of an entry; what is no entry stays, so that it is refused as what it is. */
    private static Field value(Field entry) {
        return entry.value().isObject() ? entry.child("value") : entry;
    }

    private static String contentType(Field entry) {
        return Field.of(entry.value(), "contentType", "contenttype")
                .text()
                .orElse("text/plain")
                .toLowerCase(Locale.ROOT);
    }
}
