package dev.entente.record;

import java.time.LocalDate;

/** What the days up to a day add up to: events of the last 7, 30 and 90 days, and the scores. */
final class Windows {

    static final int TREND_DAYS = 30;

    private final LocalDate asOf;
    private final Decay decay;
    private int last7;
    private int last30;
    private int last90;
    private long score;
    private long scoreBefore;

    /** @param asOf the last of the days */
    Windows(LocalDate asOf, Decay decay) {
        this.asOf = asOf;
        this.decay = decay;
    }

    /** The first day that counts for anything. */
    static LocalDate first(LocalDate asOf) {
        return asOf.minusDays(TREND_DAYS + Decay.MAX_AGE);
    }

    /**
     * Adds a day, no later than the last.
     *
     * @param tenths sum of the Goldstein scores of its events, in tenths
     */
    void add(LocalDate day, int events, long tenths) {
        long age = Span.days(day, asOf);
        last7 += age < 7 ? events : 0;
        last30 += age < 30 ? events : 0;
        last90 += age < 90 ? events : 0;
        score += tenths * decay.weight(age);
        scoreBefore += tenths * decay.weight(age - TREND_DAYS);
    }

    int last7() {
        return last7;
    }

    int last30() {
        return last30;
    }

    int last90() {
        return last90;
    }

    long score() {
        return score;
    }

    long trend() {
        return score - scoreBefore;
    }
}
