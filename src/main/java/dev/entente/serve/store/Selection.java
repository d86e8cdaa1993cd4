package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on the rows of a table; what is asked for is always bound, never written into the SQL. */
public final class Selection {

    private record Bound(ColumnType type, Object value) {}

    private final List<String> conditions = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private Optional<String> side = Optional.empty();

    /** All rows. */
    public Selection() {}

    /** Adds a condition without parameters. */
    public Selection where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with a parameter of text. */
    public Selection where(String condition, String value) {
        return add(condition, ColumnType.TEXT, value);
    }

    /** Adds a condition with a parameter that is a day. */
    public Selection where(String condition, LocalDate value) {
        return add(condition, ColumnType.DAY, value);
    }

    /** Adds a condition with a parameter that is a time. */
    public Selection where(String condition, Instant value) {
        return add(condition, ColumnType.TIME, value);
    }

    /** Adds a condition with a parameter that is a whole number. */
    public Selection where(String condition, long value) {
        return add(condition, ColumnType.NUMBER, value);
    }

    /** Adds a condition with a parameter that is a number. */
    public Selection where(String condition, double value) {
        return add(condition, ColumnType.DECIMAL, value);
    }

    /** Adds the condition that a column has one of some values; no values: no condition. */
    public Selection in(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " IN (" + values.stream().map(v -> "?").collect(Collectors.joining(", ")) + ")");
            values.forEach(value -> bound.add(new Bound(ColumnType.TEXT, value)));
        }
        return this;
    }

    /** Adds the condition that one side of the relationship is a country or organisation. */
    public Selection side(String code) {
        side = Optional.of(code);
        return this;
    }

    private Selection add(String condition, ColumnType type, Object value) {
        conditions.add(condition);
        bound.add(new Bound(type, value));
        return this;
    }

    void behind(Sort sort, List<Object> values) {
        conditions.add(sort.behind());
        for (int i = 0; i < values.size(); i++) {
            bound.add(new Bound(sort.columns().get(i).type(), values.get(i)));
        }
    }

    /** Rows in whatever order the tail says. */
    PreparedStatement prepare(Connection connection, Dialect dialect, String select, String tail) throws SQLException {
        return bound(
                connection,
                dialect,
                select + where(side.map(code -> "? IN (first_code, second_code)")) + tail,
                side.isPresent() ? 1 : 0);
    }

    /**
     * The first rows of an order. Those of a country are the first of those where it is the one side and of those where
     * it is the other, each read along its index.
     *
     * @param select begins with what is shown, then the columns of the order
     */
    PreparedStatement prepare(Connection connection, Dialect dialect, String select, Sort sort, int most)
            throws SQLException {
        String tail = " ORDER BY " + sort.orderBy() + " LIMIT " + most;
        if (side.isEmpty()) {
            return bound(connection, dialect, select + where(Optional.empty()) + tail, 0);
        }
        String either = Stream.of("first_code", "second_code")
                .map(column ->
                        "SELECT * FROM (" + select + where(Optional.of("? = " + column)) + tail + ") " + column + "s")
                .collect(Collectors.joining(" UNION ALL "));
        return bound(connection, dialect, either + tail, 2);
    }

    private String where(Optional<String> ofSide) {
        String all = Stream.concat(ofSide.stream(), conditions.stream()).collect(Collectors.joining(" AND "));
        return all.isEmpty() ? "" : " WHERE " + all;
    }

    /** @param sides how often the conditions stand in it with one on the side before them; 0 for once without one */
    private PreparedStatement bound(Connection connection, Dialect dialect, String sql, int sides) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int index = 1;
            for (int i = 0; i < Math.max(1, sides); i++) {
                if (sides > 0) {
                    dialect.bind(statement, index++, ColumnType.TEXT, side.orElseThrow());
                }
                for (Bound one : bound) {
                    dialect.bind(statement, index++, one.type(), one.value());
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
