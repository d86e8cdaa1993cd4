package dev.entente.cli.evaluate;

import dev.entente.cli.evaluate.GoldRecord.Asked;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often events are right that say how sure they are: for each set and each tenth of the scale, how many there are
 * and how many of them are right. Right means: the type ({@code class}), both sides and the type ({@code dyad}), the
 * class of five ({@code penta}), phase, date and place ({@code lifecycle}). Statements have no type: sets that ask for
 * one have no record of them, and cannot tell whether a statement is rightly one. They count in {@code penta} alone.
 */
final class Reliability {

    /** Bands of the scale. */
    static final int BANDS = 10;

    /**
     * The events of a band.
     *
     * @param events how many
     * @param right how many of them are right
     * @param confidence the sum of what they say
     */
    record Band(int events, int right, double confidence) {

        static final Band NONE = new Band(0, 0, 0);

        private Band with(double said, boolean isRight) {
            return new Band(events + 1, right + (isRight ? 1 : 0), confidence + said);
        }

        Band and(Band other) {
            return new Band(events + other.events, right + other.right, confidence + other.confidence);
        }

        /** The share that is right. */
        double share() {
            return Rates.share(right, events);
        }
    }

    private final Map<Asked, Band[]> bands = new EnumMap<>(Asked.class);

    void add(Asked set, double confidence, boolean right) {
        Band[] row = bands.computeIfAbsent(set, any -> empty());
        int at = Math.max(0, Math.min(BANDS - 1, (int) Math.floor(confidence * BANDS + 1e-9)));
        row[at] = row[at].with(confidence, right);
    }

    private static Band[] empty() {
        Band[] row = new Band[BANDS];
        java.util.Arrays.fill(row, Band.NONE);
        return row;
    }

    /** The events of a set whose confidence begins with a tenth: 9 is .90 to 1. */
    Band band(Asked set, int tenth) {
        return bands.containsKey(set) ? bands.get(set)[tenth] : Band.NONE;
    }

    /** The events of all sets in a band. */
    Band band(int tenth) {
        Band all = Band.NONE;
        for (Asked set : bands.keySet()) {
            all = all.and(band(set, tenth));
        }
        return all;
    }
}
