package dev.entente.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a news item came in, as its record says, so that it can be told how long it took until what it says was known.
 * Whoever publishes may stamp records with the time of the news; a time that is more than a day ago, which a broker
 * might drop, or that is yet to come is taken for now. Nothing that is worked out depends on it.
 */
final class Arrival implements TimestampExtractor {

    private static final long DAY = 86_400_000;

    @Override
    public long extract(ConsumerRecord<Object, Object> item, long partitionTime) {
        long now = System.currentTimeMillis();
        return item.timestamp() > now || item.timestamp() < now - DAY ? now : item.timestamp();
    }
}
