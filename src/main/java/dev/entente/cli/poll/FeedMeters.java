package dev.entente.cli.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The meters of a feed, each with its address as tag {@code feed}. Safe for use by many threads. */
final class FeedMeters {

    private static final String FEED = "feed";

    private final MeterRegistry registry;
    private final String feed;
    private final AtomicReference<Instant> answered = new AtomicReference<>(Instant.now());
    private final AtomicInteger failures = new AtomicInteger();
    private final Counter items;
    private final Counter refused;
    private final DistributionSummary delay;

    FeedMeters(MeterRegistry registry, URI address) {
        this.registry = registry;
        this.feed = address.toString();
        this.items = Counter.builder("entente.poll.items")
                .description("Items published")
                .tag(FEED, feed)
                .register(registry);
        this.refused = Counter.builder("entente.poll.refused")
                .description("Entries that are no news items")
                .tag(FEED, feed)
                .register(registry);
        this.delay = DistributionSummary.builder("entente.poll.delay")
                .description("From the time an item bears to its being published")
                .baseUnit("seconds")
                .tag(FEED, feed)
                .register(registry);
        Gauge.builder("entente.poll.lag", () -> seconds(answered.get()))
                .description("Since the feed was last read well, or since the start")
                .baseUnit("seconds")
                .tag(FEED, feed)
                .register(registry);
        Gauge.builder("entente.poll.failing", failures, AtomicInteger::get)
                .description("Fetches that failed in a row")
                .tag(FEED, feed)
                .register(registry);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1e3;
    }

    /** @param outcome {@code fresh} or {@code unchanged} */
    void answered(String outcome) {
        answered.set(Instant.now());
        failures.set(0);
        fetches(outcome);
    }

    void failed(String kind, int inARow) {
        failures.set(inARow);
        fetches("failed");
        Counter.builder("entente.poll.errors")
                .description("Fetches that failed, by what went wrong")
                .tag(FEED, feed)
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    private void fetches(String outcome) {
        Counter.builder("entente.poll.fetches")
                .description("Fetches, by what came of them")
                .tag(FEED, feed)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    void published(Instant time) {
        items.increment();
        delay.record(Math.max(0, seconds(time)));
    }

    void refused() {
        refused.increment();
    }
}
