package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One report of an event of a relationship: what a sentence says, with what is known of the item that said it.
 *
 * @param event what the sentence says; has a relationship and a family
 * @param ordinal the event's place among the item's mentions, from 0
 * @param reported when the item was published
 * @param publisher who published it
 * @param url where it can be read
 * @param textHash hash of the item's normalised body lead: equal for copies of one text
 */
public record Mention(
        CodedEvent event,
        int ordinal,
        Instant reported,
        Optional<String> publisher,
        Optional<String> url,
        String textHash) {

    public Mention {
        requireNonNull(event, "event");
        requireNonNull(reported, "reported");
        requireNonNull(publisher, "publisher");
        requireNonNull(url, "url");
        requireNonNull(textHash, "textHash");
        if (event.relationship().isEmpty() || event.family().isEmpty()) {
            throw new IllegalArgumentException("a mention needs an event with a relationship and a topic; item "
                    + event.itemId() + " gave " + event.kind().label() + " without");
        }
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinal " + ordinal + " is negative");
        }
    }

    public String itemId() {
        return event.itemId();
    }

    public Relationship relationship() {
        return event.relationship().orElseThrow();
    }
}
