package dev.entente.cli.replay;

import dev.entente.cli.CommandFailure;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast time goes in a replay.
 *
 * @param speed seconds of the archive in a second; infinite for flat out
 */
record Pace(double speed) {

    static final String FLAT_OUT = "max";

    /** @throws CommandFailure where it is no pace */
    static Pace of(String typed) {
        if (typed.equals(FLAT_OUT)) {
            return new Pace(Double.POSITIVE_INFINITY);
        }
        try {
            double speed = Double.parseDouble(typed);
            if (speed > 0 && speed <= 1e12) {
                return new Pace(speed);
            }
        } catch (NumberFormatException e) {
            // told below, as a number that is none
        }
        throw CommandFailure.usage(
                "--speed is '" + typed + "'; it has to be a number over 0, such as 1 or 60, or " + FLAT_OUT);
    }

    boolean isFlatOut() {
        return Double.isInfinite(speed);
    }

    /** How long after the start a record is due. */
    long nanos(Instant start, Instant time) {
        return isFlatOut() ? 0 : (long) (Duration.between(start, time).toMillis() * 1e6 / speed);
    }
}
