package dev.entente.cli.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {

    private static final int MOST = 1 << 20;

    private BadServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new BadServer();
        server.feed("<rss version='2.0'><channel><title>Wire</title></channel></rss>");
        fetcher = new Fetcher(MOST, Duration.ofSeconds(10), Set.of("127.0.0.1"));
    }

    @AfterEach
    void end() throws IOException {
        fetcher.close();
        server.close();
    }

    private FetchFailure failure(Fetcher by, URI address) {
        return catchThrowableOfType(FetchFailure.class, () -> by.fetch(address, Validators.NONE));
    }

    @Test
    void shouldFetchOnceWhatDoesNotChange() throws FetchFailure {
        Fetched.Fresh first = (Fetched.Fresh) fetcher.fetch(server.at("/feed"), Validators.NONE);
        Fetched second = fetcher.fetch(server.at("/feed"), first.validators());
        server.feed("<rss version='2.0'><channel><title>Other</title></channel></rss>");
        Fetched third = fetcher.fetch(server.at("/feed"), first.validators());

        assertThat(new String(first.document(), UTF_8)).contains("Wire");
        assertThat(first.contentType()).contains("application/rss+xml");
        assertThat(second).isInstanceOf(Fetched.Unchanged.class);
        assertThat(third).isInstanceOf(Fetched.Fresh.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/endless, too-large",
        "/huge, too-large",
        "/bomb, too-large",
        "/loop, redirects",
        "/file, redirects",
        "/cut, broken-answer",
        "/busy, http-429",
        "/gone, http-410",
        "/other, http-500",
        "/inside, private-address",
    })
    void shouldSayWhatIsWrongAndEnd(String path, String kind) {
        assertThat(failure(fetcher, server.at(path)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/dripping"})
    void shouldNotWaitLongerThanItMay(String path) throws IOException {
        try (Fetcher hasty = new Fetcher(MOST, Duration.ofMillis(400), Set.of("127.0.0.1"))) {
            FetchFailure failure = failure(hasty, server.at(path));

            assertThat(failure.kind()).isEqualTo("too-slow");
            assertThat(failure).hasMessage("not all had come within 0.4 s");
        }
    }

    @Test
    void shouldNotFollowIntoAPrivateNetworkButWhereItMay() throws IOException {
        assertThat(failure(fetcher, server.at("/inside")))
                .hasMessageStartingWith("host localhost has the private address ")
                .hasMessageEndingWith(": --allow-private localhost allows it");
        assertThat(server.asked()).containsExactly("/inside");

        try (Fetcher trusting = new Fetcher(MOST, Duration.ofSeconds(10), Set.of("127.0.0.1", "localhost"))) {
            Fetched.Fresh fresh = (Fetched.Fresh) trusting.fetch(server.at("/inside"), Validators.NONE);
            assertThat(fresh.movedTo()).isEmpty();
        }
        try (Fetcher strict = new Fetcher(MOST, Duration.ofSeconds(10), Set.of())) {
            assertThat(failure(strict, server.at("/feed")).kind()).isEqualTo("private-address");
            assertThat(failure(strict, server.at("[::ffff:127.0.0.1]", "/feed")).kind())
                    .isEqualTo("private-address");
            assertThat(failure(strict, server.at("2130706433", "/feed")).kind()).isEqualTo("private-address");
        }
    }

    @Test
    void shouldTellWhereAFeedIsForGood() throws FetchFailure {
        assertThat(((Fetched.Fresh) fetcher.fetch(server.at("/moved"), Validators.NONE)).movedTo())
                .contains(server.at("/feed"));
        assertThat(((Fetched.Fresh) fetcher.fetch(server.at("/away"), Validators.NONE)).movedTo())
                .isEmpty();
    }

    @Test
    void shouldTellHowLongAServerWantsToBeLeftAlone() {
        assertThat(failure(fetcher, server.at("/busy")).retryAfter()).contains(Duration.ofHours(2));
        assertThat(failure(fetcher, server.at("/other")).retryAfter()).isEmpty();
    }

    @Test
    void shouldSayThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(failure(fetcher, URI.create("http://127.0.0.1:" + port + "/"))
                        .kind())
                .isEqualTo("unreachable");
        assertThat(failure(fetcher, URI.create("http://no-such-host.invalid/")).kind())
                .isEqualTo("unknown-host");
    }
}
