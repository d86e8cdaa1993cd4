package dev.entente.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.entente.event.Family;
import dev.entente.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Here the broker would end transactions after ten minutes; the one that takes over does so at once. */
@Tag("broker")
@ExtendWith(Brokers.class)
class AbandonedTransactionsBrokerTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldEndTheTransactionOfAnInstanceThatDiedAndNoOther(TestCluster cluster, @TempDir Path state)
            throws Exception {
        Topics topics = cluster.makeTopics("abandoned");
        String application =
                StreamsSettings.of(topics, cluster.connection(), state).applicationId();
        String dead = application + "-aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee-1";
        try (KafkaProducer<byte[], byte[]> left = open(cluster, topics, dead);
                KafkaProducer<byte[], byte[]> strange = open(cluster, topics, "strange");
                Admin admin = cluster.admin();
                RunningPipeline pipeline = cluster.start(topics, state.resolve("state"))) {
            await().atMost(PATIENCE).until(() -> !ongoing(admin).contains(dead));

            assertThat(ongoing(admin)).contains("strange");
            assertThatCode(strange::commitTransaction).doesNotThrowAnyException();
            assertThatThrownBy(left::commitTransaction).isInstanceOf(ProducerFencedException.class);
            assertThat(pipeline.ended()).isNotDone();
        }
    }

    private static KafkaProducer<byte[], byte[]> open(TestCluster cluster, Topics topics, String id) {
        Map<String, Object> settings = new HashMap<>(cluster.connection());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONG.toMillis());
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        var unused = producer.send(new ProducerRecord<>(topics.events(Family.TALKS), id.getBytes(UTF_8), new byte[0]));
        producer.flush();
        return producer;
    }

    private static List<String> ongoing(Admin admin) throws Exception {
        return admin
                .listTransactions(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING)))
                .all()
                .get()
                .stream()
                .map(TransactionListing::transactionalId)
                .toList();
    }
}
