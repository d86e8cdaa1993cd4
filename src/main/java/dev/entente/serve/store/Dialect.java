package dev.entente.serve.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** In what the databases differ. */
interface Dialect {

    /** The folder of its migrations. */
    String folder();

    /** Prepares the connection that writes. */
    void prepare(Connection connection) throws SQLException;

    /** Sets what the connections that read need. */
    void configure(HikariConfig readers);

    /** Keeps other programs from writing the same store, as long as the connection lives; false where one does. */
    boolean lock(Connection connection) throws SQLException;

    /** Binds a day. */
    void day(PreparedStatement statement, int index, LocalDate day) throws SQLException;

    /** Binds a time; what is finer than a microsecond is cut. */
    void time(PreparedStatement statement, int index, Instant time) throws SQLException;

    LocalDate day(ResultSet row, int column) throws SQLException;

    Instant time(ResultSet row, int column) throws SQLException;

    /** A query of the names of the indexes of all tables but those that keep rows apart, and of how they are made. */
    String indexes();

    /** The events {@code e} with what they are searched in. */
    String searched();

    /** The column of {@link #searched} that grows as events come in. */
    String arrival();

    /** A condition on {@link #searched} with one parameter: what {@link #query} makes of the words that are sought. */
    String found();

    /**
     * The words that are sought, as the database wants them.
     *
     * @param whole whether the last is a word, and not the beginning of one
     */
    String query(List<String> words, boolean whole);

    /**
     * A statement with one parameter that takes the events whose number is greater into what is searched; absent where
     * the database takes each in as it is written.
     */
    default Optional<String> takeIntoSearch() {
        return Optional.empty();
    }

    /** Binds a value by the type of its column. */
    default void bind(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
        switch (type) {
            case TEXT -> statement.setString(index, (String) value);
            case NUMBER -> statement.setLong(index, (Long) value);
            case DECIMAL -> statement.setDouble(index, (Double) value);
            case FLAG -> statement.setBoolean(index, (Boolean) value);
            case DAY -> day(statement, index, (LocalDate) value);
            case TIME -> time(statement, index, (Instant) value);
        }
    }

    /** The value of a column that is not null. */
    default Object value(ResultSet row, int column, ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getLong(column);
            case DECIMAL -> row.getDouble(column);
            case FLAG -> row.getBoolean(column);
            case DAY -> day(row, column);
            case TIME -> time(row, column);
        };
    }

    /** The SQL type of a column, for null. */
    static int sqlType(ColumnType type) {
        return switch (type) {
            case TEXT -> java.sql.Types.VARCHAR;
            case NUMBER -> java.sql.Types.BIGINT;
            case DECIMAL -> java.sql.Types.DOUBLE;
            case FLAG -> java.sql.Types.BOOLEAN;
            case DAY -> java.sql.Types.DATE;
            case TIME -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }
}
