package dev.entente.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The usual names of the codes of countries and organisations of states. Immutable. */
public final class CodeNames {

    private static final List<String> RESOURCES = List.of("/event/country-codes.tsv", "/event/organisation-codes.tsv");

    private final SortedMap<String, String> names;
    private final Map<String, String> byCode;

    private CodeNames(Map<String, String> names) {
        this.names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        this.byCode = Map.copyOf(names);
    }

    /** The names that are shipped with the application. */
    public static CodeNames shipped() {
        return new CodeNames(RESOURCES.stream()
                .flatMap(resource -> Table.read(resource, 2).rows().stream())
                .collect(Collectors.toMap(row -> row.cell(0), row -> row.cell(1))));
    }

    /** All names by code, in the order of the codes. */
    public SortedMap<String, String> all() {
        return names;
    }

    /** The name of a code; the code itself where it has none. */
    public String name(String code) {
        return byCode.getOrDefault(code, code);
    }
}
