package dev.entente.serve.store;

import static java.util.Objects.requireNonNull;

/**
 * A partition of a topic.
 *
 * @param topic as it is named on the cluster
 * @param topicId what the cluster calls this incarnation of the topic; a topic that was deleted and made anew has
 *     another
 * @param partition from 0
 */
public record Position(String topic, String topicId, int partition) {

    public Position {
        requireNonNull(topic, "topic");
        requireNonNull(topicId, "topicId");
    }
}
