package dev.entente.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A window of Chromium that shows the page of one server. */
final class Chromium implements AutoCloseable {

    /** What somebody holds the page up on. */
    enum Device {
        DESKTOP(1440, 900, 1, false),
        PHONE(390, 844, 2, true);

        private final int width;
        private final int height;
        private final int density;
        private final boolean mobile;

        Device(int width, int height, int density, boolean mobile) {
            this.width = width;
            this.height = height;
            this.density = density;
            this.mobile = mobile;
        }
    }

    /** What the system of the reader prefers. */
    enum Theme {
        LIGHT,
        DARK;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int TALLEST = 6000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String address;
    private Device device = Device.DESKTOP;

    private Chromium(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Skips the test, with a word that says why, where there is no browser; call it before anything slow. */
    static void require() {
        assumeTrue(
                program("chromium").isPresent() && program("chromedriver").isPresent(),
                "skipped: the page is tested in Chromium, and there is no 'chromium' or no 'chromedriver' on the PATH"
                        + " (Debian: apt-get install chromium chromium-driver)");
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a window on a server, an address like {@code http://127.0.0.1:8080/}. */
    static Chromium at(String address) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=en-GB");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        Chromium chromium = new Chromium(new ChromeDriver(service, options), address);
        chromium.hold(Device.DESKTOP, Theme.LIGHT);
        return chromium;
    }

    /** Sets the size of the window and the theme that the system prefers. */
    void hold(Device next, Theme theme) {
        device = next;
        height(next.height);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme.label()))));
    }

    private void height(int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        device.width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        device.density,
                        "mobile",
                        device.mobile));
    }

    /** Cuts or mends the line to the server. */
    void offline(boolean cut) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Lets every answer take so long, in milliseconds. */
    void delay(int milliseconds) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", milliseconds, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Forgets what was loaded before. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Loads the page anew at an address behind the hash, like {@code #/agenda}, and waits until it is drawn. */
    void open(String view) {
        driver.get("about:blank");
        driver.get(address + view);
        awaitDrawn();
    }

    /** Follows a link within the page, as a click on it would. */
    void go(String view) {
        run("location.hash = arguments[0]", view);
        awaitDrawn();
    }

    void back() {
        driver.navigate().back();
        awaitDrawn();
    }

    void forward() {
        driver.navigate().forward();
        awaitDrawn();
    }

    /** The page says when a view stands whole. */
    void awaitDrawn() {
        await().untilAsserted(() -> assertThat(run("const main = document.getElementById('main');"
                        + " return main?.dataset.shown === location.hash.replace(/^#/, '') && document.fonts.status === 'loaded'"
                        + " ? 'drawn' : `at ${location.href}: ${main?.dataset.shown}, fonts ${document.fonts.status},"
                        + " ${main?.textContent.slice(0, 200)}`"))
                .isEqualTo("drawn"));
    }

    ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    /** Waits until something with this text is in an element. */
    void awaitText(String selector, String text) {
        await().untilAsserted(() -> assertThat(text(selector)).contains(text));
    }

    String hash() {
        return (String) run("return location.hash");
    }

    String title() {
        return driver.getTitle();
    }

    /** The text of the first element, as it is in the document. */
    String text(String selector) {
        Object text = run("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
        return ((String) text).replaceAll("\\s+", " ").strip();
    }

    /** The texts of all such elements. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>) run(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.replace(/\\s+/g, ' ').trim())",
                selector);
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys, on what has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the console was told of errors since the last look. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** By how many CSS pixels the page is wider than its window. */
    long surplusWidth() {
        return (Long) run("return Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    /** The findings of axe on the page as it is, a line each: rule, what is wrong, where. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityFindings() {
        if (!Boolean.TRUE.equals(run("return 'axe' in window"))) {
            run(axe());
        }
        Map<String, Object> result = (Map<String, Object>)
                driver.executeAsyncScript("axe.run(document, {resultTypes: ['violations']}).then(arguments[0])");
        List<String> findings = new ArrayList<>();
        for (Map<String, Object> finding : (List<Map<String, Object>>) result.get("violations")) {
            for (Map<String, Object> node : (List<Map<String, Object>>) finding.get("nodes")) {
                findings.add(finding.get("id") + ": " + node.get("failureSummary") + " " + node.get("html"));
            }
        }
        return findings;
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Saves the window as it is. */
    void photograph(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Saves the whole page, also what is below the window. */
    void photographWhole(Path file) throws IOException {
        long whole = (Long) run("return document.documentElement.scrollHeight");
        height((int) Math.max(device.height, Math.min(TALLEST, whole)));
        photograph(file);
        height(device.height);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
