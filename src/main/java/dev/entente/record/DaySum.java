package dev.entente.record;

import java.time.Instant;

/**
 * The sums over the events of one day.
 *
 * @param events number of events
 * @param mentions number of their mentions
 * @param newSources number of sources that no event of an earlier day has
 * @param tenths sum of their Goldstein scores in tenths
 * @param lastReported the latest of their earliest reports; the earliest time there is where there are none
 * @param tally the events by type and class; changes in place
 */
record DaySum(int events, int mentions, int newSources, long tenths, Instant lastReported, Tally tally) {

    static DaySum none() {
        return new DaySum(0, 0, 0, 0, Instant.MIN, new Tally());
    }

    DaySum add(EventEntry entry, int times) {
        tally.add(entry, times);
        return new DaySum(
                events + times,
                mentions + times * entry.mentions(),
                newSources,
                tenths + (long) times * entry.tenths(),
                times > 0 && entry.reported().isAfter(lastReported) ? entry.reported() : lastReported,
                tally);
    }

    DaySum addNewSources(int change) {
        return new DaySum(events, mentions, newSources + change, tenths, lastReported, tally);
    }

    DaySum lastReported(Instant time) {
        return new DaySum(events, mentions, newSources, tenths, time, tally);
    }

    boolean isEmpty() {
        return events == 0 && newSources == 0;
    }

    byte[] write() {
        return tally.write(new ByteWriter()
                        .int32(events)
                        .int32(mentions)
                        .int32(newSources)
                        .int64(tenths)
                        .instant(lastReported))
                .done();
    }

    static DaySum read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int events = in.int32();
        int mentions = in.int32();
        int newSources = in.int32();
        long tenths = in.int64();
        return new DaySum(events, mentions, newSources, tenths, in.instant(), Tally.read(in));
    }
}
