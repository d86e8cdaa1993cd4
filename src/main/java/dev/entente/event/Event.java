package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One happening between two sides, however many reports tell of it: what the event topics carry.
 *
 * @param id the relationship, a dot, and 20 hex digits of the hash of its claim
 * @param representative the mention that the descriptive fields come from
 * @param reported the earliest report among live mentions
 * @param lastReported the latest report among live mentions
 * @param engagement id of the engagement that the event belongs to
 * @param mentions number of live mentions, at least 1
 * @param sources number of distinct publishers
 * @param independentTexts number of distinct texts
 * @param evidence the first eight mentions by (reported, item id, begin)
 */
public record Event(
        String id,
        Mention representative,
        Instant reported,
        Instant lastReported,
        Optional<String> engagement,
        int mentions,
        int sources,
        int independentTexts,
        List<Mention> evidence) {

    /** The most mentions that an event lists as evidence. */
    public static final int MAX_EVIDENCE = 8;

    public Event {
        requireNonNull(id, "id");
        requireNonNull(representative, "representative");
        requireNonNull(reported, "reported");
        requireNonNull(lastReported, "lastReported");
        requireNonNull(engagement, "engagement");
        evidence = List.copyOf(evidence);
        if (mentions < 1 || evidence.isEmpty() || evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("event " + id + " has " + mentions + " mentions and " + evidence.size()
                    + " pieces of evidence; it needs at least one of each and at most " + MAX_EVIDENCE + " pieces");
        }
    }

    /** The same event, as one of an engagement. */
    public Event in(String engagementId) {
        return new Event(
                id,
                representative,
                reported,
                lastReported,
                Optional.of(engagementId),
                mentions,
                sources,
                independentTexts,
                evidence);
    }
}
