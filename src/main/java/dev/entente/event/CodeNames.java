package dev.entente.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
                .flatMap(resource -> Table.read(resource, 2).rows().stream())
                .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> row.cell(1))));
    }

    /** The name of a code; the code itself where it has none. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
