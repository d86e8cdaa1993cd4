package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why a record was rejected and where it stood: headers behind those that it came with.
 *
 * @param stage the stage that rejected it
 * @param kind what was wrong, for machines
 * @param reason what was wrong, for people
 * @param topic where it stood
 * @param partition where it stood
 * @param offset where it stood
 */
record RejectHeaders(String stage, String kind, String reason, String topic, int partition, long offset) {

    private static final String PREFIX = "entente.error.";

    /** The headers that the record came with, in their order, and behind them these. */
    Headers behind(Headers original) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : original) {
            headers.add(header);
        }
        add(headers, "stage", stage);
        add(headers, "kind", kind);
        add(headers, "reason", reason);
        add(headers, "topic", topic);
        add(headers, "partition", Integer.toString(partition));
        add(headers, "offset", Long.toString(offset));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(UTF_8));
    }
}
