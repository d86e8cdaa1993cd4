package dev.entente.cli;

import static java.util.Objects.requireNonNull;

/** A command cannot go on for a reason that its user can act on: one line that says what is wrong and what to do. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String line) {
        super(requireNonNull(line, "line"));
    }

    public CommandFailure(String line, Throwable cause) {
        super(requireNonNull(line, "line"), cause);
    }
}
