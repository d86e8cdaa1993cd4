package dev.entente.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cli.CommandFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
class EmbeddedBrokerTest {

    @Test
    void shouldServeBesideAnotherAndRemoveItsDirectory() throws Exception {
        Path first;
        Path second;
        try (EmbeddedBroker one = EmbeddedBroker.start();
                EmbeddedBroker other = EmbeddedBroker.start()) {
            first = one.directory().root();
            second = other.directory().root();
            assertThat(one.port()).isNotEqualTo(other.port());
            create(one, "of-one");
            assertThat(topics(one)).containsExactly("of-one");
            assertThat(topics(other)).isEmpty();
        }
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
    }

    @Test
    void shouldKeepANamedDirectoryAndFindItsTopicsAgainOnAnotherPort(@TempDir Path directory) throws Exception {
        EmbeddedBroker.Settings settings = EmbeddedBroker.Settings.DEFAULT.data(directory);
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            create(broker, "kept");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            assertThat(topics(broker)).containsExactly("kept");
        }
        assertThat(directory).isNotEmptyDirectory();
    }

    @Test
    void shouldRefuseADirectoryThatAnotherBrokerUses(@TempDir Path directory) {
        EmbeddedBroker.Settings settings = EmbeddedBroker.Settings.DEFAULT.data(directory);
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("data directory " + directory
                            + " is in use by another broker: end that one or name another directory with --data DIR");
            assertThat(broker.directory().root()).isEqualTo(directory);
        }
    }

    @Test
    void shouldNameAPortThatIsTaken() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(EmbeddedBroker.Settings.DEFAULT.port(holder.getLocalPort())))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("port " + holder.getLocalPort()
                            + " is taken: name another with --port, or leave it out for a free one");
        }
    }

    @Test
    void shouldNameADirectoryThatCannotBeWritten(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> EmbeddedBroker.start(EmbeddedBroker.Settings.DEFAULT.data(file)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cannot write to data directory " + file)
                .hasMessageContaining("--data DIR");
    }

    private static void create(EmbeddedBroker broker, String topic) throws Exception {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static Iterable<String> topics(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
