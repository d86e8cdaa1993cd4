package dev.entente.news;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a record of the input topic is no news item.
 *
 * @param kind for machines
 * @param itemId the item, where its id could be read
 * @param reason for people: what was wrong, where, and what would have been right
 */
public record Refusal(Kind kind, Optional<String> itemId, String reason) implements Reading {

    public Refusal {
        requireNonNull(kind, "kind");
        requireNonNull(itemId, "itemId");
        requireNonNull(reason, "reason");
    }

    static Refusal of(Kind kind, String reason) {
        return new Refusal(kind, Optional.empty(), reason);
    }

    static Refusal of(Kind kind, String itemId, String reason) {
        return new Refusal(kind, Optional.of(itemId), "news item " + Excerpt.quote(itemId) + ": " + reason);
    }

    /** The kinds of what can be wrong with a record. */
    public enum Kind {
        /** The bytes are no UTF-8. */
        NOT_UTF8,
        /** The record is longer than any item within the limits. */
        RECORD_TOO_LONG,
        /** The text is no JSON, or there is more after its end. */
        NO_JSON,
        /** The same field stands twice in an object. */
        DUPLICATE_FIELD,
        /** Objects and lists are nested too deeply. */
        TOO_DEEP,
        /** The JSON is no object. */
        NO_OBJECT,
        /** The item has no id. */
        NO_ID,
        /** The id is too long, blank, or has characters that an id cannot have. */
        BAD_ID,
        /** A field has a value of another type, or one that the form does not know. */
        WRONG_TYPE,
        /** The item has no text, and is no withdrawal. */
        NO_TEXT,
        /** The text or the title is too long. */
        TEXT_TOO_LONG,
        /** A field other than title and text is longer than any real one. */
        FIELD_TOO_LONG,
        /** The item does not say when it was published. */
        NO_PUBLISHED,
        /** The time of publication cannot be read. */
        BAD_PUBLISHED,
        /** The item was published before the first day that is accepted. */
        TOO_OLD,
        /** The item is in a language that is not read. */
        OTHER_LANGUAGE,
        /** The record has no value, and its key is no item id. */
        BAD_KEY;

        /** The kind as it is written in headers and metrics: {@code text-too-long}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
