package dev.entente.cli.explain;

import dev.entente.event.Table;
import dev.entente.lexicon.LexiconFiles;
import java.util.List;

/** The rows of the lexicon that names come from. */
final class LexiconRows {

    private final LexiconFiles files;

    LexiconRows(LexiconFiles files) {
        this.files = files;
    }

    /** The rows of a name or an agent, each with file and line. */
    List<String> of(String text) {
        return files.about(text).stream().map(LexiconRows::text).toList();
    }

    private static String text(Table.Row row) {
        return row.where() + ": " + String.join(" | ", row.cells());
    }
}
