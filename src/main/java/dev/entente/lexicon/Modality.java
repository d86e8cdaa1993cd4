package dev.entente.lexicon;

import dev.entente.event.Aux;
import dev.entente.event.Cameo;
import dev.entente.event.CameoTable;
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

    private final Map<Operator, Outcomes> byOperator = new EnumMap<>(Operator.class);

    Modality(CameoTable cameos, LexiconFiles files) {
        Map<Operator, Map<String, Outcome>> rows = new EnumMap<>(Operator.class);
        files.rows(LexiconFile.MODALITY).forEach(row -> row.read(r -> add(rows, r)));
        rows.forEach((operator, own) -> byOperator.put(operator, new Outcomes(own, cameos)));
    }

    private static void add(Map<Operator, Map<String, Outcome>> rows, Table.Row row) {
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
        Outcomes outcomes = byOperator.get(operator);
        if (outcomes == null) {
            return Optional.empty();
        }
        Optional<Outcome> own = kind.isPresent() ? outcomes.byKind.get(kind.get()) : null;
        own = own == null ? outcomes.byCode.get(code) : own;
        return own == null ? outcomes.longest(code) : own;
    }

    /** What becomes of acts under one operator. */
    private static final class Outcomes {

        private final Map<Kind, Optional<Outcome>> byKind = new EnumMap<>(Kind.class);
        /** By each code that there is, whether a row has it or one that it begins with. */
        private final Map<String, Optional<Outcome>> byCode = new HashMap<>();

        private final Map<String, Outcome> rows;

        Outcomes(Map<String, Outcome> rows, CameoTable cameos) {
            this.rows = rows;
            for (Kind kind : Kind.values()) {
                Outcome own = rows.get(kind.label());
                if (own != null) {
                    byKind.put(kind, Optional.of(own));
                }
            }
            for (Cameo cameo : cameos.all()) {
                byCode.put(cameo.code(), longest(cameo.code()));
            }
        }

        private Optional<Outcome> longest(String code) {
            for (int length = code.length(); length >= 0; length--) {
                Outcome own = rows.get(code.substring(0, length));
                if (own != null) {
                    return Optional.of(own);
                }
            }
            return Optional.empty();
        }
    }
}
