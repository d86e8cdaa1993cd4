package dev.entente.event;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The CAMEO codes of {@code event/cameo.tsv}. Immutable. */
public final class CameoTable {

    private static final String RESOURCE = "/event/cameo.tsv";

    private final Map<String, Cameo> byCode;

    private CameoTable(Map<String, Cameo> byCode) {
        this.byCode = byCode;
    }

    /** Reads the table that is shipped with the application. */
    public static CameoTable shipped() {
        Map<String, Cameo> byCode = new LinkedHashMap<>();
        for (Table.Row row : Table.read(RESOURCE, 7).rows()) {
            Cameo cameo = cameo(row);
            byCode.put(cameo.code(), cameo);
        }
        return new CameoTable(byCode);
    }

    private static Cameo cameo(Table.Row row) {
        return new Cameo(
                row.cell(0),
                row.cell(1),
                optional(row.cell(2)).map(PloverType::of),
                optional(row.cell(3)),
                optional(row.cell(4))
                        .map(list -> Arrays.asList(list.split(",")))
                        .orElse(List.of()),
                Integer.parseInt(row.cell(5)),
                new BigDecimal(row.cell(6)).movePointRight(1).intValueExact());
    }

    private static Optional<String> optional(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /**
     * The entry of a code.
     *
     * @throws IllegalArgumentException where there is no such code
     */
    public Cameo get(String code) {
        Cameo cameo = byCode.get(code);
        if (cameo == null) {
            throw new IllegalArgumentException("no CAMEO code '" + code + "'; the codes are those of event/cameo.tsv");
        }
        return cameo;
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    /** All codes, in order. */
    public Collection<Cameo> all() {
        return byCode.values();
    }
}
