package dev.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import dev.entente.topology.Published;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of its line to the server: while it loads, when the server restarts, and when it is behind. */
@Tag("browser")
@Timeout(180)
class LineBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void shouldMendTheLineAfterARestartAndShowWhatCameMeanwhile(@TempDir Path directory) throws Exception {
        Chromium.require();
        StoreLocation store = StoreLocation.file(directory.resolve("read.db"));
        try (Published pipeline = new Published(directory.resolve("state"))) {
            Served first = new Served(store);
            int port = first.port();
            pipeline.say("1", 1, "2014-02-20T09:00:00Z", "Wire", "JPN PRK talks/scheduled 036 2014-03-03 CHN:Shenyang");
            first.take(pipeline.records());
            try (Chromium browser = Chromium.at("http://127.0.0.1:" + port + "/")) {
                browser.open("#/");
                browser.awaitText("#line", "Live");
                assertThat(browser.text(".ticker")).contains("Japan – North Korea talks scheduled");

                first.close();
                browser.awaitText("#line", "Disconnected");
                assertThat(browser.text("#word")).contains("what you see is from then");
                try (Served again = new Served(store, port)) {
                    pipeline.say("2", 1, "2014-02-21T09:00:00Z", "Wire", "CHL NOR talks/scheduled 036 2014-03-05");
                    again.take(pipeline.records());
                    browser.awaitText("#line", "Live");
                    browser.awaitText(".ticker", "Chile – Norway talks scheduled");
                    browser.awaitText(".dateline", "21 February 2014");
                    assertThat(browser.run("return document.getElementById('word').hidden"))
                            .isEqualTo(true);

                    pipeline.say("3", 1, "2014-02-22T09:00:00Z", "Wire", "FRA PER talks/scheduled 036 2014-03-07");
                    again.take(pipeline.records());
                    browser.awaitText(".ticker", "France – Peru talks scheduled");

                    again.fallBehind(12_345);
                    browser.awaitText("#line", "Catching up");
                    assertThat(browser.text("#word")).contains("12,345 records of the past are still to be read");
                    assertThat(browser.accessibilityFindings()).isEmpty();
                    browser.photograph(SCREENSHOTS.resolve("catching-up-desktop-light.png"));
                    again.fallBehind(0);
                    browser.awaitText("#line", "Live");

                    browser.delay(1500);
                    browser.run("location.hash = '#/agenda'");
                    browser.awaitText("main", "Loading …");
                    browser.photograph(SCREENSHOTS.resolve("loading-desktop-light.png"));
                    browser.awaitDrawn();
                    browser.delay(0);
                }
            } finally {
                first.close();
            }
        }
    }
}
