package dev.entente.cli.diff;

import dev.entente.cli.CommandFailure;
import dev.entente.cli.UnpackedLibraries;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a comparison keeps on disk, so that it does not have to fit into memory: a SQLite file of which nothing has to
 * survive. Where the system lets a file go that is open, it has no name any more once it is open, and goes with the
 * process whatever ends that. For one thread.
 */
final class WorkFile implements Closeable {

    private static final String CACHE_KIB = "16384";

    private final Path file;
    private final Connection connection;

    private WorkFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Makes one.
     *
     * @param directory has to have room for the tables that are compared
     * @throws CommandFailure where it cannot be made there
     */
    static WorkFile in(Path directory) {
        try {
            UnpackedLibraries.ofSqlite();
            Path file = Files.createTempFile(directory, "entente-diff-", ".db");
            WorkFile made = new WorkFile(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            made.run("PRAGMA journal_mode = OFF");
            made.run("PRAGMA synchronous = OFF");
            made.run("PRAGMA locking_mode = EXCLUSIVE");
            made.run("PRAGMA cache_size = -" + CACHE_KIB);
            made.connection.setAutoCommit(false);
            made.run("CREATE TABLE opened (yes)");
            made.forget();
            return made;
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot write to " + directory + ", where tables are compared: --work-dir names another", e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a system that does not let it go as long as it is open: it goes when it is closed
            return;
        }
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A line for what the disk did not do. */
    static CommandFailure failed(SQLException e) {
        return new CommandFailure(
                "the tables cannot be compared on disk (" + e.getMessage() + "): --work-dir names a directory with"
                        + " room for them",
                e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
