package dev.entente.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.hash.Hashed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputRecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"JPN-PRK", "KOR-PRK", "EUU-IRN", "ISR-PSE", "RUS-UKR"})
    void shouldPutARelationshipWherePlainClientsLookForIt(String relationship) {
        int plain = BuiltInPartitioner.partitionForKey(relationship.getBytes(UTF_8), 6);

        assertThat(RelationshipPartitioner.partition(relationship, 6)).isEqualTo(plain);
        assertThat(RelationshipPartitioner.partition(relationship + ".9f3c", 6)).isEqualTo(plain);
        assertThat(RelationshipPartitioner.partition(relationship + "@2014-03-03", 6))
                .isEqualTo(plain);
        assertThat(new RelationshipPartitioner<String>().partitions("events.talks", relationship + ".1", null, 6))
                .hasValueSatisfying(set -> assertThat(set).containsExactly(plain));
    }

    @Test
    void shouldDescribeARecordAfterCloudEvents() {
        CloudEvent event = CloudEvent.of(
                "entente.talks.scheduled.v1",
                "JPN-PRK.1",
                Hashed.of("abc".getBytes(UTF_8)),
                "JPN-PRK",
                Instant.parse("2014-02-27T12:36:00Z"));

        // ba7816bf8f01cfea is how the SHA-256 of "abc" begins (FIPS 180-2, appendix B.1)
        assertThat(texts(event.headers()))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_type", "entente.talks.scheduled.v1"),
                        Map.entry("ce_source", "/entente"),
                        Map.entry("ce_subject", "JPN-PRK"),
                        Map.entry("ce_id", "JPN-PRK.1.ba7816bf8f01cfea"),
                        Map.entry("ce_time", "2014-02-27T12:36:00Z"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void shouldNameTheSuccessorOnATombstone() {
        assertThat(texts(CloudEvent.succeededBy("JPN-PRK.2")))
                .containsExactly(Map.entry("entente-successor", "JPN-PRK.2"));
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
