package dev.entente.lexicon;

import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.event.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What becomes of an act under an operator: the rows of {@code modality.tsv}. */
public final class Modality {

    /**
     * What comes out.
     *
     * @param code a CAMEO code, or empty where the act keeps its own
     * @param phase the phase of an engagement, or empty where it keeps its own
     * @param aux why it does not happen, if so
     * @param dropped true where nothing is said to happen
     */
    public record Outcome(Optional<String> code, Optional<Phase> phase, Optional<Aux> aux, boolean dropped) {}

    private final Map<Operator, Map<String, Outcome>> rows = new EnumMap<>(Operator.class);

    Modality(LexiconFiles files) {
        files.rows(LexiconFile.MODALITY).forEach(row -> row.read(this::add));
    }

    private void add(Table.Row row) {
        Operator operator = Operator.of(row.cell(0));
        rows.computeIfAbsent(operator, any -> new HashMap<>()).put(row.cell(1), outcome(row));
    }

    private static Outcome outcome(Table.Row row) {
        String code = row.cell(2);
        Optional<Aux> aux = Optional.empty();
        int aside = code.indexOf('!');
        if (aside >= 0) {
            aux = Optional.of(Aux.of(code.substring(aside + 1)));
            code = code.substring(0, aside);
        }
        return new Outcome(
                code.isEmpty() || "=".equals(code) || "-".equals(code) ? Optional.empty() : Optional.of(code),
                row.cell(3).isEmpty() ? Optional.empty() : Optional.of(Phase.of(row.cell(3))),
                aux,
                "-".equals(code));
    }

    /** What becomes of an act; the row of its kind counts before those of its code, a longer code before a shorter. */
    public Optional<Outcome> apply(Operator operator, String code, Optional<Kind> kind) {
        Map<String, Outcome> outcomes = rows.getOrDefault(operator, Map.of());
        if (kind.isPresent()) {
            Outcome byKind = outcomes.get(kind.get().label());
            if (byKind != null) {
                return Optional.of(byKind);
            }
        }
        for (int length = code.length(); length >= 0; length--) {
            Outcome byCode = outcomes.get(code.substring(0, length));
            if (byCode != null) {
                return Optional.of(byCode);
            }
        }
        return Optional.empty();
    }
}
