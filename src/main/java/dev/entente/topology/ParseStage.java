package dev.entente.topology;

import dev.entente.news.NewsReader;
import dev.entente.news.NewsReport;
import dev.entente.news.Reading;
import dev.entente.news.Refusal;
import dev.entente.news.Withdrawal;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Reads news items from bytes. What cannot be read goes on as it came, with the reason in its headers. */
final class ParseStage implements ProcessorSupplier<byte[], byte[], byte[], Parsed> {

    static final String NAME = "parse";

    private final NewsReader reader;
    private final PipelineCounters counters;

    ParseStage(NewsReader reader, PipelineCounters counters) {
        this.reader = reader;
        this.counters = counters;
    }

    @Override
    public Processor<byte[], byte[], byte[], Parsed> get() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<byte[], byte[]> item) {
                Reading reading = reader.read(item.key(), item.value());
                if (reading instanceof Refusal refusal) {
                    counters.countReject(refusal.kind().code());
                    Headers headers = reject(refusal, context().recordMetadata().orElseThrow())
                            .behind(item.headers());
                    forward(item, Parsed.Rejected.of(item.value()), headers);
                } else if (reading instanceof NewsReport report) {
                    count(report);
                    forward(item, new Parsed.Read(report), new RecordHeaders());
                }
            }

            private void forward(Record<byte[], byte[]> item, Parsed parsed, Headers headers) {
                context().forward(item.withValue(parsed).withHeaders(headers));
            }
        };
    }

    private void count(NewsReport report) {
        if (report instanceof Withdrawal) {
            counters.countWithdrawal();
        } else {
            counters.countItem();
        }
    }

    private static RejectHeaders reject(Refusal refusal, RecordMetadata place) {
        return new RejectHeaders(
                NAME, refusal.kind().code(), refusal.reason(), place.topic(), place.partition(), place.offset());
    }
}
