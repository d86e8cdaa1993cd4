package dev.entente.cli;

import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a pipeline and its Kafka clients are told, from a file, the environment and flags: the later of these wins.
 *
 * @param kafka properties of Kafka clients and Kafka Streams, under Kafka's names
 * @param settings what is Entente's own
 */
public record Configuration(SortedMap<String, String> kafka, Map<Setting, String> settings) {

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

    private static final String KAFKA_VARIABLE = "ENTENTE_KAFKA_";
    private static final String ENTENTE_VARIABLE = "ENTENTE_";
    private static final String BOOTSTRAP_VARIABLE = "ENTENTE_BOOTSTRAP_SERVERS";

    /** Read elsewhere: the file of settings, and the level of logging. */
    private static final Set<String> OTHER_VARIABLES = Set.of("ENTENTE_CONFIG", "ENTENTE_LOG_LEVEL", "ENTENTE_TOKEN");

    private static final Pattern SECRET =
            Pattern.compile("password|secret|jaas|token|credential|keystore\\.key|passphrase|api\\.key");

    public Configuration {
        kafka = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(kafka));
        settings = Map.copyOf(settings);
    }

    public static Configuration none() {
        return new Configuration(new TreeMap<>(), Map.of());
    }

    /**
     * Reads a Java properties file in UTF-8: keys {@code entente.…} are settings, all others Kafka's.
     *
     * @throws CommandFailure where it cannot be read or has a setting that there is not
     */
    public static Configuration ofFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("no settings file '" + file + "': name one that is there with --config");
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.usage("cannot read settings file '" + file + "': " + e.getMessage());
        }
        TreeMap<String, String> kafka = new TreeMap<>();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key).strip();
            if (key.startsWith(Setting.PREFIX)) {
                settings.put(Setting.ofKey(key).orElseThrow(() -> unknown(file + ": " + key, Setting::key)), value);
            } else {
                kafka.put(key, value);
            }
        }
        return new Configuration(kafka, settings);
    }

    /**
     * Reads variables: {@code ENTENTE_NAMESPACE} and such, {@code ENTENTE_BOOTSTRAP_SERVERS}, and
     * {@code ENTENTE_KAFKA_SECURITY_PROTOCOL} for Kafka's {@code security.protocol}.
     *
     * @throws CommandFailure where a variable that begins with {@code ENTENTE_} means nothing
     */
    public static Configuration ofEnvironment(Map<String, String> environment) {
        TreeMap<String, String> kafka = new TreeMap<>();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(KAFKA_VARIABLE)) {
                String key = variable.substring(KAFKA_VARIABLE.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                kafka.put(key, value);
            } else if (variable.equals(BOOTSTRAP_VARIABLE)) {
                kafka.put(BOOTSTRAP_SERVERS, value);
            } else if (variable.startsWith(ENTENTE_VARIABLE) && !OTHER_VARIABLES.contains(variable)) {
                settings.put(
                        Setting.ofVariable(variable)
                                .orElseThrow(() -> unknown("environment: " + variable, Setting::variable)),
                        value);
            }
        });
        return new Configuration(kafka, settings);
    }

    private static CommandFailure unknown(String where, java.util.function.Function<Setting, String> form) {
        String known = Arrays.stream(Setting.values()).map(form).collect(Collectors.joining(", "));
        return CommandFailure.usage(where + " is no setting of Entente; there are " + known);
    }

    /** These, and over them those of {@code higher}. */
    public Configuration under(Configuration higher) {
        TreeMap<String, String> both = new TreeMap<>(kafka);
        both.putAll(higher.kafka);
        Map<Setting, String> set = new EnumMap<>(Setting.class);
        set.putAll(settings);
        set.putAll(higher.settings);
        return new Configuration(both, set);
    }

    /** The value of a setting; an empty one counts as none. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(settings.get(setting)).filter(value -> !value.isEmpty());
    }

    /**
     * A setting that is a whole number from {@code least}.
     *
     * @throws CommandFailure where it is none
     */
    public Optional<Integer> number(Setting setting, int least) {
        return get(setting).map(value -> {
            if (!value.matches("[0-9]{1,8}") || Integer.parseInt(value) < least) {
                throw CommandFailure.usage(
                        setting.key() + " is '" + value + "'; it has to be a whole number from " + least);
            }
            return Integer.parseInt(value);
        });
    }

    /**
     * Where the cluster is.
     *
     * @throws CommandFailure where nobody said
     */
    public String bootstrapServers() {
        String servers = kafka.getOrDefault(BOOTSTRAP_SERVERS, "");
        if (servers.isEmpty()) {
            throw CommandFailure.usage("no broker is named: give --bootstrap-server HOST:PORT, " + BOOTSTRAP_SERVERS
                    + " in a file of --config, or " + BOOTSTRAP_VARIABLE);
        }
        return servers;
    }

    /**
     * The topics that are set.
     *
     * @throws CommandFailure where the namespace is malformed
     */
    public Topics topics() {
        try {
            Namespace namespace = get(Setting.NAMESPACE).map(Namespace::of).orElseGet(Namespace::none);
            return new Topics(namespace, get(Setting.INPUT).orElse(Topics.NEWS_ITEMS));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    /** All that is set, for people: values that may be secret are masked. */
    @Override
    public String toString() {
        TreeMap<String, String> shown = new TreeMap<>();
        kafka.forEach((key, value) -> shown.put(key, isSecret(key) ? "[hidden]" : value));
        settings.forEach((setting, value) -> shown.put(setting.key(), value));
        return shown.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static boolean isSecret(String key) {
        return SECRET.matcher(key.toLowerCase(Locale.ROOT)).find();
    }
}
