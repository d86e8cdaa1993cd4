package dev.entente.serve.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.entente.event.CodeNames;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tables of the compacted topics, in a SQL database. Readers see what was committed last and never wait for the
 * writer. Safe for use by many threads, but for its one {@link #writer}.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 8;

    /** Reads something. */
    @FunctionalInterface
    public interface Query<T> {
        T read(Reader reader) throws SQLException;
    }

    private final StoreLocation location;
    private final Dialect dialect;
    private final HikariDataSource readers;
    private final StoreWriter writer;
    private final String epoch;

    private Store(StoreLocation location, Dialect dialect, HikariDataSource readers, StoreWriter writer, String epoch) {
        this.location = location;
        this.dialect = dialect;
        this.readers = readers;
        this.writer = writer;
        this.epoch = epoch;
    }

    /**
     * Opens a store; makes or migrates its tables.
     *
     * @param namespace of the topics; empty for none
     * @throws StoreRefusal where it cannot be reached, belongs to another namespace, was written by a newer release or
     *     is written by another instance
     */
    public static Store open(StoreLocation location, String namespace, CodeNames names) {
        Dialect dialect = location.isPostgres() ? new Postgres() : new Sqlite();
        Connection connection = connect(location);
        try {
            dialect.prepare(connection);
            connection.setAutoCommit(false);
            if (!dialect.lock(connection)) {
                throw new StoreRefusal("store " + location + " is written by another instance: give each its own");
            }
            connection.commit();
            new Migrations(dialect).run(connection);
            String epoch = identify(connection, location, namespace);
            return new Store(
                    location, dialect, pool(location, dialect), new StoreWriter(connection, dialect, names), epoch);
        } catch (SQLException e) {
            close(connection);
            throw new StoreRefusal("store " + location + " cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static Connection connect(StoreLocation location) {
        try {
            return DriverManager.getConnection(location.url(), properties());
        } catch (SQLException e) {
            throw new StoreRefusal("store " + location + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "entente");
        return properties;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure("cannot close the store", e);
        }
    }

    private static HikariDataSource pool(StoreLocation location, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(location.url());
        config.setPoolName("entente-readers");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(10_000);
        dialect.configure(config);
        return new HikariDataSource(config);
    }

    private static String identify(Connection connection, StoreLocation location, String namespace)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT epoch, namespace FROM entente_store")) {
            if (row.next()) {
                if (!row.getString(2).equals(namespace)) {
                    throw new StoreRefusal("store " + location + " is of " + said(row.getString(2)) + ", not of "
                            + said(namespace) + ": name another with --store");
                }
                return row.getString(1);
            }
        }
        byte[] random = new byte[4];
        ThreadLocalRandom.current().nextBytes(random);
        String epoch = HexFormat.of().formatHex(random);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO entente_store (only_row, epoch, namespace, revision, forgotten) VALUES (1, ?, ?, 0, 0)")) {
            insert.setString(1, epoch);
            insert.setString(2, namespace);
            insert.executeUpdate();
        }
        connection.commit();
        return epoch;
    }

    private static String said(String namespace) {
        return namespace.isEmpty() ? "the topics without a namespace" : "namespace '" + namespace + "'";
    }

    /** Where it is. */
    public StoreLocation location() {
        return location;
    }

    /** What tells this store from any other, also from one that was made anew in its place: 8 hex digits. */
    public String epoch() {
        return epoch;
    }

    /** The one that writes. */
    public StoreWriter writer() {
        return writer;
    }

    /**
     * Reads from one state of the store, which no writing changes until the query returns.
     *
     * @throws StoreFailure where the database does not answer
     */
    public <T> T read(Query<T> query) {
        try (Connection connection = readers.getConnection()) {
            try {
                return query.read(new Reader(connection, dialect));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailure("cannot read the store", e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
