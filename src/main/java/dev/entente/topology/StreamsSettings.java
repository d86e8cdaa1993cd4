package dev.entente.topology;

import static java.util.Objects.requireNonNull;

import dev.entente.wire.Namespace;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How a pipeline runs on Kafka Streams: what the design fixes, what it chooses, and what the operator says.
 *
 * @param topics what is read and written; its namespace is also that of the application id
 * @param kafka properties of Kafka clients and Kafka Streams by Kafka's names, {@code bootstrap.servers} among them;
 *     they win over what is chosen here, and cannot touch what is fixed
 * @param stateDirectory where the stores are kept, under the application id
 * @param threads number of threads, from 1
 * @param standbys copies of each store on other instances, from 0
 */
public record StreamsSettings(
        Topics topics, SortedMap<String, String> kafka, Path stateDirectory, int threads, int standbys) {

    /**
     * The form of stores and internal topics. A release that cannot read what this one left has another number, and
     * reprocesses into a new namespace.
     */
    static final int STATE_FORMAT = 4;

    private static final int KIB = 1024;

    /** Room for a rejected record of 5 MiB with its headers. */
    private static final int MAX_REQUEST = 6 * KIB * KIB;

    /** Room for an item with all its mentions. */
    private static final int MAX_INTERNAL_RECORD = 4 * KIB * KIB;

    /** Room for what a partition gets within a commit interval at full speed. */
    private static final int BATCH = 128 * KIB;

    private static final List<String> FIXED = List.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.STATE_DIR_CONFIG,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
            StreamsConfig.GROUP_PROTOCOL_CONFIG);

    public StreamsSettings {
        requireNonNull(topics, "topics");
        requireNonNull(stateDirectory, "stateDirectory");
        kafka = Collections.unmodifiableSortedMap(new TreeMap<>(kafka));
        if (threads < 1 || standbys < 0) {
            throw new IllegalArgumentException(
                    threads + " threads and " + standbys + " standbys: at least 1 and 0 are needed");
        }
        for (String name : FIXED) {
            if (kafka.containsKey(name)) {
                throw new IllegalArgumentException(
                        name + " cannot be set: it follows from the namespace and from what the pipeline promises");
            }
        }
    }

    /** One thread for each core, no standbys. */
    public static StreamsSettings of(Topics topics, Map<String, String> kafka, Path stateDirectory) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new StreamsSettings(topics, new TreeMap<>(kafka), stateDirectory, cores, 0);
    }

    /** The application id, which is also the consumer group: {@code entente-4}, or {@code N.entente-4}. */
    public String applicationId() {
        return applicationPrefix(topics.namespace()) + STATE_FORMAT;
    }

    /** What the application ids of a namespace begin with, whatever the release: the form of its state follows. */
    private static String applicationPrefix(Namespace namespace) {
        return namespace.prefix("entente-");
    }

    /** The application ids of a namespace, of this release and of others. */
    public static Pattern applicationIds(Namespace namespace) {
        return Pattern.compile(Pattern.quote(applicationPrefix(namespace)) + "[0-9]+");
    }

    /** The topics that the pipeline reads: its input and its two internal ones. */
    public List<String> sources() {
        return List.of(topics.input(), repartition(Pipeline.CODED_ITEMS), repartition(Pipeline.ITEM_MENTIONS));
    }

    private String repartition(String name) {
        return applicationId() + "-" + name + "-repartition";
    }

    /** All of it, as Kafka Streams wants it. */
    public Properties properties() {
        Properties properties = new Properties();
        choose(properties);
        properties.putAll(kafka);
        fix(properties);
        return properties;
    }

    private static void choose(Properties properties) {
        // A killed instance is missed after its session: brokers accept no shorter one unless told
        // (group.min.session.timeout.ms; 45 s in groups of the newer protocols). It bears pauses of some seconds, of
        // the collector or of a machine that is short of processors; who is missed in error only joins again.
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "6000");
        // The others hear of it with their next heartbeat, and all wait for the last.
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), "500");
        // Readers of committed records stall for the transaction of a killed instance until another ends it, or where
        // there is none, the broker; commits come every 100 ms.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "3000");
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.toString(MAX_REQUEST));
        // A full batch wakes the sender and makes a request; an item makes some thirty small records, most of them for
        // the changelogs of two stores.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), Integer.toString(BATCH));
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Integer.toString(MAX_INTERNAL_RECORD));
        // An instance with an empty disk reads some millions of small records: in large bites.
        properties.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "10000");
        properties.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Integer.toString(MAX_INTERNAL_RECORD));
        // Each task reads one partition: there is no other to wait for, and nothing to look up before each record.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, Long.toString(StreamsConfig.MAX_TASK_IDLE_MS_DISABLED));
        // Items may be large: bounds what lies in memory unread.
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, "200");
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "500");
    }

    private void fix(Properties properties) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, StageFailures.class.getName());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        // In a classic group an instance that leaves is replaced within a second, and its peers see it leave.
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StageFailures.REJECTED_TOPIC, topics.rejected());
    }
}
