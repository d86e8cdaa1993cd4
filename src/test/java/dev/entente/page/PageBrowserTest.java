package dev.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The page in a real browser, over the demo with its whole feed read. */
@Tag("broker")
@Tag("browser")
@Timeout(600)
class PageBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String PAIR = "#/relationship/JPN-PRK";
    private static final String NEW_DAY = "2022-07-15T18:00:00Z";

    private static RunningDemo demo;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        Chromium.require();
        demo = RunningDemo.start();
        browser = Chromium.at(demo.address());
    }

    @AfterAll
    static void end() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @AfterEach
    void shouldHaveLeftNoErrorInTheConsole() {
        browser.hold(Chromium.Device.DESKTOP, Chromium.Theme.LIGHT);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void shouldTellARelationshipWithItsLaddersAndItsEvidence() throws Exception {
        JsonNode state = demo.get("/api/v1/relationships/JPN-PRK");
        browser.open(PAIR);

        assertThat(browser.title()).isEqualTo("Japan – North Korea · Entente");
        assertThat(browser.text(".standing .big"))
                .isEqualTo("+%.1f".formatted(state.path("score").asDouble()));
        assertThat(browser.text(".standing")).contains("Last contact30 Oct 2014visit made, North Korea");
        assertThat(browser.texts(".ladders h3")).contains("Red Cross talks, 3 Mar 2014, Shenyang");
        browser.awaitText(
                ".ladder:last-child .rung:first-child",
                "scheduledfor 3 Mar 2014told 27 Feb 2014Pacific Courier and 1 other");
        assertThat(browser.text(".record .entry:last-child blockquote"))
                .isEqualTo(
                        "“TOKYO - The Red Cross societies of Japan and North Korea will hold talks in the Chinese city of"
                                + " Shenyang on March 3, the Japanese Red Cross said on Thursday.”");
        assertThat(browser.texts(".record .entry:last-child mark"))
                .containsExactly(
                        "The Red Cross societies of Japan and North Korea", "hold talks", "Shenyang", "on March 3");
        assertThat(browser.element(".record .entry:last-child .entry-source a").getDomAttribute("rel"))
                .isEqualTo("noopener noreferrer");
    }

    @Test
    void shouldShowAnEventAsItComesIn() {
        browser.open("#/");
        long movedBefore = (Long) browser.run("return document.querySelectorAll('[data-event^=\"CHL-NOR\"]').length");
        assertThat(movedBefore).isZero();

        demo.publish(
                "live-1",
                "Norway and Chile to hold talks",
                "Norway and Chile will hold talks in Oslo on July 20.",
                NEW_DAY,
                "The Desk",
                "https://example.org/live-1");

        browser.awaitText(".ticker .entry:first-child", "Chile – Norway talks scheduled");
        browser.awaitText(".coming", "Chile – Norway");
        browser.await()
                .until(() -> browser.run("return document.querySelector('[data-relationship=\"CHL-NOR\"]') !== null")
                        .equals(true));
        browser.element(".ticker .entry:first-child h3 a").click();
        browser.awaitText("h1", "Chile – Norway");
    }

    @Test
    void shouldNeverRunWhatAnItemSays() {
        String script = "<script>window.stung = 1</script><img src=x onerror='window.stung = 2'>";
        demo.publish(
                "hostile-1",
                "Peru and Laos held talks " + script,
                "Peru and Laos held talks in Vientiane on Monday, said \"" + script
                        + "\" Kittens & Sons <b>in bold</b>.",
                "2022-07-11T09:00:00Z",
                "<svg onload='window.stung = 3'>" + "W".repeat(90),
                "javascript:window.stung=4");
        demo.publish(
                "hostile-2",
                "Peru visits Laos",
                "Peruvian President Pedro Castillo visited " + "A".repeat(400)
                        + " and Laos on Tuesday \u202Egnp.exe\u202C.",
                "2022-07-12T09:00:00Z",
                "Wire\"><script>window.stung=5</script>",
                "https://example.org/\"onmouseover=\"window.stung=6");
        browser.open("#/search?q=peru%20laos");
        browser.await().untilAsserted(() -> {
            browser.open("#/search?q=peru%20laos");
            assertThat(browser.texts(".record .entry")).hasSizeGreaterThanOrEqualTo(2);
        });

        for (String view : List.of(
                "#/search?q=peru%20laos",
                "#/relationship/LAO-PER",
                "#/country/LAO",
                "#/",
                "#/search?q=%3Cimg%20src%3Dx%20onerror%3D%22window.stung%3D7%22%3E",
                "#/relationship/%3Cscript%3E",
                "#/country/constructor",
                "#/__proto__",
                "#/event/%E0%A4%A")) {
            for (Chromium.Device device : Chromium.Device.values()) {
                browser.hold(device, Chromium.Theme.LIGHT);
                browser.open(view);
                assertThat(browser.run("return window.stung ?? null")).as(view).isNull();
                assertThat(browser.run(
                                "return document.querySelectorAll('main script, main img, main [onerror], main [onload],"
                                        + " main [onmouseover], main b').length"))
                        .as(view)
                        .isEqualTo(0L);
                assertThat(
                                browser.run(
                                        "return [...document.querySelectorAll('main a')]"
                                                + ".map(a => new URL(a.getAttribute('href'), location).protocol).filter(p => !['http:', 'https:', 'webcal:'].includes(p)).length"))
                        .as(view)
                        .isEqualTo(0L);
                assertThat(browser.surplusWidth()).as(view + " on " + device).isZero();
            }
        }
        // what the browser says of addresses that lead nowhere is no error of the page
        browser.errors();
    }

    @Test
    void shouldGoWhereWordsAndKeysAndAddressesSay() {
        browser.open("#/");
        browser.press("/");
        browser.press("japan north korea", Keys.ENTER);
        browser.awaitText("h1", "Japan – North Korea");
        assertThat(browser.hash()).isEqualTo(PAIR);
        browser.awaitDrawn();

        browser.go("#/agenda?month=2014-02");
        assertThat(browser.text(".month h2")).isEqualTo("February 2014");
        assertThat(browser.text(".month td:has(.item)")).isNotEmpty();
        browser.go("#/countries");
        browser.back();
        assertThat(browser.text("h1")).isEqualTo("Agenda");
        browser.back();
        assertThat(browser.text("h1")).isEqualTo("Japan – North Korea");
        browser.forward();
        assertThat(browser.text("h1")).isEqualTo("Agenda");

        browser.open("#/no/such/page");
        assertThat(browser.text("main")).contains("Not here").contains("There is no such page.");
        browser.open("#/relationship/AAA-BBB");
        assertThat(browser.text("main")).contains("There is no relationship 'AAA-BBB'.");
        browser.errors();
    }

    @Test
    void shouldBeUsableWithKeysAlone() {
        browser.open(PAIR);
        browser.element("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        assertThat(browser.text("h1")).isEqualTo("Japan – North Korea");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            browser.press(Keys.TAB);
            reached.add((String) browser.run("const e = document.activeElement; const o = getComputedStyle(e);"
                    + " return (o.outlineStyle === 'none' ? 'UNSEEN ' : '') + (e.id || e.textContent.trim())"));
        }
        assertThat(reached).contains("Japan", "North Korea", "on-day").noneMatch(name -> name.startsWith("UNSEEN"));
    }

    @Test
    void shouldSayThatTheLineIsBrokenAndMendItself() {
        browser.open("#/");
        browser.awaitText("#line", "Live");
        browser.offline(true);
        try {
            browser.go("#/agenda");
            assertThat(browser.text("main")).contains("The server does not answer.");
        } finally {
            browser.offline(false);
        }
        browser.element("main button").click();
        browser.awaitText("h1", "Agenda");
        browser.errors();
    }

    @Test
    void shouldTellTheStateOfAnyDay() throws Exception {
        browser.open(PAIR);
        browser.element("#on-day").sendKeys(Keys.HOME);
        browser.awaitText(".standing h2", "How it stood");
        browser.awaitText(".as-of", "The state as of 27 February 2014");
        assertThat(browser.text(".standing")).contains("Next3 Mar 2014talks scheduled, Shenyang");
        assertThat(browser.texts(".record .entry")).hasSize(2);
        assertThat(browser.texts(".rung")).hasSize(2);

        for (int day = 28; day <= 31; day++) {
            browser.element("#on-day").sendKeys(Keys.ARROW_RIGHT);
        }
        browser.awaitText(".as-of", "as of 3 March 2014");
        assertThat(browser.hash()).isEqualTo(PAIR + "?asOf=2014-03-03");
        assertThat(browser.text(".ladders h3")).isEqualTo("talks");
        String told = browser.text(".standing");
        browser.photograph(SCREENSHOTS.resolve("as-of-desktop-light.png"));
        browser.open(PAIR + "?asOf=2014-03-03");
        assertThat(browser.text(".standing")).isEqualTo(told);
        browser.element(".as-of button").click();
        browser.awaitText(".standing h2", "How it stands");
        assertThat(browser.hash()).isEqualTo(PAIR);

        for (JsonNode row : demo.get("/api/v1/relationships?limit=500").path("items")) {
            String path = "/api/v1/relationships/" + row.path("relationship").asText();
            assertThat(demo.get(path + "?asOf=" + row.path("asOf").asText())).isEqualTo(demo.get(path));
        }
    }

    @Test
    void shouldSubscribeToTheCalendar() throws Exception {
        for (String view : List.of("#/relationship/RUS-TUR", "#/country/TUR", "#/agenda", "#/agenda?country=RUS")) {
            browser.open(view);
            String feed = browser.element("a[href^='webcal:']").getDomAttribute("href");
            String file = browser.element("a[href$='calendar.ics'][download]").getDomAttribute("href");
            assertThat(feed.substring("webcal:".length())).isEqualTo(file.substring("http:".length()));

            HttpResponse<String> calendar = demo.ask(file);
            assertThat(calendar.statusCode()).isEqualTo(200);
            assertThat(calendar.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
            assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20220719");
        }
    }

    @Test
    void shouldHoldUpOnEveryDeviceInEveryLight() throws Exception {
        String event = demo.get("/api/v1/relationships/JPN-PRK/events?limit=50")
                .path("items")
                .get(12)
                .path("id")
                .asText();
        List<View> views = List.of(
                new View("overview", "#/"),
                new View("network", "#/?picture=network"),
                new View("relationship", PAIR),
                new View("relationships", "#/relationships"),
                new View("country", "#/country/KOR"),
                new View("countries", "#/countries"),
                new View("agenda", "#/agenda"),
                new View("search", "#/search?q=korea%20talks"),
                new View("event", "#/event/" + event),
                new View("not-here", "#/relationship/AAA-BBB"));
        List<String> findings = new ArrayList<>();
        for (View view : views) {
            for (Chromium.Device device : Chromium.Device.values()) {
                for (Chromium.Theme theme : Chromium.Theme.values()) {
                    browser.hold(device, theme);
                    browser.open(view.address());
                    String name =
                            view.name() + "-" + device.name().toLowerCase(java.util.Locale.ROOT) + "-" + theme.label();
                    browser.accessibilityFindings().forEach(finding -> findings.add(name + ": " + finding));
                    if (browser.surplusWidth() > 0) {
                        findings.add(name + ": wider than its window by " + browser.surplusWidth() + " px");
                    }
                    browser.photograph(SCREENSHOTS.resolve(name + ".png"));
                    if (theme == Chromium.Theme.LIGHT) {
                        browser.photographWhole(SCREENSHOTS.resolve(name + "-whole.png"));
                    }
                }
            }
        }
        browser.errors();
        assertThat(findings).isEmpty();
    }

    private record View(String name, String address) {}
}
