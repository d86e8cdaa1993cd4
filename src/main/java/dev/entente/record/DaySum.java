package dev.entente.record;

/**
 * The sums over the events of one day.
 *
 * @param events number of events
 * @param tenths sum of their Goldstein scores in tenths
 */
record DaySum(int events, long tenths) {

    static final DaySum NONE = new DaySum(0, 0);

    DaySum add(EventEntry entry, int times) {
        return new DaySum(events + times, tenths + (long) times * entry.tenths());
    }

    byte[] write() {
        return new ByteWriter().int32(events).int64(tenths).done();
    }

    static DaySum read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int events = in.int32();
        return new DaySum(events, in.int64());
    }
}
