package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;

/**
 * What the laws compare of a record: its value and its CloudEvents headers.
 *
 * @param value as text
 * @param headers those that begin with {@code ce_}
 */
record Row(String value, SortedMap<String, String> headers) {

    static Row of(byte[] value, Headers all) {
        SortedMap<String, String> headers = new TreeMap<>();
        all.forEach(header -> {
            if (header.key().startsWith("ce_")) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return new Row(new String(value, UTF_8), headers);
    }
}
