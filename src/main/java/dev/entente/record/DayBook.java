package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What the days of one relationship add up to. Changes are held back until they are written, all of a day at once. */
final class DayBook {

    private final Shelf sums;
    private final SortedMap<LocalDate, DaySum> changed = new TreeMap<>();

    DayBook(SortedStore store, Relationship relationship) {
        this.sums = new Shelf(store, relationship, 'b');
    }

    /**
     * Puts an event in or takes it out.
     *
     * @param times 1 or -1
     */
    void add(EventEntry entry, int times) {
        LocalDate day = Claim.utcDay(entry.reported());
        changed.put(day, sum(day).add(entry, times));
    }

    /** Adds to the number of sources that were first heard of on a day. */
    void addNewSources(LocalDate day, int change) {
        changed.put(day, sum(day).addNewSources(change));
    }

    private DaySum sum(LocalDate day) {
        DaySum before = changed.get(day);
        return before != null ? before : sums.get(key(day)).map(DaySum::read).orElseGet(DaySum::none);
    }

    /** Writes what was changed, and gives the first and the last of the days concerned. */
    Optional<Days> write() {
        changed.forEach((day, sum) -> {
            if (sum.isEmpty()) {
                sums.delete(key(day));
            } else {
                sums.put(key(day), sum.write());
            }
        });
        Optional<Days> days =
                changed.isEmpty() ? Optional.empty() : Optional.of(new Days(changed.firstKey(), changed.lastKey()));
        changed.clear();
        return days;
    }

    /** Hands on the sums as they were written of the days that have events, of a first to a last day. */
    void each(LocalDate from, LocalDate to, BiConsumer<LocalDate, DaySum> reader) {
        sums.rows(key(from), Shelf.behind(key(to)), false, Integer.MAX_VALUE, (key, value) -> {
            reader.accept(key.day(), DaySum.read(value));
            return true;
        });
    }

    private byte[] key(LocalDate day) {
        return sums.key().day(day).done();
    }
}
