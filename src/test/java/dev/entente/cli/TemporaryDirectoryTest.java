package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path parent;

    /** As a process leaves it that was killed. */
    private Path abandoned(String name) throws IOException {
        Path directory =
                Files.createDirectories(parent.resolve(name).resolve("broker")).getParent();
        Files.writeString(directory.resolve("broker").resolve("log"), "records");
        Files.setLastModifiedTime(Files.writeString(directory.resolve("in-use"), ""), LONG_AGO);
        return directory;
    }

    @Test
    void shouldRemoveThoseOfProcessesThatAreNoMore() throws IOException {
        Path gone = abandoned("entente-1");

        try (TemporaryDirectory made = TemporaryDirectory.in(parent)) {
            assertThat(gone).doesNotExist();
            assertThat(made.path()).isDirectory();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void shouldLeaveAloneWhatIsInUseOrSomebodyElses() throws IOException {
        Path kept = abandoned("entente-1");
        Files.delete(kept.resolve("in-use"));
        Path other = abandoned("another-1");
        Path young = abandoned("entente-2");
        Files.setLastModifiedTime(young.resolve("in-use"), FileTime.from(Instant.now()));

        try (TemporaryDirectory first = TemporaryDirectory.in(parent)) {
            Files.setLastModifiedTime(first.path().resolve("in-use"), LONG_AGO);
            try (TemporaryDirectory second = TemporaryDirectory.in(parent)) {
                assertThat(first.path()).isDirectory();
                assertThat(second.path()).isDirectory();
            }
        }
        assertThat(kept).isDirectory();
        assertThat(other).isDirectory();
        assertThat(young).isDirectory();
    }
}
