package dev.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.serve.Served;
import dev.entente.serve.store.StoreLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page before the first report, and when the server has gone. */
@Tag("browser")
@Timeout(180)
class BarePageBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void shouldSayWhatWillComeAndThatTheServerHasGone(@TempDir Path directory) throws Exception {
        Chromium.require();
        Served served = new Served(StoreLocation.file(directory.resolve("read.db")));
        try (Chromium browser = Chromium.at("http://127.0.0.1:" + served.port() + "/")) {
            List<String> findings = new ArrayList<>();
            for (String view : List.of("#/", "#/relationships", "#/agenda", "#/countries", "#/search?q=japan")) {
                browser.open(view);
                assertThat(browser.texts("main .empty")).as(view).isNotEmpty();
                findings.addAll(browser.accessibilityFindings());
            }
            browser.open("#/");
            assertThat(browser.text(".dateline")).contains("No news yet");
            browser.photograph(SCREENSHOTS.resolve("empty-desktop-light.png"));
            browser.awaitText("#line", "Live");

            served.close();
            browser.awaitText("#line", "Disconnected");
            browser.awaitText("#word", "what you see is from then");
            browser.hold(Chromium.Device.DESKTOP, Chromium.Theme.DARK);
            findings.addAll(browser.accessibilityFindings());
            browser.photograph(SCREENSHOTS.resolve("disconnected-desktop-dark.png"));
            assertThat(findings).isEmpty();
        } finally {
            served.close();
        }
    }
}
