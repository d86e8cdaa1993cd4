package dev.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of knowledge that is shipped with the application: comments, a header row, then rows of cells separated by
 * tabs.
 *
 * @param name the file
 * @param rows its rows
 */
public record Table(String name, List<Row> rows) {

    /**
     * A row.
     *
     * @param where file and line, for messages
     * @param cells one a column
     */
    public record Row(String where, List<String> cells) {

        /** The cell of a column; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The parts of a cell that holds a list. */
        public List<String> list(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split(",\\s*", -1));
        }

        /** What to throw where a row says something that cannot be. */
        public IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(where + ": " + what);
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file of the class path.
     *
     * @param resource its path, such as {@code /event/cameo.tsv}
     * @param columns cells in every row
     * @throws IllegalArgumentException where it is not there, or a row has another number of cells
     */
    public static Table read(String resource, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("the application lacks its file " + resource);
            }
            return read(resource.substring(resource.lastIndexOf('/') + 1), columns, in);
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
