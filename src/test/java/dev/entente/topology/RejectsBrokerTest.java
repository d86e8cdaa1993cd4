package dev.entente.topology;

import static dev.entente.topology.Items.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.event.CameoTable;
import dev.entente.news.Limits;
import dev.entente.wire.EventJson;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
@ExtendWith(Brokers.class)
class RejectsBrokerTest {

    private static final String TALKS = "JPN PRK talks/scheduled 036 2014-03-03";
    private static final String FEB_27 = "2014-02-27T12:36:00Z";

    /** A record that is sent, and what is expected of it: the kind of its rejection, or none. */
    private record Case(String name, Bytes key, Bytes value, String kind) {

        static Case of(String name, byte[] key, byte[] value, String kind) {
            return new Case(name, Bytes.wrap(key), Bytes.wrap(value), kind);
        }

        boolean isAccepted() {
            return kind.isEmpty();
        }
    }

    private final List<Case> cases = new ArrayList<>();

    @Test
    void shouldKeepEveryRejectAsItCameAndGoOn(TestCluster cluster, @TempDir Path state) throws Exception {
        broken();
        incomplete();
        overTheLimits();
        withoutValue();
        Topics topics = cluster.makeTopics("rejects");
        try (RunningPipeline pipeline = cluster.start(topics, state)) {
            cluster.send(cases.stream().map(each -> record(topics, each)).toList());
            cluster.awaitDrained(pipeline);

            Map<String, ConsumerRecord<byte[], byte[]>> rejected = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> record : cluster.read(List.of(topics.rejected()))) {
                rejected.put(header(record, "case"), record);
            }
            for (Case each : cases) {
                assertThat(rejected.containsKey(each.name())).as(each.name()).isEqualTo(!each.isAccepted());
                if (!each.isAccepted()) {
                    assertAsItCame(each, rejected.get(each.name()), topics);
                }
            }
            assertThat(mentions(cluster, topics)).isEqualTo((int) cases.stream()
                    .filter(Case::isAccepted)
                    .filter(each -> each.value() != null)
                    .count());
        }
    }

    private static void assertAsItCame(Case sent, ConsumerRecord<byte[], byte[]> record, Topics topics) {
        assertThat(Bytes.wrap(record.key())).as(sent.name()).isEqualTo(sent.key());
        assertThat(Objects.equals(Bytes.wrap(record.value()), sent.value()))
                .as(sent.name() + ", byte for byte")
                .isTrue();
        assertThat(header(record, "entente.error.kind")).as(sent.name()).isEqualTo(sent.kind());
        assertThat(header(record, "entente.error.stage")).isEqualTo("parse");
        assertThat(header(record, "entente.error.topic")).isEqualTo(topics.input());
        assertThat(header(record, "entente.error.reason")).as(sent.name()).hasSizeBetween(20, 700);
    }

    private void broken() {
        rejected("no-json", "no json at all");
        rejected("no-json", "{\"id\": \"cut");
        rejected("no-json", "");
        rejected("no-json", "{\"id\": \"a\"} {}");
        rejected("no-object", "[{\"id\": \"a\"}]");
        rejected("duplicate-field", "{\"id\": \"a\", \"id\": \"b\"}");
        cases.add(Case.of("not-utf8", bytes("a"), new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, "not-utf8"));
    }

    private void incomplete() {
        rejected("no-id", "{\"text\": \"Text.\", \"published\": \"2014-02-27\"}");
        rejected("bad-id", "{\"id\": \" \", \"text\": \"Text.\", \"published\": \"2014-02-27\"}");
        rejected("no-text", "{\"id\": \"a\", \"published\": \"2014-02-27\"}");
        rejected("no-published", "{\"id\": \"a\", \"text\": \"Text.\"}");
        rejected("bad-published", "{\"id\": \"a\", \"text\": \"Text.\", \"published\": \"13 Foo\"}");
        rejected("wrong-type", "{\"id\": \"a\", \"text\": 7, \"published\": \"2014-02-27\"}");
        rejected(
                "other-language",
                "{\"id\": \"a\", \"text\": \"Text.\", \"published\": \"2014-02-27\", \"language\": \"de\"}");
    }

    /** Pairs on the two sides of each limit. */
    private void overTheLimits() {
        int text = Limits.DEFAULT.textBytes();
        accepted("longest text", item("longest-text", 1, FEB_27, "Wire", textOf(text)));
        rejected("text-too-long", new String(item("text-too-long", 1, FEB_27, "Wire", textOf(text + 1)), UTF_8));
        accepted("longest id", item("i".repeat(512), 1, FEB_27, "Wire", TALKS));
        rejected("bad-id", new String(item("i".repeat(513), 1, FEB_27, "Wire", TALKS), UTF_8));
        accepted("deepest", nested(Limits.MAX_NESTING));
        rejected("too-deep", new String(nested(Limits.MAX_NESTING + 1), UTF_8));
        // compressed, these pass the broker's own limit
        accepted("longest record", padded(Limits.DEFAULT.recordBytes()));
        rejected("record-too-long", new String(padded(Limits.DEFAULT.recordBytes() + 1), UTF_8));
    }

    private void withoutValue() {
        cases.add(Case.of("no key, no value", null, null, "bad-key"));
        cases.add(Case.of("empty key, no value", new byte[0], null, "bad-key"));
        cases.add(Case.of("key no UTF-8, no value", new byte[] {(byte) 0xFF}, null, "bad-key"));
        cases.add(Case.of("withdrawal of the unknown", bytes("unknown"), null, ""));
    }

    private void rejected(String kind, String value) {
        cases.add(Case.of(kind + " " + cases.size(), bytes("key"), bytes(value), kind));
    }

    private void accepted(String name, byte[] value) {
        cases.add(Case.of(name, bytes("key"), value, ""));
    }

    private static String textOf(int bytes) {
        return TALKS + "\n" + "a".repeat(bytes - TALKS.length() - 1);
    }

    /** An item whose deepest list is at this depth, the item itself being the first. */
    private static byte[] nested(int depth) {
        String lists = "[".repeat(depth - 1) + "]".repeat(depth - 1);
        String item = new String(item("nested", 1, FEB_27, "Wire", TALKS), UTF_8);
        return bytes(item.substring(0, item.length() - 1) + ", \"more\": " + lists + "}");
    }

    private static byte[] padded(int length) {
        String item = new String(item("padded", 1, FEB_27, "Wire", TALKS), UTF_8);
        return bytes(item + " ".repeat(length - item.length()));
    }

    private static ProducerRecord<byte[], byte[]> record(Topics topics, Case each) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topics.input(), raw(each.key()), raw(each.value()));
        record.headers().add("case", bytes(each.name()));
        return record;
    }

    private static byte[] raw(Bytes bytes) {
        return bytes == null ? null : bytes.get();
    }

    private static int mentions(TestCluster cluster, Topics topics) {
        EventJson events = new EventJson(CameoTable.shipped());
        return cluster.tables(topics).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("events.talks "))
                .mapToInt(
                        entry -> events.decode(bytes(entry.getValue().value())).mentions())
                .sum();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
