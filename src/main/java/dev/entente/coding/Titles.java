package dev.entente.coding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who was spoken of by a title or as an agent, for when it alone means the same again: "Kenya's president ... the
 * president", "the Malian army ... the army". Belongs to one item.
 */
final class Titles {

    /** Sentences for which a title is understood. */
    private static final int MEMORY = 6;

    /** Somebody, and the sentence that spoke of him. */
    private record Spoken(Party party, int sentence) {}

    private final Map<String, Spoken> whole = new HashMap<>();

    /** By the last word of the title: "minister" of "foreign minister". */
    private final Map<String, Spoken> heads = new HashMap<>();

    /** Remembers for whom the holder of a title acts; the latest counts. */
    void remember(String title, Party party, int sentence) {
        Spoken spoken = new Spoken(party, sentence);
        String known = title.toLowerCase(Locale.ROOT);
        whole.put(known, spoken);
        heads.put(known.substring(known.lastIndexOf(' ') + 1), spoken);
    }

    /** Whom a title means in a sentence; a title of one word also who holds a longer one that ends in it. */
    Optional<Party> holder(String title, int sentence) {
        String known = title.toLowerCase(Locale.ROOT);
        Spoken spoken = whole.get(known);
        if (spoken == null && known.indexOf(' ') < 0) {
            spoken = heads.get(known);
        }
        return Optional.ofNullable(spoken)
                .filter(s -> sentence - s.sentence() <= MEMORY)
                .map(Spoken::party);
    }
}
