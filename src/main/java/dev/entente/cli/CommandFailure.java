package dev.entente.cli;

import static java.util.Objects.requireNonNull;

/** A command cannot go on for a reason that its user can act on: one line that says what is wrong and what to do. */
public final class CommandFailure extends RuntimeException {

    private final int exitCode;

    public CommandFailure(String line) {
        this(ExitCode.FAILED, line, null);
    }

    public CommandFailure(String line, Throwable cause) {
        this(ExitCode.FAILED, line, cause);
    }

    private CommandFailure(int exitCode, String line, Throwable cause) {
        super(requireNonNull(line, "line"), cause);
        this.exitCode = exitCode;
    }

    /** What the user typed or set is wrong. */
    public static CommandFailure usage(String line) {
        return new CommandFailure(ExitCode.USAGE, line, null);
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
