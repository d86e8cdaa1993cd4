package dev.entente.cli.poll;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of a feed.
 *
 * @param validators of the version that was read last
 * @param seen hashes of the records that were published, by item id, at most {@value #MOST}, the oldest first
 */
record FeedMemory(Validators validators, Map<String, String> seen) {

    static final FeedMemory NOTHING = new FeedMemory(Validators.NONE, Map.of());

    private static final int MOST = 5000;

    FeedMemory {
        requireNonNull(validators, "validators");
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }

    /** This, and later what was published of another version. */
    FeedMemory after(Validators other, Map<String, String> published) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>(seen);
        published.forEach((id, hash) -> {
            all.remove(id);
            all.put(id, hash);
        });
        var oldest = all.keySet().iterator();
        while (all.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return new FeedMemory(other, all);
    }
}
