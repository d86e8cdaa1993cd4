package dev.entente.record;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Event;
import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The living record of relationships: events as a function of the set of live mentions, and how the two sides stand as
 * a function of the set of live events. Whatever the order and the number of changes that led there, the same mentions
 * give the same events and states.
 *
 * <p>A change reads and writes a bounded number of entries for each mention that comes or goes, however long the
 * relationship's history is; only where a claim of a day is the first of its week, month or year, and there is a coarse
 * claim of that interval to take over, are the distinct sources and texts of the claims concerned read in full.
 *
 * <p>Not safe for use by several threads. One store may hold many relationships.
 */
public final class RelationshipFold {

    private final SortedStore store;
    private final Codec<Mention> mentions;
    private final Function<Event, byte[]> form;
    private final Decay decay;
    private final Linking linking;
    private final Instant sealedBefore;

    /**
     * @param store the fold's own store; its keys begin with the relationship and a letter for the table
     * @param mentions how a mention is written
     * @param form how an event is published: one of which the same would be published as last has not changed
     * @param detailFrom the first UTC day of which items are taken in: what an item said that was reported earlier
     *     stays, whatever becomes of the item
     */
    public RelationshipFold(
            SortedStore store, Codec<Mention> mentions, Function<Event, byte[]> form, Optional<LocalDate> detailFrom) {
        this.form = requireNonNull(form, "form");
        this.store = requireNonNull(store, "store");
        this.mentions = requireNonNull(mentions, "mentions");
        this.decay = Decay.shipped();
        this.linking = new Linking();
        this.sealedBefore = detailFrom
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.MIN);
    }

    /**
     * Replaces what an item says of a relationship.
     *
     * @return the events that this changed; nothing where the item says what it said
     * @throws IllegalArgumentException where a mention takes more than {@link SortedStore#MAX_VALUE} bytes
     */
    public Changes apply(ItemMentions item) {
        HeldBack change = new HeldBack(store);
        Changes changes =
                new Revision(change, item.relationship(), mentions, form, linking, sealedBefore).replace(item);
        change.release();
        return changes;
    }

    /** The days of a relationship that have events, of a first to a last day, in order. */
    public List<RelationDay> days(Relationship relationship, Days days) {
        return new StateReader(store, relationship, decay).days(days);
    }

    /** How a relationship stands; empty where it has no live events. */
    public Optional<RelationState> state(Relationship relationship) {
        return new StateReader(store, relationship, decay).state();
    }
}
