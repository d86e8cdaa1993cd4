package dev.entente.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.serve.Served;
import dev.entente.serve.store.Incoming;
import dev.entente.serve.store.StoreLocation;
import dev.entente.serve.store.StoredTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How quick the page is over a store: the time from the address to the first view, with nothing cached, and the frames
 * that are drawn while twenty events a second come in. Reads a store of SQLite and changes some of its events, so give
 * it a copy.
 */
public final class PageFigures {

    private static final int LOADS = 15;
    private static final int EVENTS_A_SECOND = 20;
    private static final int SECONDS = 15;

    private static final String COUNT_FRAMES = "window.frames_ = []; let before = performance.now();"
            + " const tick = now => { window.frames_.push(now - before); before = now; requestAnimationFrame(tick); };"
            + " requestAnimationFrame(tick);";

    private PageFigures() {}

    /** @param arguments the file of the store */
    public static void main(String[] arguments) throws Exception {
        try (Served served = new Served(StoreLocation.file(Path.of(arguments[0])));
                Chromium browser = Chromium.at("http://127.0.0.1:" + served.port() + "/")) {
            JsonNode status = served.get("/api/v1/status");
            System.out.println(status.path("relationships") + " relationships, " + status.path("events") + " events");
            for (String view : List.of("#/", "#/relationship/" + busiest(served), "#/agenda", "#/countries")) {
                firstView(browser, view);
            }
            follow(served, browser);
        }
    }

    private static String busiest(Served served) throws Exception {
        return served.get("/api/v1/relationships?sort=-events&limit=1")
                .path("items")
                .get(0)
                .path("relationship")
                .asText();
    }

    private static void firstView(Chromium browser, String view) {
        List<Double> shown = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            browser.forget();
            browser.open(view);
            shown.add(
                    ((Number) browser.run("return performance.getEntriesByName('shown')[0].startTime")).doubleValue());
        }
        Collections.sort(shown);
        System.out.printf(
                "first view of %s: median %.0f ms, slowest of %d %.0f ms%n",
                view, shown.get(LOADS / 2), LOADS, shown.get(LOADS - 1));
    }

    private static void follow(Served served, Chromium browser) throws Exception {
        browser.open("#/");
        browser.awaitText("#line", "Live");
        List<JsonNode> events = new ArrayList<>();
        served.get("/api/v1/events?limit=500").path("items").forEach(events::add);
        browser.run(COUNT_FRAMES);
        long due = System.nanoTime();
        for (int i = 0; i < EVENTS_A_SECOND * SECONDS; i++) {
            ObjectNode event = (ObjectNode) events.get(i % events.size());
            event.put("confidence", 0.5 + i % 50 / 100.0);
            String relationship = event.path("relationship").asText();
            ObjectNode state = (ObjectNode) served.get("/api/v1/relationships/" + relationship);
            state.remove(List.of("first", "second"));
            state.put("score", state.path("score").asDouble() + 1 + i % 3);
            served.take(List.of(
                    incoming(StoredTable.EVENTS, event.path("id").asText(), event),
                    incoming(StoredTable.RELATIONSHIPS, relationship, state)));
            due += TimeUnit.SECONDS.toNanos(1) / EVENTS_A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> frames = (Map<String, Object>)
                browser.run(
                        "const f = window.frames_.slice(1).sort((a, b) => a - b);"
                                + " return { count: f.length, median: f[f.length >> 1], p99: f[Math.floor(f.length * .99)], longest: f.at(-1),"
                                + " late: f.filter(one => one > 50).length, entries: document.querySelectorAll('.ticker .entry').length }");
        System.out.println(
                EVENTS_A_SECOND + " events a second for " + SECONDS + " s, milliseconds between frames: " + frames);
    }

    private static Incoming incoming(StoredTable table, String key, JsonNode value) {
        return new Incoming(table, key, Optional.of(value.toString().getBytes(UTF_8)), Optional.empty(), 0);
    }
}
