package dev.entente.cli.poll;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A feed could not be fetched. Its message is for people. */
final class FetchFailure extends IOException {

    private final String kind;
    private final Optional<Duration> retryAfter;

    FetchFailure(String kind, String message) {
        this(kind, message, Optional.empty(), null);
    }

    FetchFailure(String kind, String message, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
        this.retryAfter = requireNonNull(retryAfter, "retryAfter");
    }

    /** What went wrong, for machines: {@code too-slow}. */
    String kind() {
        return kind;
    }

    /** How long the server wants to be left alone. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
