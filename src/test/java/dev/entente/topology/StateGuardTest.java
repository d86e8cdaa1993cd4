package dev.entente.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateGuardTest {

    private static final String APPLICATION = "entente-4";

    @TempDir
    private Path state;

    private Path store;
    private Path process;

    @BeforeEach
    void leaveStores() throws IOException {
        Path home = Files.createDirectories(state.resolve(APPLICATION));
        store = Files.createDirectories(home.resolve("1_4").resolve("rocksdb")).resolve("000008.sst");
        process = home.resolve("kafka-streams-process-metadata");
        Files.writeString(store, "rows");
        Files.writeString(process, "{}");
    }

    @Test
    void shouldKeepStoresOfAnInstanceThatEndedWell() {
        StateGuard.of(state, APPLICATION).end(true);

        StateGuard.of(state, APPLICATION).end(true);
        assertThat(store).exists();
    }

    @Test
    void shouldRemoveStoresOfOneThatDidNotAndNothingElse() {
        StateGuard.of(state, APPLICATION).end(false); // what a killed one leaves: the mark, and no lock

        StateGuard.of(state, APPLICATION).end(true);
        assertThat(store.getParent().getParent()).doesNotExist();
        assertThat(process).exists();
    }

    @Test
    void shouldTouchNothingOfOneThatRuns() {
        StateGuard running = StateGuard.of(state, APPLICATION);

        StateGuard.of(state, APPLICATION).end(true);
        assertThat(store).exists();
        running.end(false);
        StateGuard.of(state, APPLICATION).end(true);
        assertThat(store).doesNotExist();
    }
}
