package dev.entente.news;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is accepted of the input.
 *
 * @param textBytes the longest text, in bytes of UTF-8 of the body as plain text; the same holds for the title
 * @param languages primary language subtags that are read, lower case; an item without a language is taken for English
 * @param detailFrom the first UTC day whose items are accepted; every day's where it is empty
 */
public record Limits(int textBytes, Set<String> languages, Optional<LocalDate> detailFrom) {

    /** 1 MiB of text, in English. */
    public static final Limits DEFAULT = new Limits(1 << 20, Set.of("en"), Optional.empty());

    /** The deepest nesting of objects and lists. */
    public static final int MAX_NESTING = 100;

    private static final int MAX_TEXT_BYTES = 256 << 20;
    private static final int MARKUP_FACTOR = 4;
    private static final int OTHER_FIELDS = 64 << 10;

    public Limits {
        if (textBytes < 1 || textBytes > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(
                    "the text limit is " + textBytes + " bytes; it has to be 1 to " + MAX_TEXT_BYTES);
        }
        languages = Set.copyOf(languages);
        requireNonNull(detailFrom, "detailFrom");
        for (String language : languages) {
            if (!language.equals(language.toLowerCase(Locale.ROOT)) || language.isBlank()) {
                throw new IllegalArgumentException(
                        "language '" + language + "' is no primary subtag in lower case, such as 'en'");
            }
        }
    }

    /** These limits with another text limit, in bytes of UTF-8. */
    public Limits withTextBytes(int bytes) {
        return new Limits(bytes, languages, detailFrom);
    }

    /** These limits, of which items published before a UTC day are not accepted. */
    public Limits withDetailFrom(LocalDate day) {
        return new Limits(textBytes, languages, Optional.of(day));
    }

    /** Whether items published at a time are accepted. */
    boolean reaches(Instant published) {
        return detailFrom
                .filter(day -> LocalDate.ofInstant(published, ZoneOffset.UTC).isBefore(day))
                .isEmpty();
    }

    /** The longest record, in bytes: room for escapes and markup, and 64 KiB for the other fields. */
    public int recordBytes() {
        return MARKUP_FACTOR * textBytes + OTHER_FIELDS;
    }

    /** Whether items in this language are read; of a BCP 47 tag only the primary subtag counts. */
    boolean reads(String languageTag) {
        int end = 0;
        while (end < languageTag.length() && Character.isLetter(languageTag.charAt(end))) {
            end++;
        }
        return languages.contains(languageTag.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
