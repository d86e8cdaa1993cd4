package dev.entente.serve.store;

/** The database did not do what it should have done. */
public final class StoreFailure extends RuntimeException {

    public StoreFailure(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
