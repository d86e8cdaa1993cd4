package dev.entente.cli.demo;

import static java.util.Objects.requireNonNull;

import dev.entente.cli.Causes;
import dev.entente.cli.CommandFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller in one, in this process and on the loopback address.
 *
 * <p>{@link #start} returns when the broker serves; it fails with a {@link CommandFailure} whose line says what to do
 * where a port is taken or the directory cannot be used.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    private static final int ATTEMPTS_AT_FREE_PORTS = 5;

    /**
     * What a broker may be told.
     *
     * @param data where its data are kept; a temporary directory where absent
     * @param port where it listens; a free port where absent
     * @param overrides broker properties that replace those of the demo
     */
    public record Settings(Optional<Path> data, OptionalInt port, Map<String, String> overrides) {

        /** Temporary data, free ports. */
        public static final Settings DEFAULT = new Settings(Optional.empty(), OptionalInt.empty(), Map.of());

        public Settings {
            requireNonNull(data, "data");
            requireNonNull(port, "port");
            overrides = Map.copyOf(overrides);
        }

        public Settings data(Path directory) {
            return new Settings(Optional.of(directory), port, overrides);
        }

        public Settings port(int number) {
            return new Settings(data, OptionalInt.of(number), overrides);
        }

        public Settings with(String property, String value) {
            Map<String, String> more = new HashMap<>(overrides);
            more.put(property, value);
            return new Settings(data, port, more);
        }
    }

    private final KafkaRaftServer server;
    private final DataDirectory directory;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, DataDirectory directory, int port) {
        this.server = server;
        this.directory = directory;
        this.port = port;
    }

    /** A broker with temporary data on free ports. */
    public static EmbeddedBroker start() {
        return start(Settings.DEFAULT);
    }

    public static EmbeddedBroker start(Settings settings) {
        settings.port().ifPresent(EmbeddedBroker::refuseIfTaken);
        DataDirectory directory = settings.data().map(DataDirectory::kept).orElseGet(DataDirectory::temporary);
        try {
            return startIn(directory, settings);
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedBroker startIn(DataDirectory directory, Settings settings) {
        for (int attempt = 1; ; attempt++) {
            int port = settings.port().orElseGet(EmbeddedBroker::freePort);
            KafkaRaftServer server = null;
            try {
                Properties properties = properties(directory, port, freePort(), settings.overrides());
                formatOnce(directory.broker());
                server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
                server.startup();
                return new EmbeddedBroker(server, directory, port);
            } catch (Throwable failure) {
                if (server != null) {
                    server.shutdown();
                }
                if (!isTakenPort(failure) || attempt == ATTEMPTS_AT_FREE_PORTS) {
                    throw plain(failure, directory, port);
                }
                settings.port().ifPresent(EmbeddedBroker::refuseIfTaken);
            }
        }
    }

    private static Properties properties(
            DataDirectory directory, int port, int controllerPort, Map<String, String> overrides) {
        Properties properties = new Properties();
        try (var defaults = EmbeddedBroker.class.getResourceAsStream("/demo/broker.properties")) {
            properties.load(new java.io.InputStreamReader(defaults, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /demo/broker.properties", e);
        }
        String broker = "PLAINTEXT://" + HOST + ":" + port;
        properties.put("node.id", Integer.toString(NODE));
        properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        properties.put("listeners", broker + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", broker);
        properties.put("log.dirs", directory.broker().toString());
        properties.putAll(overrides);
        return properties;
    }

    private static void formatOnce(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName("CONTROLLER")
                .run();
    }

    private static CommandFailure plain(Throwable failure, DataDirectory directory, int port) {
        if (failure instanceof CommandFailure already) {
            return already;
        }
        if (isTakenPort(failure)) {
            return taken(port, failure);
        }
        return new CommandFailure(
                "the broker did not start in " + directory.root() + ": " + Causes.line(failure)
                        + "; name another directory with --data DIR, or see more with --verbose",
                failure);
    }

    private static boolean isTakenPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static CommandFailure taken(int port, Throwable cause) {
        return new CommandFailure(
                "port " + port + " is taken: name another with --port, or leave it out for a free one", cause);
    }

    private static void refuseIfTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CommandFailure("no port is free on " + HOST + ": end some programs and try again", e);
        }
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Where its data are, and where a pipeline may keep its own beside them. */
    public DataDirectory directory() {
        return directory;
    }

    /** Ends the broker and removes a temporary directory. May be called more than once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                directory.close();
            }
        }
    }
}
