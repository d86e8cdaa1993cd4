package dev.entente.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done where a stage throws. The stages without state give up the record: it goes to the rejected ones, and the
 * next is read. The ledger and the folds stop the pipeline, since what they wrote before the throw would stay.
 *
 * <p>Made by Kafka Streams, which hands it the settings.
 */
public final class StageFailures implements ProcessingExceptionHandler {

    /** The setting that names the topic of rejected records. */
    static final String REJECTED_TOPIC = "entente.rejected.topic";

    private static final Logger LOG = LoggerFactory.getLogger(StageFailures.class);
    private static final Set<String> STATELESS = Set.of(ParseStage.NAME, CodeStage.NAME);

    private String rejectedTopic = "";

    @Override
    public void configure(Map<String, ?> settings) {
        rejectedTopic = settings.get(REJECTED_TOPIC).toString();
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        String place = context.topic() + ", partition " + context.partition() + ", offset " + context.offset();
        if (!STATELESS.contains(context.processorNodeId())) {
            Object key = record == null ? "none" : record.key();
            LOG.error(
                    "stage '{}' failed and the pipeline stops; the record is {}, key '{}'",
                    context.processorNodeId(),
                    place,
                    key);
            return Response.fail();
        }
        LOG.warn("stage '{}' failed on {}; the record is rejected", context.processorNodeId(), place, failure);
        return Response.resume(List.of(rejected(context, failure)));
    }

    private ProducerRecord<byte[], byte[]> rejected(ErrorHandlerContext context, Exception failure) {
        RejectHeaders why = new RejectHeaders(
                context.processorNodeId(),
                "failure",
                "stage '" + context.processorNodeId() + "' failed on this item: " + failure,
                context.topic(),
                context.partition(),
                context.offset());
        return new ProducerRecord<>(
                rejectedTopic,
                null,
                System.currentTimeMillis(),
                context.sourceRawKey(),
                Parsed.Rejected.of(context.sourceRawValue()).raw(),
                why.behind(context.headers()));
    }
}
