package dev.entente.event;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of knowledge, shipped with the application or a user's own: comments, a header row, then rows of cells
 * separated by tabs.
 *
 * @param name the file
 * @param header names of the columns
 * @param rows its rows
 */
public record Table(String name, List<String> header, List<Row> rows) {

    /** What some editors put at the head of a file in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A row.
     *
     * @param file the file
     * @param line the number of its line
     * @param cells one a column
     */
    public record Row(String file, int line, List<String> cells) {

        /** File and line, for messages. */
        public String where() {
            return file + " line " + line;
        }

        /** The cell of a column; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The parts of a cell that holds a list. */
        public List<String> list(int column) {
            String cell = cell(column);
            if (cell.indexOf(',') < 0) { // as most are, of thousands that are read before the first item
                return cell.isEmpty() ? List.of() : List.of(cell.stripLeading());
            }
            return Arrays.stream(cell.split(",", -1)).map(String::stripLeading).toList();
        }

        /** This row with another cell in a column. */
        public Row with(int column, String cell) {
            List<String> changed = new ArrayList<>(cells);
            changed.set(column, cell);
            return new Row(file, line, changed);
        }

        /**
         * Has the row read.
         *
         * @throws IllegalArgumentException where it says something that cannot be: with file and line
         */
        public void read(Consumer<Row> reader) {
            try {
                reader.accept(this);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw String.valueOf(e.getMessage()).startsWith(where()) ? e : wrong(e.getMessage());
            }
        }

        /** What to throw where a row says something that cannot be. */
        public IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(where() + ": " + what);
        }
    }

    public Table {
        header = List.copyOf(header);
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
            return read(resource.substring(resource.lastIndexOf('/') + 1), columns, List.of(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * Reads a user's file of the form of a shipped one.
     *
     * @throws IllegalArgumentException where it cannot be read, is not UTF-8, has another header or a row with another
     *     number of cells
     */
    public static Table read(Path file, List<String> header) {
        try (InputStream in = new ByteArrayInputStream(
                Files.readString(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))) {
            return read(file.toString(), header.size(), header, in);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8; it has to be", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
        }
    }

    /** Reads one whose header is this; any where it is empty. */
    private static Table read(String name, int columns, List<String> header, InputStream in) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> names = List.of();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            line = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (names.isEmpty()) {
                names = cells;
                if (!header.isEmpty() && !cells.equals(header)) {
                    throw new IllegalArgumentException(name + " line " + number + ": the first row is " + cells
                            + "; it has to be the names of the columns, with tabs between them: " + header);
                }
                continue;
            }
            Row row = new Row(name, number, cells);
            if (cells.size() != columns) {
                throw row.wrong("'" + line + "' has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                        + "; a row has " + columns + ", with tabs between them");
            }
            rows.add(row);
        }
        return new Table(name, names, rows);
    }
}
