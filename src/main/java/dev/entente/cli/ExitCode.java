package dev.entente.cli;

/** What a command tells the shell. */
public final class ExitCode {

    /** It did what it was asked to; also when it ran until it was asked to end, and closed cleanly. */
    public static final int OK = 0;

    /** It could not, or not all of it. */
    public static final int FAILED = 1;

    /** It was not understood: a flag, a setting or a file of settings is wrong. */
    public static final int USAGE = 2;

    /** It was interrupted before it was done, as shells count it: 128 and the number of the signal INT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
