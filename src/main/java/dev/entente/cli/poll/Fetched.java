package dev.entente.cli.poll;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/** What a server answered that was asked for a feed. */
sealed interface Fetched {

    /** It has not changed. */
    record Unchanged() implements Fetched {}

    /**
     * The document.
     *
     * @param document its bytes, not compressed
     * @param contentType as it came
     * @param validators of this version
     * @param movedTo where it is for good, where the server said so
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(byte[] document, Optional<String> contentType, Validators validators, Optional<URI> movedTo)
            implements Fetched {

        public Fresh {
            requireNonNull(document, "document");
            requireNonNull(contentType, "contentType");
            requireNonNull(validators, "validators");
            requireNonNull(movedTo, "movedTo");
        }
    }
}
