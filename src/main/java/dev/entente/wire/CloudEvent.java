package dev.entente.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.entente.hash.Hashed;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What the headers of an output record say of it, after CloudEvents 1.0, Kafka binding, binary mode.
 *
 * @param type such as {@code entente.talks.scheduled.v1}
 * @param id the record's key, a dot, and 16 hex digits of its value's SHA-256: another for every revision of a key
 * @param subject the relationship
 * @param time the latest report among live mentions
 */
public record CloudEvent(String type, String id, String subject, Instant time) {

    /** On a tombstone: the key that the record lives on under. */
    public static final String SUCCESSOR = "entente-successor";

    /** When the item that changed the record came in, in milliseconds since 1970. */
    public static final String ARRIVED = "entente-arrived";

    /** The same for every instance, namespace and replay, so that their records are the same. */
    static final String SOURCE = "/entente";

    private static final int ID_BYTES = 8;

    public CloudEvent {
        requireNonNull(type, "type");
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
        requireNonNull(time, "time");
    }

    /** The description of a record. */
    public static CloudEvent of(String type, String key, Hashed value, String subject, Instant time) {
        return new CloudEvent(type, key + "." + value.hex(ID_BYTES), subject, time);
    }

    /** New headers with this description, in a fixed order. */
    public Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_type", type);
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_subject", subject);
        add(headers, "ce_id", id);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    /** The headers of a tombstone whose record lives on under another key. */
    public static Headers succeededBy(String key) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, SUCCESSOR, key);
        return headers;
    }

    /** Adds when the item that changed the record came in, in milliseconds since 1970. */
    public static void arrived(Headers headers, long time) {
        add(headers, ARRIVED, Long.toString(time));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
