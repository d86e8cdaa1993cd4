package dev.entente.cli;

import static java.util.Objects.requireNonNull;

import dev.entente.coding.Coding;
import dev.entente.event.Kind;
import dev.entente.news.NewsItem;
import dev.entente.topology.PipelineCounters;
import dev.entente.topology.RunningPipeline;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a pipeline of this process does, as metrics: items, rejects by reason, mentions by kind, coding time, and all
 * that Kafka Streams measures, of which {@code record-e2e-latency} is the time from the publication of an item.
 */
public final class PipelineMeters {

    private final MeterRegistry meters;
    private final Timer coding;
    /** The reasons that have a counter; only the thread that looks for new ones touches them. */
    private final Set<String> reasons = new HashSet<>();

    public PipelineMeters(MeterRegistry meters) {
        this.meters = requireNonNull(meters, "meters");
        this.coding = Timer.builder("entente.coding")
                .description("Time that it takes to code an item")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** The coder, and how long it takes. */
    public Function<NewsItem, Coding> timed(Function<NewsItem, Coding> coder) {
        return item -> coding.record(() -> coder.apply(item));
    }

    /** Measures a pipeline, until what is handed back is run. */
    public Runnable measure(RunningPipeline pipeline) {
        PipelineCounters counters = pipeline.counters();
        count("entente.items", "News items that could be read", counters, PipelineCounters::itemsRead);
        count("entente.withdrawals", "Items that were taken back", counters, PipelineCounters::withdrawalsRead);
        count("entente.statements", "Statements, kept out of the topics", counters, PipelineCounters::statements);
        count(
                "entente.unrelated",
                "Coded events that belong to no relationship",
                counters,
                PipelineCounters::withoutRelationship);
        count("entente.events.sent", "Events written, each revision counted", counters, PipelineCounters::eventsSent);
        count("entente.events.taken.back", "Events that were taken back", counters, PipelineCounters::eventsTakenBack);
        count("entente.states.sent", "States of relationships written", counters, PipelineCounters::statesSent);
        Gauge.builder("entente.states.waiting", counters, PipelineCounters::statesWaiting)
                .description("States that wait for their turn to be written")
                .register(meters);
        for (Kind kind : Kind.values()) {
            FunctionCounter.builder("entente.mentions", counters, all -> of(all.coded(), kind))
                    .description("Mentions of events that belong to a relationship")
                    .tag("kind", kind.label())
                    .register(meters);
        }
        KafkaStreamsMetrics streams = new KafkaStreamsMetrics(pipeline.streams());
        streams.bindTo(meters);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "reject-reasons");
            thread.setDaemon(true);
            return thread;
        });
        var looks = looking.scheduleWithFixedDelay(() -> rejects(counters), 0, 1, TimeUnit.SECONDS);
        return () -> {
            looks.cancel(false);
            looking.shutdown();
            streams.close();
        };
    }

    /** Reasons come as they happen. */
    private void rejects(PipelineCounters counters) {
        for (String reason : counters.rejected().keySet()) {
            if (reasons.add(reason)) {
                FunctionCounter.builder("entente.rejected", counters, all -> of(all.rejected(), reason))
                        .description("What could not be read")
                        .tag("reason", reason)
                        .register(meters);
            }
        }
    }

    private static <K> double of(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }

    private void count(String name, String what, PipelineCounters of, ToDoubleFunction<PipelineCounters> number) {
        FunctionCounter.builder(name, of, number).description(what).register(meters);
    }
}
