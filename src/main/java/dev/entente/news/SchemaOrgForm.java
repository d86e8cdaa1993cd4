package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An article of <a href="https://schema.org/NewsArticle">schema.org</a> in JSON-LD, told by its {@code @type}: any type
 * whose name ends with {@code Article}. The id is {@code @id}, else {@code identifier}, {@code url} or
 * {@code mainEntityOfPage}; {@code dateModified} is the version's time; {@code creativeWorkStatus} may say
 * {@code withdrawn} or {@code canceled}, and all else that stands there means that it counts.
 */
final class SchemaOrgForm implements Form {

    @Override
    public boolean claims(JsonNode item) {
        JsonNode type = item.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return isArticle(type);
    }

    private static boolean isArticle(JsonNode type) {
        return type.asText("").endsWith("Article");
    }

    @Override
    public Draft draft(JsonNode item) {
        return new Draft(
                id(item),
                Field.of(item, "version"),
                Field.of(item, "dateModified"),
                status(item),
                Field.of(item, "headline", "name"),
                Field.of(item, "articleBody", "text"),
                false,
                Field.of(item, "datePublished", "dateCreated"),
                Names.first(item, "publisher", "sourceOrganization", "provider", "copyrightHolder"),
                Field.of(item, "url"),
                language(item));
    }

    private static Field id(JsonNode item) {
        Field id = Field.of(item, "@id", "identifier", "url", "mainEntityOfPage");
        return id.value().isObject() ? Field.of(id.value(), "@id", "value", "url") : id;
    }

    private static Field status(JsonNode item) {
        Field status = Field.of(item, "creativeWorkStatus");
        boolean back = status.text()
                .filter(text -> text.matches("(?i)withdrawn|withheld|cancell?ed"))
                .isPresent();
        return back ? status : Field.absent(status.name());
    }

    private static Field language(JsonNode item) {
        Field language = Field.of(item, "inLanguage");
        return language.value().isObject() ? Field.of(language.value(), "alternateName", "name") : language;
    }
}
