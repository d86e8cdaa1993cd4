package dev.entente.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Actor;
import dev.entente.event.Event;
import dev.entente.event.Family;
import dev.entente.event.Labelled;
import dev.entente.event.Mention;
import dev.entente.event.Passage;
import dev.entente.event.Relationship;
import dev.entente.hash.Hashed;
import dev.entente.record.EventSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event as the event topics carry it and a subscriber reads it.
 *
 * @param id the relationship, a dot, and 20 hex digits of the hash of the event's claim; the record's key
 * @param relationship the two sides
 * @param description what is said to happen, from the mention that says it best
 * @param reported the earliest report among live mentions
 * @param lastReported the latest report among live mentions
 * @param confidence in hundredths, 0 to 100
 * @param engagement id of the engagement that the event belongs to
 * @param mentions number of live mentions
 * @param sources number of distinct publishers
 * @param independentTexts number of distinct texts
 * @param evidence the first {@value Event#MAX_EVIDENCE} mentions by (reported, item id, begin), or as many as fit
 */
public record PublishedEvent(
        String id,
        Relationship relationship,
        Description description,
        Instant reported,
        Instant lastReported,
        int confidence,
        Optional<String> engagement,
        int mentions,
        int sources,
        int independentTexts,
        List<Evidence> evidence) {

    /**
     * Where an event is reported.
     *
     * @param itemId the news item
     * @param url where it can be read
     * @param publisher who published it
     * @param passage the sentence and the rule
     */
    public record Evidence(String itemId, Optional<String> url, Optional<String> publisher, Passage passage) {

        public Evidence {
            requireNonNull(itemId, "itemId");
            requireNonNull(url, "url");
            requireNonNull(publisher, "publisher");
            requireNonNull(passage, "passage");
        }

        static Evidence of(Mention mention) {
            return new Evidence(
                    mention.itemId(),
                    mention.url(),
                    mention.publisher(),
                    mention.event().passage());
        }
    }

    public PublishedEvent {
        requireNonNull(id, "id");
        requireNonNull(relationship, "relationship");
        requireNonNull(description, "description");
        requireNonNull(reported, "reported");
        requireNonNull(lastReported, "lastReported");
        requireNonNull(engagement, "engagement");
        evidence = List.copyOf(evidence);
    }

    /** What is published of an event of the folds. */
    public static PublishedEvent of(Event event) {
        Mention representative = event.representative();
        return new PublishedEvent(
                event.id(),
                representative.relationship(),
                Description.of(representative.event()),
                event.reported(),
                event.lastReported(),
                representative.event().confidence(),
                event.engagement(),
                event.mentions(),
                event.sources(),
                event.independentTexts(),
                event.evidence().stream().map(Evidence::of).toList());
    }

    /**
     * The same event without its last piece of evidence.
     *
     * @throws IllegalStateException where only one is left
     */
    public PublishedEvent shorter() {
        if (evidence.size() <= 1) {
            throw new IllegalStateException("event " + id + " cannot be told in less");
        }
        return new PublishedEvent(
                id,
                relationship,
                description,
                reported,
                lastReported,
                confidence,
                engagement,
                mentions,
                sources,
                independentTexts,
                evidence.subList(0, evidence.size() - 1));
    }

    /** The row of the event in the state of its relationship. */
    public EventSummary summary() {
        return new EventSummary(
                id,
                description.kind(),
                description.phase(),
                description.reciprocal(),
                description.source().code().orElseThrow(),
                description.target().flatMap(Actor::code).orElseThrow(),
                description.cameo().code(),
                description.date(),
                description.place(),
                description.format(),
                reported);
    }

    /** The family, which names the topic. */
    public Family family() {
        return Family.of(description.kind(), description.phase()).orElseThrow();
    }

    /** The CloudEvents type: {@code entente.talks.scheduled.v1}; without a phase {@code entente.assault.v1}. */
    public String type() {
        String phase = description
                .phase()
                .map(Labelled::label)
                .map(label -> "." + label)
                .orElse("");
        return "entente." + description.kind().label() + phase + ".v1";
    }

    /** The headers of a record with this event. */
    public CloudEvent cloudEvent(Hashed value) {
        return CloudEvent.of(type(), id, value, relationship.toString(), lastReported);
    }
}
