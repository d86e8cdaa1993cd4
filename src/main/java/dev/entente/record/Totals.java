package dev.entente.record;

/** The sums over all live events of a relationship. Changes in place. */
final class Totals {

    private final Tally tally;
    private int events;
    private int mentions;
    private int sources;

    Totals() {
        this(new Tally());
    }

    private Totals(Tally tally) {
        this.tally = tally;
    }

    static Totals read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int events = in.int32();
        int mentions = in.int32();
        int sources = in.int32();
        Totals totals = new Totals(Tally.read(in));
        totals.events = events;
        totals.mentions = mentions;
        totals.sources = sources;
        return totals;
    }

    byte[] write() {
        ByteWriter out = new ByteWriter().int32(events).int32(mentions).int32(sources);
        return tally.write(out).done();
    }

    /**
     * Puts an event in or takes it out.
     *
     * @param times 1 or -1
     */
    void add(EventEntry entry, int times) {
        events += times;
        mentions += times * entry.mentions();
        tally.add(entry, times);
    }

    /** Puts all events of a day in. */
    void add(RelationDay day) {
        events += day.events();
        mentions += day.mentions();
        sources += day.newSources();
        tally.add(day);
    }

    void addSources(int change) {
        sources += change;
    }

    boolean isEmpty() {
        return events == 0;
    }

    int events() {
        return events;
    }

    int mentions() {
        return mentions;
    }

    int sources() {
        return sources;
    }

    Tally tally() {
        return tally;
    }
}
