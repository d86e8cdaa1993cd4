package dev.entente.cli.poll;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a server said of the version of a document, to be asked whether there is another (RFC 9110, section 8.8).
 *
 * @param etag its entity tag, as it came
 * @param lastModified its time of change, as it came
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {

    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    Validators {
        requireNonNull(etag, "etag");
        requireNonNull(lastModified, "lastModified");
    }
}
