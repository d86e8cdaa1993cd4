package dev.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = CameoTable.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Cameo> byCode = new LinkedHashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(CameoTable::row)
                    .forEach(cameo -> byCode.put(cameo.code(), cameo));
            return new CameoTable(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static Cameo row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 7) {
            throw new IllegalArgumentException(
                    RESOURCE + ": '" + line + "' has " + cells.length + " cells; a code has 7");
        }
        return new Cameo(
                cells[0],
                cells[1],
                optional(cells[2]).map(PloverType::of),
                optional(cells[3]),
                optional(cells[4]).map(list -> Arrays.asList(list.split(","))).orElse(List.of()),
                Integer.parseInt(cells[5]),
                new BigDecimal(cells[6]).movePointRight(1).intValueExact());
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
