package dev.entente.cli;

/** What an exception says to a person. */
public final class Causes {

    private Causes() {}

    /** One line: the message of the innermost cause, or its type where it has none. */
    public static String line(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        return message.lines().findFirst().orElse(message).strip();
    }
}
