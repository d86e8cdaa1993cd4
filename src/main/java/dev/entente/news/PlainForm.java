package dev.entente.news;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The plain form, for feeds that have none of their own: {@code {id, title, text, published, source, url, language,
 * version}}, of which id, text and published are needed.
 *
 * <p>{@code version} is a whole number, or an RFC 3339 time; without it a later record of the same id is another
 * content of the same version. An item is taken back by {@code {"id": …, "version": …, "withdrawn": true}}, or by
 * {@code "pubStatus"} {@code "canceled"} or {@code "withheld"}; what else stands there does not matter.
 */
final class PlainForm implements Form {

    /** Every item that no other form claims is read as this one. */
    @Override
    public boolean claims(JsonNode item) {
        return true;
    }

    @Override
    public Draft draft(JsonNode item) {
        return new Draft(
                Field.of(item, "id"),
                Field.of(item, "version"),
                Field.absent("version"),
                Field.of(item, "withdrawn", "pubStatus", "pubstatus"),
                Field.of(item, "title"),
                Field.of(item, "text"),
                false,
                Field.of(item, "published"),
                Field.of(item, "source"),
                Field.of(item, "url"),
                Field.of(item, "language"));
    }
}
