package dev.entente.cli.read;

import dev.entente.cli.Cluster;
import dev.entente.cli.CommandFailure;
import dev.entente.cli.Configuration;
import dev.entente.cli.ConnectionOptions;
import dev.entente.cli.Entente;
import dev.entente.cli.ExitCode;
import dev.entente.cli.StopSignal;
import dev.entente.cli.view.EventLines;
import dev.entente.event.CameoTable;
import dev.entente.event.CodeNames;
import dev.entente.event.Family;
import dev.entente.event.Kind;
import dev.entente.event.Labelled;
import dev.entente.event.Phase;
import dev.entente.wire.CloudEvent;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.Topics;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente watch}: events as they come. */
@Command(
        name = "watch",
        description = {
            "Show events as they come, each with the sentence that tells it, until Ctrl-C. Read from the topics"
                    + " themselves.",
            ""
        },
        footer = {"", "  entente watch --country JPN --kind talks,visit --bootstrap-server localhost:9092"})
public final class WatchCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @ParentCommand
    private Entente entente;

    @Mixin
    private ConnectionOptions connection;

    @Option(names = "--relationship", paramLabel = "PAIR", description = "Only of these two, like JPN-PRK.")
    private String relationship;

    @Option(names = "--country", paramLabel = "CODE", description = "Only where this is a side, like PRK.")
    private String country;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these kinds, like talks,visit.")
    private final Set<String> kinds = new HashSet<>();

    @Option(names = "--phase", paramLabel = "PHASE", split = ",", description = "Only these phases, like scheduled.")
    private final Set<String> phases = new HashSet<>();

    @Option(
            names = "--min-confidence",
            paramLabel = "FRACTION",
            description = "Only what the coder is so sure of, from 0 to 1.")
    private double confidence;

    @Option(names = "--from-beginning", description = "Show what there is, before what comes.")
    private boolean beginning;

    @Override
    public Integer call() throws InterruptedException {
        check();
        Configuration configuration = connection.resolve(entente.environment(), Map.of());
        StopSignal stop = StopSignal.ofProcess();
        try (Cluster cluster = Cluster.connect(configuration)) {
            cluster.requireTopics(configuration.topics());
            watch(configuration, stop);
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw new CommandFailure("the events cannot be read: " + e.getMessage(), e);
        }
    }

    private void check() {
        try {
            kinds.forEach(Kind::of);
            phases.forEach(Phase::of);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
        if (confidence < 0 || confidence > 1) {
            throw CommandFailure.usage("--min-confidence is " + confidence + "; it has to be from 0 to 1");
        }
        if (relationship != null) {
            relationship = ShowCommand.pair(relationship).toString();
        }
    }

    private void watch(Configuration configuration, StopSignal stop) {
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.remove("group.id");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        EventLines lines = new EventLines(entente.terminal().style(), CodeNames.shipped());
        EventJson json = new EventJson(CameoTable.shipped());
        PrintStream out = entente.terminal().text();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Topics topics = configuration.topics();
            List<TopicPartition> partitions = Arrays.stream(Family.values())
                    .map(topics::events)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition())))
                    .toList();
            consumer.assign(partitions);
            if (beginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            while (!stop.asked().isDone() && !out.checkError()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    told(record, json, lines).forEach(out::println);
                }
            }
        }
    }

    private List<String> told(ConsumerRecord<String, byte[]> record, EventJson json, EventLines lines) {
        if (!isSide(record.key())) {
            return List.of();
        }
        if (record.value() == null) {
            Header successor = record.headers().lastHeader(CloudEvent.SUCCESSOR);
            return lines.takenBack(
                    record.key(),
                    Optional.ofNullable(successor).map(header -> new String(header.value(), StandardCharsets.UTF_8)));
        }
        PublishedEvent event = json.decode(record.value());
        return isAsked(event) ? lines.told(event) : List.of();
    }

    private boolean isSide(String key) {
        return (relationship == null || key.startsWith(relationship + "."))
                && (country == null
                        || List.of(key.split("[-.]", -1)).subList(0, 2).contains(country));
    }

    private boolean isAsked(PublishedEvent event) {
        return (kinds.isEmpty() || kinds.contains(event.description().kind().label()))
                && (phases.isEmpty()
                        || event.description()
                                .phase()
                                .map(Labelled::label)
                                .filter(phases::contains)
                                .isPresent())
                && event.confidence() >= Math.round(confidence * 100);
    }
}
