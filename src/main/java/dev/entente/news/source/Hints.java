package dev.entente.news.source;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What is known of a source beforehand. It fills what is missing in feeds, pages and texts; JSON is never touched.
 *
 * @param format the format; found out from the content where none is given
 * @param published the time of items that name none
 * @param publisher the publisher of items that name none
 */
public record Hints(Optional<SourceFormat> format, Optional<OffsetDateTime> published, Optional<String> publisher) {

    public Hints {
        requireNonNull(format, "format");
        requireNonNull(published, "published");
        requireNonNull(publisher, "publisher");
    }

    public static Hints none() {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
