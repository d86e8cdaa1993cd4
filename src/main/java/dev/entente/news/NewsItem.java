package dev.entente.news;

import static java.util.Objects.requireNonNull;

import dev.entente.hash.Sha256;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A news item as it was published.
 *
 * @param id the item's id, the same for all its versions
 * @param version which version this is
 * @param title the headline
 * @param text the body as plain text, paragraphs separated by blank lines
 * @param published when, with the offset in which phrases such as "Thursday" are resolved
 * @param source the publisher
 * @param url where the item can be read
 * @param language BCP 47 tag
 */
public record NewsItem(
        String id,
        ItemVersion version,
        Optional<String> title,
        String text,
        OffsetDateTime published,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language)
        implements NewsReport {

    private static final int HASH_BYTES = 16;

    public NewsItem {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        requireNonNull(published, "published");
        requireNonNull(source, "source");
        requireNonNull(url, "url");
        requireNonNull(language, "language");
    }

    /** What the coder reads, and what offsets refer to: the title, a blank line, the body; or the body alone. */
    public String reading() {
        return title.map(head -> head + "\n\n" + text).orElse(text);
    }

    @Override
    public String contentHash() {
        return new Sha256()
                .add(title.orElse(""))
                .add(text)
                .add(published.toString())
                .add(source.orElse(""))
                .add(url.orElse(""))
                .add(language.orElse(""))
                .hex(HASH_BYTES);
    }
}
