package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @Test
    void shouldLetTheEnvironmentWinOverTheFileAndFlagsOverBoth(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("site.properties"), """
                bootstrap.servers=file:9092
                security.protocol=SSL
                client.id=file
                entente.namespace=file
                entente.input=wire.service
                """);
        Configuration environment = Configuration.ofEnvironment(Map.of(
                "ENTENTE_BOOTSTRAP_SERVERS", "environment:9092",
                "ENTENTE_KAFKA_CLIENT_ID", "environment",
                "ENTENTE_NAMESPACE", "environment",
                "PATH", "/bin"));
        Configuration flags = new Configuration(
                new TreeMap<>(Map.of("bootstrap.servers", "flag:9092")), Map.of(Setting.NAMESPACE, "flag"));

        Configuration all = Configuration.ofFile(file).under(environment).under(flags);

        assertThat(all.kafka())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "flag:9092", "security.protocol", "SSL", "client.id", "environment"));
        assertThat(all.get(Setting.NAMESPACE)).contains("flag");
        assertThat(all.get(Setting.INPUT)).contains("wire.service");
        assertThat(all.get(Setting.STATE_DIR)).isEmpty();
    }

    @Test
    void shouldRefuseASettingThatThereIsNot(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("site.properties"), "entente.namspace=a\n");

        assertThatThrownBy(() -> Configuration.ofFile(file))
                .hasMessage(file + ": entente.namspace is no setting of Entente; there are entente.namespace,"
                        + " entente.input, entente.state.dir, entente.threads, entente.standby, entente.text.limit,"
                        + " entente.detail.from");
        assertThatThrownBy(() -> Configuration.ofEnvironment(Map.of("ENTENTE_STANDBYS", "1")))
                .hasMessageStartingWith("environment: ENTENTE_STANDBYS is no setting of Entente; there are"
                        + " ENTENTE_NAMESPACE, ENTENTE_INPUT");
    }

    @Test
    void shouldHideWhatMayBeSecret() {
        Configuration configuration = new Configuration(
                new TreeMap<>(Map.of(
                        "sasl.jaas.config", "…LoginModule required password=\"hunter2\";",
                        "ssl.keystore.password", "hunter2",
                        "ssl.keystore.key", "hunter2",
                        "sasl.oauthbearer.client.credentials.client.secret", "hunter2",
                        "security.protocol", "SASL_SSL")),
                Map.of(Setting.NAMESPACE, "desk"));

        assertThat(configuration.toString())
                .doesNotContain("hunter2")
                .contains("security.protocol=SASL_SSL", "sasl.jaas.config=[hidden]", "entente.namespace=desk");
    }

    @Test
    void shouldSayWhatANumberHasToBe() {
        Configuration configuration = new Configuration(new TreeMap<>(), Map.of(Setting.THREADS, "two"));

        assertThatThrownBy(() -> configuration.number(Setting.THREADS, 1))
                .hasMessage("entente.threads is 'two'; it has to be a whole number from 1")
                .extracting(e -> ((CommandFailure) e).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldSayHowToNameABroker() {
        assertThatThrownBy(() -> Configuration.none().bootstrapServers())
                .hasMessage("no broker is named: give --bootstrap-server HOST:PORT, bootstrap.servers in a file of"
                        + " --config, or ENTENTE_BOOTSTRAP_SERVERS");
    }
}
