package dev.entente.serve.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that make the schema, each done once and in order, in a transaction of its own. What was done is written
 * down in the table {@code entente_schema}.
 */
final class Migrations {

    /** Names of the files, in order; a step that was released never changes. */
    private static final List<String> STEPS =
            List.of("0001-tables", "0002-calendar", "0003-past", "0004-order", "0005-sequence", "0006-search");

    private final Dialect dialect;

    Migrations(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @throws StoreRefusal where the store was written by a newer release */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS entente_schema (step INTEGER PRIMARY KEY, name TEXT NOT NULL,"
                    + " applied TEXT NOT NULL)");
        }
        connection.commit();
        int done = done(connection);
        if (done > STEPS.size()) {
            throw new StoreRefusal("the store has schema " + done + " and this release knows " + STEPS.size()
                    + ": a newer release wrote it; use that one, or name another store");
        }
        for (int step = done; step < STEPS.size(); step++) {
            apply(connection, step);
        }
    }

    private static int done(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(step), 0) FROM entente_schema")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void apply(Connection connection, int step) throws SQLException {
        String name = STEPS.get(step);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(read(name))) {
                statement.execute(sql);
            }
        }
        try (PreparedStatement done =
                connection.prepareStatement("INSERT INTO entente_schema (step, name, applied) VALUES (?, ?, ?)")) {
            done.setInt(1, step + 1);
            done.setString(2, name);
            done.setString(3, Instant.now().toString());
            done.executeUpdate();
        }
        connection.commit();
    }

    private String read(String name) {
        String resource = "/serve/store/" + dialect.folder() + "/" + name + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application was built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** A statement ends with a semicolon at the end of a line; those of a trigger are set in. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";") && !line.startsWith("    ")) {
                statements.add(statement.toString().strip().replaceFirst(";$", ""));
                statement.setLength(0);
            }
        }
        return statements;
    }
}
