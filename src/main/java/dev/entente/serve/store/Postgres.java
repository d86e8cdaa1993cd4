package dev.entente.serve.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL, 12 or newer. */
final class Postgres implements Dialect {

    /** Any number will do, as long as all instances take the same: "ente" in ASCII. */
    private static final int LOCK = 0x656e7465;

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
    }

    @Override
    public void configure(HikariConfig readers) {
        readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        readers.addDataSourceProperty("ApplicationName", "entente");
        readers.addDataSourceProperty("options", "-c default_transaction_read_only=on -c statement_timeout=20s");
    }

    /** One writer a schema. */
    @Override
    public boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))")) {
            statement.setInt(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void day(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setObject(index, day);
    }

    @Override
    public void time(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    @Override
    public LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public String indexes() {
        return "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()"
                + " AND tablename IN ('relationships', 'events', 'engagements', 'days')"
                + " AND indexdef NOT LIKE 'CREATE UNIQUE %'";
    }

    @Override
    public String searched() {
        return "events e";
    }

    @Override
    public String arrival() {
        return "e.n";
    }

    @Override
    public String found() {
        return "e.search @@ to_tsquery('english', ?)";
    }

    /** Each word between apostrophes, which takes from it whatever it may mean to the search. */
    @Override
    public String query(List<String> words, boolean whole) {
        return words.stream()
                        .map(word -> "'" + word.replace("\\", " ").replace("'", "''") + "'")
                        .collect(Collectors.joining(" & "))
                + (whole ? "" : ":*");
    }
}
