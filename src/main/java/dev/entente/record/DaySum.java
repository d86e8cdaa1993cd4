package dev.entente.record;

/**
 * The sums over the events of one day.
 *
 * @param events number of events
 * @param tenths sum of their Goldstein scores in tenths
 * @param tally the events by type and class; changes in place
 */
record DaySum(int events, long tenths, Tally tally) {

    static DaySum none() {
        return new DaySum(0, 0, new Tally());
    }

    DaySum add(EventEntry entry, int times) {
        tally.add(entry, times);
        return new DaySum(events + times, tenths + (long) times * entry.tenths(), tally);
    }

    byte[] write() {
        return tally.write(new ByteWriter().int32(events).int64(tenths)).done();
    }

    static DaySum read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int events = in.int32();
        long tenths = in.int64();
        return new DaySum(events, tenths, Tally.read(in));
    }
}
