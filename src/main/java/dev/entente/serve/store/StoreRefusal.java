package dev.entente.serve.store;

/** A store that cannot be used as it is: one line that says why, and what to do. */
public final class StoreRefusal extends RuntimeException {

    public StoreRefusal(String line) {
        super(line);
    }

    public StoreRefusal(String line, Throwable cause) {
        super(line, cause);
    }
}
