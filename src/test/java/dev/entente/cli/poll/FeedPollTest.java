package dev.entente.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.news.Limits;
import dev.entente.news.source.Hints;
import dev.entente.news.source.Sources;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FeedPollTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<String> published = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private BadServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
        fetcher = new Fetcher(1 << 20, Duration.ofSeconds(10), Set.of("127.0.0.1"));
    }

    @AfterEach
    void end() throws IOException {
        fetcher.close();
        server.close();
    }

    private FeedPoll poll(String path, FeedMemory memory) {
        return new FeedPoll(
                server.at(path),
                fetcher,
                new Sources(Limits.DEFAULT, Hints.none()),
                new Schedule(HOUR, new Random(1)),
                new FeedMeters(registry, server.at(path)),
                memory,
                item -> published.add(item.report().id()),
                told::add);
    }

    private static String feed(String... entries) {
        StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>Wire</title>"
                + "<link>https://wire.example/</link><description>News</description>");
        for (String entry : entries) {
            xml.append("<item><guid>")
                    .append(entry.substring(0, 1))
                    .append("</guid><pubDate>Thu, 27 Feb 2014 12:36:00");
            xml.append(" GMT</pubDate><description>").append(entry).append("</description></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    @Test
    void shouldHandOnWhatIsNewOrChangedAndRememberIt() {
        FeedPoll poll = poll("/feed", FeedMemory.NOTHING);
        server.feed(feed("a: Norway met Chile.", "b: Japan met China."));
        poll.fetch();
        poll.fetch();
        server.feed(feed("c: Peru met Chad.", "a: Norway did not meet Chile.", "b: Japan met China."));
        poll.fetch();
        poll("/feed", new FeedMemory(Validators.NONE, poll.memory().seen())).fetch();

        assertThat(published)
                .containsExactly(
                        "https://wire.example/#a",
                        "https://wire.example/#b",
                        "https://wire.example/#c",
                        "https://wire.example/#a");
        assertThat(server.asked()).containsExactly("/feed", "/feed", "unchanged", "/feed", "/feed");
        assertThat(told)
                .containsExactly(
                        server.at("/feed") + ": 2 of 2 entries are new",
                        server.at("/feed") + ": 2 of 3 entries are new");
    }

    @ParameterizedTest
    @CsvSource({"/image", "/page", "/broken", "/entities", "/empty"})
    void shouldTakeNothingFromWhatIsNoFeedAndSaySoOnce(String path) {
        FeedPoll poll = poll(path, FeedMemory.NOTHING);
        poll.fetch();
        poll.fetch();

        assertThat(published).isEmpty();
        assertThat(poll.isFailing()).isTrue();
        assertThat(told).singleElement().asString().startsWith(server.at(path) + ": this is no feed: ");
    }

    @Test
    void shouldCountEachFeedForItself() {
        FeedPoll good = poll("/feed", FeedMemory.NOTHING);
        FeedPoll bad = poll("/gone", FeedMemory.NOTHING);
        server.feed(feed("a: Norway met Chile."));
        good.fetch();
        bad.fetch();
        bad.fetch();

        String metrics = registry.scrape();
        assertThat(metrics)
                .contains("entente_poll_items_total{feed=\"" + server.at("/feed") + "\"} 1.0")
                .contains("entente_poll_errors_total{feed=\"" + server.at("/gone") + "\",kind=\"http-410\"} 2.0")
                .contains("entente_poll_failing{feed=\"" + server.at("/gone") + "\"} 2.0")
                .contains("entente_poll_failing{feed=\"" + server.at("/feed") + "\"} 0.0")
                .contains("entente_poll_lag_seconds{feed=\"" + server.at("/feed") + "\"}");
    }

    @Test
    void shouldWaitLongerAfterEachFailureAndAsLongAsIsAsked() {
        FeedPoll poll = poll("/busy", FeedMemory.NOTHING);
        Schedule schedule = new Schedule(HOUR, new Random(1));

        assertThat(poll.fetch()).isGreaterThanOrEqualTo(HOUR.multipliedBy(2).minusMinutes(12));
        assertThat(schedule.next()).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
        assertThat(schedule.next(1, Optional.empty())).isBetween(Duration.ofMinutes(108), Duration.ofMinutes(132));
        assertThat(schedule.next(2, Optional.empty())).isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
        assertThat(schedule.next(40, Optional.empty())).isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
        assertThat(schedule.next(1, Optional.of(Duration.ofHours(20)))).isEqualTo(Duration.ofHours(20));
        assertThat(schedule.next(1, Optional.of(Duration.ofDays(900)))).isEqualTo(Duration.ofDays(1));
    }
}
