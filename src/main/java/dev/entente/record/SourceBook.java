package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On which day each source of a relationship was first heard of: the earliest day of an event that it tells of. So the
 * number of distinct sources up to a day is a sum over days, and one source more changes one day.
 *
 * <p>A claim's sources count for the day of the event that it belongs to. Where that day is another than before, all of
 * them move; else only those that came or went.
 */
final class SourceBook {

    private final ClaimBook claims;
    private final DayBook days;
    private final Totals totals;
    private final Shelf byDay;
    private final Map<Claim, Pending> pending = new HashMap<>();

    SourceBook(SortedStore store, Relationship relationship, ClaimBook claims, DayBook days, Totals totals) {
        this.claims = claims;
        this.days = days;
        this.totals = totals;
        this.byDay = new Shelf(store, relationship, 'p');
    }

    /**
     * The first day of a source, which is kept under the source alone; later ones under source and day.
     *
     * @param day the day
     * @param count number of claims of that day that have the source
     */
    private record First(LocalDate day, int count) {

        First {
            if (count < 0) {
                throw new IllegalStateException("a source of " + count + " claims; more were taken out than put in");
            }
        }

        byte[] write() {
            return new ByteWriter().day(day).int32(count).done();
        }

        static First read(byte[] bytes) {
            ByteReader in = new ByteReader(bytes);
            return new First(in.day(), in.int32());
        }
    }

    /** What happened to a claim since it was last settled: of one that is new, all sources came since. */
    private static final class Pending {

        private final Optional<LocalDate> day;
        private final boolean isNew;
        private final Map<Digest, Integer> changes = new HashMap<>();
        private boolean dayIsLost;

        Pending(Optional<LocalDate> day, boolean isNew) {
            this.day = day;
            this.isNew = isNew;
            this.dayIsLost = day.isEmpty();
        }

        void merge(Digest source, int change) {
            changes.merge(source, change, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    /** Has to be called before the first mention of a claim comes or goes. */
    void open(Claim claim) {
        pending.computeIfAbsent(claim, any -> new Pending(claims.day(any), !claims.isLive(any)));
    }

    /** Notes that the last mention of an open claim is gone, be it that another comes. */
    void forgetDay(Claim claim) {
        pending.get(claim).dayIsLost = true;
    }

    /** Notes that an open claim now has a source and had not (1), or has not and had (-1). */
    void note(Claim claim, Digest source, int change) {
        pending.get(claim).merge(source, change);
    }

    /** Counts the sources of a live claim for the day of its event. */
    void settle(Claim claim, LocalDate day) {
        Pending change = pending.containsKey(claim) ? pending.remove(claim) : new Pending(claims.day(claim), false);
        settle(change);
        if (!change.day.equals(Optional.of(day))) {
            Set<Digest> all = change.isNew
                    ? Set.copyOf(change.changes.keySet())
                    : claims.reports(claim).values(Reports.Trait.SOURCE);
            change.day.ifPresent(before -> all.forEach(source -> count(source, before, -1)));
            all.forEach(source -> count(source, day, 1));
        }
        if (change.dayIsLost || !change.day.equals(Optional.of(day))) {
            claims.putDay(claim, day);
        }
    }

    private void settle(Pending change) {
        change.day.ifPresent(day -> change.changes.forEach((source, times) -> count(source, day, times)));
    }

    /** Counts no longer the sources of the claims that are gone; all live ones have to be settled before. */
    void settleTheGone() {
        pending.values().forEach(this::settle);
        pending.clear();
    }

    private void count(Digest source, LocalDate day, int change) {
        byte[] key = key(source).done();
        Optional<First> before = byDay.get(key).map(First::read);
        if (before.isEmpty()) {
            putFirst(key, before, Optional.of(new First(day, change)));
        } else if (day.isAfter(before.get().day())) {
            byDay.count(key(source).day(day).done(), change);
        } else if (day.isBefore(before.get().day())) {
            byDay.count(key(source).day(before.get().day()).done(), before.get().count());
            putFirst(key, before, Optional.of(new First(day, change)));
        } else {
            First now = new First(day, before.get().count() + change);
            putFirst(key, before, now.count() == 0 ? takeNext(source) : Optional.of(now));
        }
    }

    private void putFirst(byte[] key, Optional<First> before, Optional<First> after) {
        after.ifPresentOrElse(first -> byDay.put(key, first.write()), () -> byDay.delete(key));
        if (!after.map(First::day).equals(before.map(First::day))) {
            before.ifPresent(first -> days.addNewSources(first.day(), -1));
            after.ifPresent(first -> days.addNewSources(first.day(), 1));
            totals.addSources((after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0));
        }
    }

    /** The first of the days of a source behind its very first, which takes the place of that. */
    private Optional<First> takeNext(Digest source) {
        byte[] later = key(source).octet(0).done();
        Optional<First> next = byDay.rows(later, Shelf.behind(key(source).done()), false, 1, SourceBook::later).stream()
                .findFirst();
        next.ifPresent(first -> byDay.delete(key(source).day(first.day()).done()));
        return next;
    }

    private static First later(ByteReader key, byte[] count) {
        return new First(key.skip(Digest.BYTES).day(), new ByteReader(count).int32());
    }

    private ByteWriter key(Digest source) {
        return source.write(byDay.key());
    }
}
