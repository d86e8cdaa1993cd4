package dev.entente.record;

import dev.entente.event.Mention;
import dev.entente.event.Relationship;
import dev.entente.hash.Sha256;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The live claims of one relationship: how many mentions each has, from which sources and texts, and which event it
 * belongs to.
 *
 * <p>The event of a day has at most four claims: the day's own, and those of the week, the month and the year around
 * it.
 */
final class ClaimBook {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final Shelf mentions;
    private final Map<Trait, Shelf> traits = new EnumMap<>(Trait.class);
    private final Map<Claim, Optional<Claim>> joined = new HashMap<>();
    private final Map<Claim, List<Claim>> members = new HashMap<>();

    ClaimBook(SortedStore store, Relationship relationship) {
        this.mentions = new Shelf(store, relationship, 'c');
        traits.put(Trait.SOURCE, new Shelf(store, relationship, 's'));
        traits.put(Trait.TEXT, new Shelf(store, relationship, 't'));
    }

    /** What is counted distinct over the mentions of an event. */
    enum Trait {
        SOURCE,
        TEXT;

        byte[] of(Mention mention) {
            return new Sha256()
                    .add(this == SOURCE ? Source.of(mention) : mention.textHash())
                    .bytes(EventEntry.HASH_BYTES);
        }
    }

    /** Number of live mentions of a claim. */
    int mentions(Claim claim) {
        return mentions.count(key(claim));
    }

    private byte[] key(Claim claim) {
        return claim.write(mentions.key()).done();
    }

    boolean isLive(Claim claim) {
        return mentions(claim) > 0;
    }

    /** Adds to the number of mentions of a claim, and gives the number after. */
    int count(Claim claim, int change) {
        byte[] key = key(claim);
        Optional<ByteReader> row = mentions.get(key).map(ByteReader::new);
        int count = row.map(ByteReader::int32).orElse(0) + change;
        put(key, count, row.map(ByteReader::int32).orElse(NO_DAY));
        if (count == 0 || count == change) {
            members.clear();
            if (claim.grain() == Grain.DAY) {
                joined.clear();
            }
        }
        return count;
    }

    private void put(byte[] key, int count, int day) {
        if (count < 0) {
            throw new IllegalStateException("a claim of " + count + " mentions; more were taken out than were put in");
        }
        if (count == 0) {
            mentions.delete(key);
        } else {
            mentions.put(key, new ByteWriter().int32(count).int32(day).done());
        }
    }

    /** The day for which the sources of a claim were last counted. */
    Optional<LocalDate> day(Claim claim) {
        return mentions.get(key(claim))
                .map(row -> new ByteReader(row).skip(Integer.BYTES).int32())
                .filter(day -> day != NO_DAY)
                .map(LocalDate::ofEpochDay);
    }

    /** Notes the day for which the sources of a live claim are counted. */
    void putDay(Claim claim, LocalDate day) {
        put(key(claim), mentions(claim), Math.toIntExact(day.toEpochDay()));
    }

    /** The earliest live claim of a day from one day to another, both included, of the act of a claim. */
    Optional<Claim> earliestDay(Claim claim, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return Optional.empty();
        }
        byte[] first = claim.at(Grain.DAY, from).write(mentions.key()).done();
        byte[] last = claim.at(Grain.DAY, to).write(mentions.key()).done();
        return mentions
                .rows(first, Shelf.behind(last), false, 1, (key, value) -> Claim.read(claim.relationship(), key))
                .stream()
                .findFirst();
    }

    /**
     * The event of a day that a coarse claim joins; empty for a claim of a day and where there is none. Looked up once,
     * until a claim of a day comes or goes.
     */
    Optional<Claim> joins(Claim claim) {
        return claim.grain() == Grain.DAY
                ? Optional.empty()
                : joined.computeIfAbsent(claim, coarse -> earliestDay(coarse, coarse.first(), coarse.last()));
    }

    /** The claim that gives the event of a live claim its id: the day that it joins, or itself. */
    Claim owner(Claim claim) {
        return joins(claim).orElse(claim);
    }

    /** The live claims that an event is made of, its own first. Looked up once, until a claim comes or goes. */
    List<Claim> members(Claim event) {
        return members.computeIfAbsent(event, this::membersNow);
    }

    private List<Claim> membersNow(Claim event) {
        List<Claim> members = new ArrayList<>();
        members.add(event);
        for (Claim coarse : event.coarser()) {
            if (isLive(coarse) && owner(coarse).equals(event)) {
                members.add(coarse);
            }
        }
        return members;
    }

    /**
     * Counts a trait of a mention of a claim.
     *
     * @return true where the claim now has the trait and had not, or has not and had
     */
    boolean count(Trait trait, Claim claim, byte[] value, int change) {
        Shelf shelf = traits.get(trait);
        int after = shelf.count(key(shelf, claim, value), change);
        return after == 0 || after == change;
    }

    /** True where a claim other than one has the trait. */
    boolean othersHave(Trait trait, List<Claim> members, Claim except, byte[] value) {
        Shelf shelf = traits.get(trait);
        return members.stream().anyMatch(claim -> !claim.equals(except) && shelf.count(key(shelf, claim, value)) > 0);
    }

    /** Number of distinct values of a trait, read from all entries of the claims. */
    int distinct(Trait trait, List<Claim> members) {
        Set<ByteBuffer> values = new HashSet<>();
        members.forEach(claim -> values.addAll(values(trait, claim)));
        return values.size();
    }

    /** The sources of a claim, read from all its entries. */
    Set<ByteBuffer> sources(Claim claim) {
        return values(Trait.SOURCE, claim);
    }

    private Set<ByteBuffer> values(Trait trait, Claim claim) {
        Shelf shelf = traits.get(trait);
        return Set.copyOf(shelf.rowsUnder(claim.write(shelf.key()).done(), Integer.MAX_VALUE, (key, value) -> {
            Claim.read(claim.relationship(), key);
            return ByteBuffer.wrap(key.bytes(EventEntry.HASH_BYTES));
        }));
    }

    private static byte[] key(Shelf shelf, Claim claim, byte[] value) {
        return claim.write(shelf.key()).bytes(value).done();
    }
}
