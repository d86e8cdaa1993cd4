package dev.entente.cli.demo;

/**
 * How fast the demo publishes its feed: some of it at one pace, and what is left at another.
 *
 * @param first items a second; 0 for as fast as they go
 * @param share of the feed that goes at the first pace, from 0 to 1
 * @param then items a second of the rest
 */
record Pacing(double first, double share, double then) {

    /** At first so that the page fills within a minute or so, then so that it moves for many more. */
    static final Pacing LIVELY = new Pacing(2, 0.6, 0.1);

    private static final long SHORT = 60;

    /** All at one pace. */
    static Pacing even(double pace) {
        return new Pacing(pace, 1, pace);
    }

    /** How many items of a feed go at the first pace: also all of one that is short. */
    long quick(long size) {
        return Math.min(size, Math.max(SHORT, Math.round(share * size)));
    }
}
