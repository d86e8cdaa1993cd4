package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An order of rows, total, so that a page can go on behind any row.
 *
 * @param name as a request names it
 * @param columns what is compared, none of it ever null; the last tells any two rows apart
 * @param descending for all columns alike
 */
public record Sort(String name, List<Column> columns, boolean descending) {

    /**
     * What is compared.
     *
     * @param name the column
     * @param type what it holds
     */
    public record Column(String name, ColumnType type) {

        public Column {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
        }
    }

    public Sort {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    String orderBy() {
        return columns.stream()
                .map(column -> column.name() + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    /** True of rows behind one whose values are bound. */
    String behind() {
        return "(" + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") "
                + (descending ? "<" : ">") + " ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
