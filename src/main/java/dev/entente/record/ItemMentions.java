package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.util.List;

/**
 * All that an item now says of one relationship; it replaces what the item said before.
 *
 * @param relationship the relationship
 * @param itemId the item
 * @param mentions its live mentions of this relationship by rising ordinal; empty where it has none any longer
 */
public record ItemMentions(Relationship relationship, String itemId, List<Mention> mentions) {

    public ItemMentions {
        requireNonNull(relationship, "relationship");
        requireNonNull(itemId, "itemId");
        mentions = List.copyOf(mentions);
        requireRising(itemId, mentions);
        for (Mention mention : mentions) {
            if (!mention.relationship().equals(relationship)
                    || !mention.itemId().equals(itemId)) {
                throw new IllegalArgumentException("a mention of " + mention.relationship() + " by '" + mention.itemId()
                        + "' is none of " + relationship + " by '" + itemId + "'");
            }
        }
    }

    /** Ordinals tell the mentions of an item apart, so no two may be equal. */
    static void requireRising(String itemId, List<Mention> mentions) {
        int last = -1;
        for (Mention mention : mentions) {
            if (mention.ordinal() <= last) {
                throw new IllegalArgumentException("item '" + itemId + "': mention " + mention.ordinal()
                        + " comes after mention " + last + "; ordinals have to rise");
            }
            last = mention.ordinal();
        }
    }
}
