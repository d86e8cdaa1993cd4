package dev.entente.record;

import dev.entente.event.Mention;
import java.util.Locale;
import java.util.Optional;

/** Who is behind a mention. */
final class Source {

    private static final String SCHEME_END = "://";

    private Source() {}

    /**
     * What tells sources apart: the publisher, without regard to case; else the host of the item's address, without
     * {@code www.}; else nothing, so that all mentions without either count as one source.
     */
    static String of(Mention mention) {
        return mention.publisher()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .or(() -> mention.url().flatMap(Source::host))
                .orElse("");
    }

    /** The host of an address; lenient, since an odd address is no reason to lose a report. */
    private static Optional<String> host(String url) {
        int scheme = url.indexOf(SCHEME_END);
        if (scheme < 0) {
            return Optional.empty();
        }
        String rest = url.substring(scheme + SCHEME_END.length());
        String authority = rest.split("[/?#]", 2)[0];
        String host =
                authority.substring(authority.indexOf('@') + 1).split(":", 2)[0].toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring("www.".length()) : host;
        return bare.isEmpty() ? Optional.empty() : Optional.of("//" + bare);
    }
}
