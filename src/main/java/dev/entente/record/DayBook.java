package dev.entente.record;

import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the days of one relationship add up to. Changes are held back until they are written, all of a day at once. */
final class DayBook {

    private final Shelf sums;
    private final SortedMap<LocalDate, DaySum> changed = new TreeMap<>();

    /** Days whose last event went, so that another is the last. */
    private final Set<LocalDate> headless = new HashSet<>();

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
        DaySum before = sum(day);
        if (times < 0 && entry.reported().equals(before.lastReported())) {
            headless.add(day);
        } else if (times > 0 && !entry.reported().isBefore(before.lastReported())) {
            headless.remove(day);
        }
        changed.put(day, before.add(entry, times));
    }

    /** Adds to the number of sources that were first heard of on a day. */
    void addNewSources(LocalDate day, int change) {
        changed.put(day, sum(day).addNewSources(change));
    }

    private DaySum sum(LocalDate day) {
        DaySum before = changed.get(day);
        return before != null ? before : sums.get(key(day)).map(DaySum::read).orElseGet(DaySum::none);
    }

    /**
     * Writes what was changed, and gives the first and the last of the days concerned.
     *
     * @param lastReported looks up the latest first report among the events of a day that has events
     */
    Optional<Days> write(Function<LocalDate, Instant> lastReported) {
        for (LocalDate day : headless) {
            DaySum sum = changed.get(day);
            changed.put(day, sum.lastReported(sum.events() == 0 ? Instant.MIN : lastReported.apply(day)));
        }
        headless.clear();
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
