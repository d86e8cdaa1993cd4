package dev.entente.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How many records the producers of an instance sent to each topic, and how many bytes, compressed as they went. */
final class Sent {

    private static final String GROUP = "producer-topic-metrics";

    private final SortedMap<String, double[]> topics = new TreeMap<>();

    /** @param metrics of an instance of Kafka Streams */
    Sent(Map<MetricName, ? extends Metric> metrics) {
        metrics.forEach((name, metric) -> {
            if (name.group().equals(GROUP)) {
                switch (name.name()) {
                    case "record-send-total" -> add(name, 0, metric);
                    case "byte-total" -> add(name, 1, metric);
                    default -> {}
                }
            }
        });
    }

    private void add(MetricName name, int place, Metric metric) {
        topics.computeIfAbsent(name.tags().get("topic"), any -> new double[2])[place] += (double) metric.metricValue();
    }

    /** Prints what one item makes of records and bytes, in all and by topic. */
    void print(long items) {
        double records = topics.values().stream().mapToDouble(topic -> topic[0]).sum();
        double bytes = topics.values().stream().mapToDouble(topic -> topic[1]).sum();
        System.out.printf("  sent: %.2f records, %.0f bytes an item%n", records / items, bytes / items);
        topics.forEach((topic, sent) ->
                System.out.printf("%8.2f records %7.0f bytes  %s%n", sent[0] / items, sent[1] / items, topic));
    }
}
