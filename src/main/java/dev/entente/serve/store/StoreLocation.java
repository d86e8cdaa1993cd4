package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where a store is.
 *
 * @param url as JDBC names it
 */
public record StoreLocation(String url) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public StoreLocation {
        requireNonNull(url, "url");
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "store '" + masked(url) + "' has to be a file, or begin with jdbc:sqlite: or jdbc:postgresql:");
        }
    }

    /** A SQLite file. */
    public static StoreLocation file(Path file) {
        return new StoreLocation(SQLITE + file.toAbsolutePath());
    }

    /**
     * Reads what a person names: a file, or a JDBC URL.
     *
     * @throws IllegalArgumentException for the URL of another database
     */
    public static StoreLocation of(String text) {
        return text.startsWith("jdbc:") ? new StoreLocation(text) : file(Path.of(text));
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRESQL);
    }

    /** For people: without what stands in it of a login. */
    @Override
    public String toString() {
        return url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : masked(url);
    }

    private static String masked(String url) {
        return url.replaceAll("//[^/@]*@", "//[hidden]@").replaceAll("(?i)((?:password|user)=)[^&]*", "$1[hidden]");
    }
}
