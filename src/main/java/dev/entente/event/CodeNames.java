package dev.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The usual names of the codes of countries and organisations of states. Immutable. */
public final class CodeNames {

    private static final List<String> RESOURCES = List.of("/event/country-codes.tsv", "/event/organisation-codes.tsv");

    private final Map<String, String> names;

    private CodeNames(Map<String, String> names) {
        this.names = names;
    }

    /** The names that are shipped with the application. */
    public static CodeNames shipped() {
        return new CodeNames(RESOURCES.stream()
                .flatMap(CodeNames::rows)
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1])));
    }

    private static Stream<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CodeNames.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(line -> line.split("\t", 2))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The name of a code; the code itself where it has none. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
