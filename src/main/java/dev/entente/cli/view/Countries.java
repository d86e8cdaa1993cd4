package dev.entente.cli.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The usual names of the codes that relationships are made of. Immutable. */
public final class Countries {

    private static final String RESOURCE = "/event/country-codes.tsv";

    private final Map<String, String> names;

    private Countries(Map<String, String> names) {
        this.names = names;
    }

    /** The names that are shipped with the application. */
    public static Countries shipped() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Countries.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return new Countries(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The name of a code; the code itself where it has none, as organisations of states. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
