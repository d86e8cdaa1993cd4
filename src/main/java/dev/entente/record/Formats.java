package dev.entente.record;

import dev.entente.event.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** What the names of engagements tell of their matter and level, from {@code record/formats.tsv}. Immutable. */
final class Formats {

    private static final String RESOURCE = "/record/formats.tsv";
    private static final String MATTER = "matter";
    private static final String LEVEL = "level";

    private final Map<String, String> matters = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();

    private Formats() {}

    /** Reads the table that is shipped with the application. */
    static Formats shipped() {
        Formats formats = new Formats();
        for (Table.Row row : Table.read(RESOURCE, 3).rows()) {
            switch (row.cell(1)) {
                case MATTER -> formats.matters.put(row.cell(0), row.cell(2));
                case LEVEL -> formats.levels.put(row.cell(0), row.cell(2));
                default -> throw row.wrong("a word tells matter or level, not '" + row.cell(1) + "'");
            }
        }
        return formats;
    }

    /** True where a name tells of matter or level. */
    boolean tellsMore(String format) {
        return !told(matters, format).isEmpty() || !told(levels, format).isEmpty();
    }

    /** True where two names cannot name one engagement. */
    boolean contradict(Optional<String> one, Optional<String> other) {
        return one.isPresent()
                && other.isPresent()
                && (apart(matters, one.get(), other.get()) || apart(levels, one.get(), other.get()));
    }

    private static boolean apart(Map<String, String> words, String one, String other) {
        Set<String> first = told(words, one);
        Set<String> second = first.isEmpty() ? Set.of() : told(words, other);
        return !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<String> told(Map<String, String> words, String format) {
        Set<String> told = new HashSet<>();
        StringTokenizer tokens = new StringTokenizer(format.toLowerCase(Locale.ROOT));
        while (tokens.hasMoreTokens()) {
            String as = words.get(tokens.nextToken());
            if (as != null) {
                told.add(as);
            }
        }
        return told;
    }
}
