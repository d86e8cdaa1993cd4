package dev.entente.cli.poll;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a feed is fetched again: after the interval; after failures in a row twice as long each time, up to six hours or
 * the interval, whichever is longer; never before the server wants. All give or take a tenth, so that feeds do not come
 * in step.
 *
 * @param every the interval
 * @param random where the tenth comes from
 */
record Schedule(Duration every, RandomGenerator random) {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.1;

    Schedule {
        requireNonNull(every, "every");
        requireNonNull(random, "random");
    }

    /** After an answer. */
    Duration next() {
        return jittered(every.toMillis());
    }

    /**
     * After failures.
     *
     * @param failures how many in a row, from 1
     * @param retryAfter how long the server wants to be left alone
     */
    Duration next(int failures, Optional<Duration> retryAfter) {
        long most = Math.max(every.toMillis(), LONGEST.toMillis());
        long waits = Math.min(most, every.toMillis() << Math.min(MOST_DOUBLINGS, failures));
        Duration usual = jittered(waits < 0 ? most : waits);
        return retryAfter
                .map(asked -> asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked)
                .filter(asked -> asked.compareTo(usual) > 0)
                .orElse(usual);
    }

    private Duration jittered(long millis) {
        return Duration.ofMillis(Math.round(millis * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }
}
