package dev.entente.record;

import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live events of one relationship: by claim, by report, by act, by contact, and summed up by day and in all. */
final class EventBook {

    private static final byte[] NOTHING = {};

    private final Relationship relationship;
    private final Shelf events;
    private final Shelf byReport;
    private final Shelf byAct;
    private final Shelf contacts;
    private final DayBook days;
    private final Shelf sums;
    private final Map<Claim, String> digits = new HashMap<>();

    EventBook(SortedStore store, Relationship relationship) {
        this.relationship = relationship;
        this.events = new Shelf(store, relationship, 'v');
        this.byReport = new Shelf(store, relationship, 'l');
        this.byAct = new Shelf(store, relationship, 'g');
        this.contacts = new Shelf(store, relationship, 'k');
        this.days = new DayBook(store, relationship);
        this.sums = new Shelf(store, relationship, 'a');
    }

    Optional<EventEntry> get(Claim claim) {
        return events.get(key(claim)).map(EventEntry::read);
    }

    Totals totals() {
        return sums.get(sums.key().done()).map(Totals::read).orElseGet(Totals::new);
    }

    void putTotals(Totals totals) {
        if (totals.isEmpty()) {
            sums.delete(sums.key().done());
        } else {
            sums.put(sums.key().done(), totals.write());
        }
    }

    /** What the days add up to. */
    DayBook days() {
        return days;
    }

    /** Writes what changed of the days, and gives the first and the last of them. */
    Optional<Days> writeDays() {
        return days.write(this::lastReported);
    }

    /** The mark of an event; its id is worked out once. */
    Mark mark(Instant reported, Claim claim) {
        return new Mark(reported, claim, digits.computeIfAbsent(claim, Claim::digits));
    }

    /**
     * Replaces where an event is listed and what it adds to the sums: nothing before where it is new, nothing after
     * where it is gone.
     */
    void replace(Claim claim, Optional<EventEntry> before, Optional<EventEntry> after, Totals totals) {
        Optional<Mark> oldMark = before.map(entry -> mark(entry.reported(), claim));
        Optional<Mark> newMark = after.map(entry -> mark(entry.reported(), claim));
        if (!oldMark.equals(newMark)) {
            oldMark.ifPresent(this::takeOut);
            newMark.ifPresent(this::putIn);
        }
        before.ifPresent(entry -> sum(entry, -1, totals));
        after.ifPresent(entry -> sum(entry, 1, totals));
    }

    void put(Claim claim, EventEntry entry) {
        events.put(key(claim), entry.write());
    }

    void remove(Claim claim) {
        events.delete(key(claim));
    }

    private byte[] key(Claim claim) {
        return claim.write(events.key()).done();
    }

    private void sum(EventEntry entry, int times, Totals totals) {
        totals.add(entry, times);
        days.add(entry, times);
    }

    /** Lists an event of which only the place in time is known, and the claim. */
    void list(Mark mark) {
        putIn(mark);
        events.put(key(mark.claim()), EventEntry.writeReported(mark.reported()));
    }

    private void putIn(Mark mark) {
        byReport.put(reportKey(mark), NOTHING);
        if (mark.claim().act().kind().isEngagement()) {
            byAct.put(actKey(mark), NOTHING);
        }
        if (isContact(mark.claim().act())) {
            contacts.put(contactKey(mark), NOTHING);
        }
    }

    private void takeOut(Mark mark) {
        byReport.delete(reportKey(mark));
        byAct.delete(actKey(mark));
        contacts.delete(contactKey(mark));
    }

    /** True for a consultation, and an engagement that is underway or concluded. */
    private static boolean isContact(Act act) {
        return act.kind() == Kind.CONSULT
                || act.phase().filter(Phase::isMeeting).isPresent();
    }

    /** The last events by (earliest report, id), the latest first. */
    List<Mark> latest(int limit) {
        byte[] all = byReport.key().done();
        return byReport.rows(all, Shelf.behind(all), true, limit, (key, value) -> Mark.read(relationship, key));
    }

    /** The latest contact by day of contact, then (earliest report, id). */
    Optional<Mark> lastContact() {
        return contacts.lastUnder(contacts.key().done(), (key, value) -> {
            key.int32();
            return Mark.read(relationship, key);
        });
    }

    /** The acts of which there are engagements, found by one look-up each. */
    List<Act> engagementActs() {
        List<Act> acts = new ArrayList<>();
        byte[] all = byAct.key().done();
        Optional<Act> act = firstAct(all, all);
        while (act.isPresent()) {
            acts.add(act.get());
            act = firstAct(Shelf.behind(act.get().write(byAct.key()).done()), all);
        }
        return acts;
    }

    private Optional<Act> firstAct(byte[] from, byte[] all) {
        return byAct.rows(from, Shelf.behind(all), false, 1, (key, value) -> Act.read(key)).stream()
                .findFirst();
    }

    /** The last event of an act by (earliest report, id). */
    Optional<Mark> latestOf(Act act) {
        return byAct.lastUnder(act.write(byAct.key()).done(), (key, value) -> {
            Act.read(key);
            return Mark.read(relationship, key);
        });
    }

    /** The events of an act that were first reported at a time or later, by (earliest report, id). */
    List<Mark> since(Act act, Instant time) {
        byte[] from = act.write(byAct.key()).instant(time).done();
        byte[] to = Shelf.behind(act.write(byAct.key()).done());
        return byAct.rows(from, to, false, Integer.MAX_VALUE, (key, value) -> {
            Act.read(key);
            return Mark.read(relationship, key);
        });
    }

    /** The events of an act and grain whose intervals begin on one of some days. */
    List<Mark> beginning(Act act, Grain grain, LocalDate from, LocalDate to) {
        return events.rows(
                eventKey(act, grain, from),
                Shelf.behind(eventKey(act, grain, to)),
                false,
                Integer.MAX_VALUE,
                this::readEvent);
    }

    private Mark readEvent(ByteReader key, byte[] value) {
        return new Mark(EventEntry.readReported(value), Claim.read(relationship, key));
    }

    /** The last event of an act without a date: one of a later week was reported later. */
    Optional<Mark> lastUndated(Act act) {
        byte[] weeks = act.write(events.key()).choice(Claim.GRAINS, Grain.WEEK).done();
        return events.lastUnder(weeks, this::readEvent);
    }

    /** The latest first report among the events of a day that has events. */
    private Instant lastReported(LocalDate day) {
        byte[] from = byReport.key().instant(start(day)).done();
        byte[] to = byReport.key().instant(start(day.plusDays(1))).done();
        return byReport.rows(from, to, true, 1, (key, value) -> key.instant()).get(0);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private byte[] eventKey(Act act, Grain grain, LocalDate first) {
        return key(new Claim(relationship, act, grain, first));
    }

    private byte[] reportKey(Mark mark) {
        return mark.write(byReport.key()).done();
    }

    private byte[] actKey(Mark mark) {
        return mark.write(mark.claim().act().write(byAct.key())).done();
    }

    private byte[] contactKey(Mark mark) {
        return mark.write(contacts.key().day(contactDay(mark))).done();
    }

    /**
     * The last day of the date, but no later than the day of the report that tells of it; without a date, the day of
     * the report, since that lies in the week that stands for the date.
     */
    private static LocalDate contactDay(Mark mark) {
        LocalDate last = mark.claim().last();
        return last.isBefore(mark.day()) ? last : mark.day();
    }
}
