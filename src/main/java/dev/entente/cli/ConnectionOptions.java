package dev.entente.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Flags of the commands that work on a cluster. */
public final class ConnectionOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "A broker of the cluster, or several with commas between.")
    private String bootstrapServer;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Java properties: any property of Kafka's clients (TLS and SASL too), and entente.namespace,"
                    + " entente.input, entente.state.dir, entente.threads, entente.standby,"
                    + " entente.text.limit.")
    private Path config;

    @Option(
            names = "--property",
            paramLabel = "KEY=VALUE",
            description = "A property of Kafka's clients; may be given again. Passwords are better in a file.")
    private final Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "Puts NAME. before the output topics, so that several pipelines share a cluster.")
    private String namespace;

    @Option(
            names = "--input",
            paramLabel = "TOPIC",
            description = "The topic that the news items come from; news.items unless given.")
    private String input;

    /** What file, environment and these flags say together; {@code more} are settings that other flags give. */
    public Configuration resolve(Map<String, String> environment, Map<Setting, String> more) {
        String variable = environment.getOrDefault("ENTENTE_CONFIG", "");
        Configuration file = config != null
                ? Configuration.ofFile(config)
                : variable.isEmpty() ? Configuration.none() : Configuration.ofFile(Path.of(variable));
        return file.under(Configuration.ofEnvironment(environment)).under(flags(more));
    }

    private Configuration flags(Map<Setting, String> more) {
        TreeMap<String, String> kafka = new TreeMap<>(properties);
        if (bootstrapServer != null) {
            kafka.put(Configuration.BOOTSTRAP_SERVERS, bootstrapServer);
        }
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.putAll(more);
        if (namespace != null) {
            settings.put(Setting.NAMESPACE, namespace);
        }
        if (input != null) {
            settings.put(Setting.INPUT, input);
        }
        return new Configuration(kafka, settings);
    }
}
