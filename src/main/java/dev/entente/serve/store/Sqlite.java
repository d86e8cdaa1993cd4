package dev.entente.serve.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** SQLite: one file, one writer, readers beside it (write-ahead log). */
final class Sqlite implements Dialect {

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA wal_autocheckpoint = 8000");
            statement.execute("PRAGMA cache_size = -131072");
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA temp_store = MEMORY");
        }
    }

    @Override
    public void configure(HikariConfig readers) {
        readers.addDataSourceProperty("busy_timeout", "10000");
        readers.addDataSourceProperty("temp_store", "MEMORY");
        readers.addDataSourceProperty("mmap_size", "1073741824");
    }

    /** Two writers find each other out by the revision that each expects. */
    @Override
    public boolean lock(Connection connection) {
        return true;
    }

    @Override
    public void day(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setString(index, day.toString());
    }

    @Override
    public void time(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setString(index, Times.sortable(time));
    }

    @Override
    public LocalDate day(ResultSet row, int column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    @Override
    public Instant time(ResultSet row, int column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    @Override
    public String indexes() {
        return "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                + " AND tbl_name IN ('relationships', 'events', 'engagements', 'days')";
    }

    /**
     * The search first, which gives rows in the order in which they came, so that the first are had before the last.
     */
    @Override
    public String searched() {
        return "event_search s CROSS JOIN events e ON e.n = s.rowid";
    }

    @Override
    public String arrival() {
        return "s.rowid";
    }

    @Override
    public String found() {
        return "s.event_search MATCH ?";
    }

    @Override
    public Optional<String> takeIntoSearch() {
        return Optional.of("INSERT INTO event_search (rowid, words) SELECT n, words FROM events WHERE n > ?");
    }

    /** Each word between quotes, which takes from it whatever it may mean to the search. */
    @Override
    public String query(List<String> words, boolean whole) {
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            query.append('"').append(word.replace("\"", "\"\"")).append("\" ");
        }
        return query.toString().strip() + (whole ? "" : "*");
    }
}
