package dev.entente.serve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on the rows of a table; what is asked for is always bound, never written into the SQL. */
public final class Selection {

    private record Bound(ColumnType type, Object value) {}

    private final List<String> conditions = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();

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

    PreparedStatement prepare(Connection connection, Dialect dialect, String select, String tail) throws SQLException {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        PreparedStatement statement = connection.prepareStatement(select + where + tail);
        try {
            for (int i = 0; i < bound.size(); i++) {
                dialect.bind(statement, i + 1, bound.get(i).type(), bound.get(i).value());
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
