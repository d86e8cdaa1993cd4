package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
        Optional<LocalDate> before = firstDay(source);
        byDay.count(key(source).day(day).done(), change);
        if (change > 0 && before.filter(first -> !first.isAfter(day)).isPresent()) {
            return;
        }
        Optional<LocalDate> after = change > 0 ? Optional.of(day) : firstDay(source);
        if (!after.equals(before)) {
            before.ifPresent(first -> days.addNewSources(first, -1));
            after.ifPresent(first -> days.addNewSources(first, 1));
            totals.addSources((after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0));
        }
    }

    private Optional<LocalDate> firstDay(Digest source) {
        List<LocalDate> first = byDay.rowsUnder(
                key(source).done(), 1, (key, value) -> key.skip(Digest.BYTES).day());
        return first.stream().findFirst();
    }

    private ByteWriter key(Digest source) {
        return source.write(byDay.key());
    }
}
