package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Mention;
import java.util.List;

/**
 * A version of an item as the coder leaves it: its mentions, without its text.
 *
 * @param itemId the item
 * @param version which version
 * @param mentions what it says of relationships, by rising ordinal; empty for a withdrawal
 */
public record CodedItem(String itemId, VersionKey version, List<Mention> mentions) {

    /** The most mentions that an item may have; what is over is counted and left out. */
    public static final int MAX_MENTIONS = 200;

    public CodedItem {
        requireNonNull(itemId, "itemId");
        requireNonNull(version, "version");
        mentions = List.copyOf(mentions);
        if (mentions.size() > MAX_MENTIONS) {
            throw new IllegalArgumentException("item '" + itemId + "' has " + mentions.size() + " mentions; at most "
                    + MAX_MENTIONS + " are kept");
        }
        ItemMentions.requireRising(itemId, mentions);
        for (Mention mention : mentions) {
            if (!mention.itemId().equals(itemId)) {
                throw new IllegalArgumentException(
                        "item '" + itemId + "' has a mention that belongs to item '" + mention.itemId() + "'");
            }
        }
        if (version.withdrawn() && !mentions.isEmpty()) {
            throw new IllegalArgumentException("item '" + itemId + "' is withdrawn and can have no mentions");
        }
    }
}
