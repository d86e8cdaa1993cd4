package dev.entente.wire;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** What a cluster answers to an admin client. */
public final class Answers {

    private Answers() {}

    /**
     * Waits for an answer.
     *
     * @throws KafkaException where the cluster refuses, or does not answer within the client's time-outs
     */
    public static <T> T of(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw refusal(e);
        }
    }

    /**
     * Waits for an answer that may be a refusal of one kind, such as that there is no such topic.
     *
     * @return empty where it is
     * @throws KafkaException for any other refusal
     */
    public static <T> Optional<T> unless(Class<? extends KafkaException> expected, KafkaFuture<T> future)
            throws InterruptedException {
        try {
            return Optional.ofNullable(future.get());
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw refusal(e);
        }
    }

    private static KafkaException refusal(ExecutionException e) {
        return e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    }
}
