package dev.entente.news.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An item of a source that is no JSON, before anything of it is checked: the fields of the plain form. The same item
 * gives the same bytes.
 *
 * @param id the item
 * @param version its version's time, RFC 3339
 * @param title the headline
 * @param text the body as plain text
 * @param published when, as RFC 3339 or a date
 * @param source the publisher
 * @param url where it can be read
 * @param language BCP 47 tag
 */
public record PlainItem(
        String id,
        Optional<String> version,
        Optional<String> title,
        String text,
        Optional<String> published,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    public PlainItem {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        requireNonNull(published, "published");
        requireNonNull(source, "source");
        requireNonNull(url, "url");
        requireNonNull(language, "language");
    }

    /** This item with what is known beforehand of what it does not say. */
    PlainItem completed(Hints hints) {
        return new PlainItem(
                id,
                version,
                title,
                text,
                published.or(() -> hints.published().map(Object::toString)),
                source.or(hints::publisher),
                url,
                language);
    }

    /** The record, in the plain form. */
    public byte[] value() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("id", wellFormed(id));
        version.ifPresent(value -> object.put("version", value));
        title.ifPresent(value -> object.put("title", wellFormed(value)));
        object.put("text", wellFormed(text));
        published.ifPresent(value -> object.put("published", value));
        source.ifPresent(value -> object.put("source", wellFormed(value)));
        url.ifPresent(value -> object.put("url", wellFormed(value)));
        language.ifPresent(value -> object.put("language", wellFormed(value)));
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an object of texts can always be written", e);
        }
    }

    /** Half a character (a lone surrogate), which UTF-8 cannot write, becomes U+FFFD. */
    private static String wellFormed(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? text
                : text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
