package dev.entente.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A lexicon file: comments, a header row, then rows of cells separated by tabs.
 *
 * @param name the file
 * @param rows its rows
 */
record Table(String name, List<Row> rows) {

    /**
     * A row.
     *
     * @param where file and line, for messages
     * @param cells one a column
     */
    record Row(String where, List<String> cells) {

        /** The cell of a column; empty where the row is shorter. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The parts of a cell that holds a list. */
        List<String> list(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split(",\\s*", -1));
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(where + ": " + what);
        }
    }

    Table {
        rows = List.copyOf(rows);
    }

    /** Reads a file of the class path; a file that is not there has no rows. */
    static Table read(String name, int columns) {
        String resource = "/lexicon/" + name;
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            return in == null ? new Table(name, List.of()) : read(name, columns, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Table read(String name, int columns, InputStream in) throws IOException {
        List<Row> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        boolean header = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            String where = name + " line " + number;
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != columns) {
                throw new IllegalArgumentException(
                        where + ": '" + line + "' has " + cells.size() + " cells; a row has " + columns);
            }
            rows.add(new Row(where, cells));
        }
        return new Table(name, rows);
    }
}
