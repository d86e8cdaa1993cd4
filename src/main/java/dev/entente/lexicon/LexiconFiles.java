package dev.entente.lexicon;

import dev.entente.event.Table;
import dev.entente.lexicon.LexiconFile.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a lexicon: the shipped ones, and those of a user's directory, which add to them or take their place. */
public final class LexiconFiles {

    private final Map<LexiconFile, List<Table.Row>> own;
    private final Set<String> ownNames = new HashSet<>();
    private final Map<String, List<Table.Row>> byText = new HashMap<>();

    private LexiconFiles(Map<LexiconFile, List<Table.Row>> own) {
        this.own = own;
        own.forEach((file, rows) -> {
            if (file.rule() == Rule.NAME) {
                rows.forEach(row -> ownNames.add(row.cell(file.text())));
            }
        });
    }

    /** The files that come with the application. */
    public static LexiconFiles shipped() {
        return new LexiconFiles(Map.of());
    }

    /**
     * The shipped files with those of a directory, which may have any of them.
     *
     * @throws IllegalArgumentException saying which file and line is wrong and what would be right
     */
    public static LexiconFiles with(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + " is no directory");
        }
        Map<LexiconFile, List<Table.Row>> own = new EnumMap<>(LexiconFile.class);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                of(file).ifPresent(known ->
                        own.put(known, Table.read(file, known.columns()).rows()));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(directory + " cannot be read: " + e, e);
        }
        if (own.isEmpty()) {
            throw new IllegalArgumentException(
                    directory + " has no file of a lexicon; it has to have at least one of " + names());
        }
        return new LexiconFiles(own);
    }

    /** What a file is; none for notes beside the tables. */
    private static Optional<LexiconFile> of(Path file) {
        String name = file.getFileName().toString();
        for (LexiconFile known : LexiconFile.values()) {
            if (known.fileName().equals(name)) {
                return Optional.of(known);
            }
        }
        if (name.startsWith(".") || name.toUpperCase(Locale.ROOT).startsWith("README")) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(file + " is no file of a lexicon; one of " + names() + " would be");
    }

    private static String names() {
        return Arrays.stream(LexiconFile.values()).map(LexiconFile::fileName).collect(Collectors.joining(", "));
    }

    /** The rows of a file, in the order in which they count. */
    public List<Table.Row> rows(LexiconFile file) {
        List<Table.Row> shipped = shipped(file);
        List<Table.Row> mine = own.getOrDefault(file, List.of());
        if (own.isEmpty()) {
            return shipped;
        }
        List<Table.Row> rows = new ArrayList<>();
        switch (file.rule()) {
            case NAME -> add(rows, mine, kept(shipped, file.text(), ownNames));
            case TEXT -> add(rows, mine, kept(shipped, file.text(), texts(mine, file.text())));
            case WORDS -> add(rows, mine, withoutWords(shipped, words(mine)));
            case FIRST -> add(rows, mine, shipped);
            case LAST -> add(rows, shipped, mine);
        }
        return rows;
    }

    /** The rows of the files of names, agents and epithets that have a text, whatever its case; for explanations. */
    public List<Table.Row> about(String text) {
        if (byText.isEmpty()) {
            for (LexiconFile file : LexiconFile.values()) {
                if (file.rule() == Rule.NAME || file.rule() == Rule.TEXT) {
                    rows(file)
                            .forEach(
                                    row -> byText.computeIfAbsent(folded(row.cell(file.text())), t -> new ArrayList<>())
                                            .add(row));
                }
            }
        }
        return byText.getOrDefault(folded(text), List.of());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static List<Table.Row> shipped(LexiconFile file) {
        return Table.read("/lexicon/" + file.fileName(), file.columns().size()).rows();
    }

    private static void add(List<Table.Row> to, List<Table.Row> first, List<Table.Row> then) {
        to.addAll(first);
        to.addAll(then);
    }

    private static List<Table.Row> kept(List<Table.Row> rows, int column, Set<String> without) {
        return rows.stream().filter(row -> !without.contains(row.cell(column))).toList();
    }

    private static Set<String> texts(List<Table.Row> rows, int column) {
        return rows.stream().map(row -> row.cell(column)).collect(Collectors.toSet());
    }

    private static Set<String> words(List<Table.Row> rows) {
        return rows.stream().map(row -> row.list(0)).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** Rows without some words in the list of their first column; a row that has no other is left out. */
    private static List<Table.Row> withoutWords(List<Table.Row> rows, Set<String> words) {
        List<Table.Row> kept = new ArrayList<>();
        for (Table.Row row : rows) {
            List<String> rest =
                    row.list(0).stream().filter(word -> !words.contains(word)).toList();
            if (!rest.isEmpty()) {
                kept.add(rest.size() == row.list(0).size() ? row : row.with(0, String.join(",", rest)));
            }
        }
        return kept;
    }
}
