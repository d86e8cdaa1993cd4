package dev.entente.lexicon;

import dev.entente.event.CameoTable;
import dev.entente.event.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What an act is where its sentence speaks of something besides: the rows of {@code contexts.tsv}. */
public final class Contexts {

    /** What an act becomes where a class of nouns is spoken of. */
    private record Turn(String type, String code) {}

    private final Map<String, List<Turn>> turns = new HashMap<>();

    Contexts(CameoTable cameos, LexiconFiles files) {
        files.rows(LexiconFile.CONTEXTS).forEach(row -> row.read(r -> add(r, cameos)));
    }

    private void add(Table.Row row, CameoTable cameos) {
        for (String code : List.of(row.cell(0), row.cell(2))) {
            if (!cameos.contains(code)) {
                throw row.wrong("'" + code + "' is no CAMEO code");
            }
        }
        turns.computeIfAbsent(row.cell(0), any -> new ArrayList<>()).add(new Turn(row.cell(1), row.cell(2)));
    }

    /** The code that an act has instead of its own, where the sentence speaks of one of the classes that turn it. */
    public Optional<String> settle(String code, Predicate<String> speaksOf) {
        for (Turn turn : turns.getOrDefault(code, List.of())) {
            if (speaksOf.test(turn.type())) {
                return Optional.of(turn.code());
            }
        }
        return Optional.empty();
    }
}
