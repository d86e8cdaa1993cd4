package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.demo.EmbeddedBroker;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An instance on a cluster that speaks TLS and wants a login, all set in a file, as the README shows it. */
@Tag("broker")
@Timeout(180)
class SecuredBrokerTest {

    private static final String STORE_PASSWORD = "store-secret";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        Path keys = directory.resolve("broker.p12");
        Path trusted = directory.resolve("trusted.p12");
        Path certificate = directory.resolve("broker.pem");
        keytool("-genkeypair", keys, "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", keys, "-rfc", "-file", certificate.toString());
        keytool("-importcert", trusted, "-noprompt", "-file", certificate.toString());
        broker = EmbeddedBroker.start(EmbeddedBroker.Settings.DEFAULT
                .with("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT")
                .with("sasl.enabled.mechanisms", "PLAIN")
                .with("sasl.mechanism.inter.broker.protocol", "PLAIN")
                .with(
                        "listener.name.plaintext.plain.sasl.jaas.config",
                        LOGIN + " username=\"broker\" password=\"between\" user_broker=\"between\""
                                + " user_entente=\"pass-secret\";")
                .with("ssl.keystore.type", "PKCS12")
                .with("ssl.keystore.location", keys.toString())
                .with("ssl.keystore.password", STORE_PASSWORD)
                .with("ssl.truststore.type", "PKCS12")
                .with("ssl.truststore.location", trusted.toString())
                .with("ssl.truststore.password", STORE_PASSWORD));
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void shouldRunWithTheTlsAndTheLoginOfAFile() throws Exception {
        Path file = settings("pass-secret");
        Typed.Answer topics = new Typed().run("topics", "apply", "--config", file.toString());
        publish(file);

        Typed.Answer run = new Typed().run("run", "--exit", "--config", file.toString());

        assertThat(topics.err()).isEmpty();
        assertThat(topics.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("all is done" + System.lineSeparator());
    }

    @Test
    void shouldSayThatTheLoginIsRefusedAndNotWhatItWas() throws Exception {
        Path file = settings("other-secret");

        Typed.Answer answer = new Typed().run("run", "--config", file.toString());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .startsWith("entente run: the cluster at " + broker.bootstrapServers() + " refuses the login")
                .doesNotContain("secret");
        assertThat(answer.out()).doesNotContain("secret");
    }

    private static Path settings(String password) throws IOException {
        return Files.writeString(
                directory.resolve(password + ".properties"),
                String.join(
                        "\n",
                        "bootstrap.servers=" + broker.bootstrapServers(),
                        "security.protocol=SASL_SSL",
                        "sasl.mechanism=PLAIN",
                        "sasl.jaas.config=" + LOGIN + " username=\"entente\" password=\"" + password + "\";",
                        "ssl.truststore.type=PKCS12",
                        "ssl.truststore.location=" + directory.resolve("trusted.p12"),
                        "ssl.truststore.password=" + STORE_PASSWORD,
                        "entente.state.dir=" + directory.resolve("state")));
    }

    private static void publish(Path file) throws Exception {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            String item = "{\"id\":\"a\",\"text\":\"Peru and Chile held talks in Lima.\",\"published\":\"2014-03-20\"}";
            producer.send(new ProducerRecord<>("news.items", "a", item)).get();
        }
    }

    private static void keytool(String verb, Path store, String... more) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                verb,
                "-alias",
                "broker",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                STORE_PASSWORD));
        command.addAll(List.of(more));
        File log = directory.resolve("keytool.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor())
                .as("keytool %s: %s", verb, Files.readString(log.toPath()))
                .isZero();
    }
}
