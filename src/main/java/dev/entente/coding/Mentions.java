package dev.entente.coding;

import dev.entente.event.CodedEvent;
import dev.entente.event.Mention;
import dev.entente.news.NewsItem;
import dev.entente.news.TextFingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an item says of relationships: its coded events that have a relationship and a topic.
 *
 * @param kept at most {@value #MAX}, by rising ordinal
 * @param leftOut how many were over the limit
 * @param withoutRelationship coded events that stay out of the topics
 */
public record Mentions(List<Mention> kept, int leftOut, int withoutRelationship) {

    /** The most mentions of an item. */
    public static final int MAX = 200;

    public Mentions {
        kept = List.copyOf(kept);
        if (leftOut < 0 || withoutRelationship < 0) {
            throw new IllegalArgumentException(
                    "counts of " + leftOut + " and " + withoutRelationship + " may not be negative");
        }
    }

    /** The mentions of an item whose text gave these events. */
    public static Mentions of(NewsItem item, List<CodedEvent> events) {
        Instant reported = item.published().toInstant();
        String textHash = TextFingerprint.of(item);
        List<Mention> kept = new ArrayList<>();
        int leftOut = 0;
        int without = 0;
        for (CodedEvent event : events) {
            if (event.relationship().isEmpty()
                    || event.family().isEmpty()
                    || event.aux().isPresent()) {
                without++;
            } else if (kept.size() < MAX) {
                kept.add(new Mention(event, kept.size(), reported, item.source(), item.url(), textHash));
            } else {
                leftOut++;
            }
        }
        return new Mentions(kept, leftOut, without);
    }
}
