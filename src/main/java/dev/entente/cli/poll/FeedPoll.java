package dev.entente.cli.poll;

import dev.entente.hash.Sha256;
import dev.entente.news.NewsItem;
import dev.entente.news.source.FeedReader;
import dev.entente.news.source.Found;
import dev.entente.news.source.PlainItem;
import dev.entente.news.source.Sources;
import dev.entente.news.source.UnreadableSource;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One feed: fetches it, and hands on what it has not handed on before. One thread at a time, whichever. */
final class FeedPoll {

    private static final int HASH_BYTES = 8;

    private final URI address;
    private final Fetcher fetcher;
    private final Sources sources;
    private final Schedule schedule;
    private final FeedMeters meters;
    private final Consumer<Found.Item> publish;
    private final Consumer<String> tell;
    private volatile FeedMemory memory;
    private int failures;
    private String lastTold = "";

    FeedPoll(
            URI address,
            Fetcher fetcher,
            Sources sources,
            Schedule schedule,
            FeedMeters meters,
            FeedMemory memory,
            Consumer<Found.Item> publish,
            Consumer<String> tell) {
        this.address = address;
        this.fetcher = fetcher;
        this.sources = sources;
        this.schedule = schedule;
        this.meters = meters;
        this.memory = memory;
        this.publish = publish;
        this.tell = tell;
    }

    URI address() {
        return address;
    }

    /** What is handed on so far; all of it was handed on before. */
    FeedMemory memory() {
        return memory;
    }

    /** Whether the last fetch failed. */
    boolean isFailing() {
        return failures > 0;
    }

    /** Fetches it once; how long to wait before the next time. */
    Duration fetch() {
        try {
            Fetched fetched = fetcher.fetch(address, memory.validators());
            if (fetched instanceof Fetched.Fresh fresh) {
                read(fresh);
                meters.answered("fresh");
            } else {
                meters.answered("unchanged");
            }
            failures = 0;
            lastTold = "";
            return schedule.next();
        } catch (FetchFailure e) {
            return failed(e.kind(), e.getMessage(), schedule.next(failures + 1, e.retryAfter()));
        } catch (UnreadableSource e) {
            return failed(e.kind(), e.getMessage(), schedule.next(failures + 1, java.util.Optional.empty()));
        }
    }

    /** The same failure is told once, until it is over. */
    private Duration failed(String kind, String why, Duration wait) {
        failures++;
        meters.failed(kind, failures);
        if (!why.equals(lastTold)) {
            tell.accept(address + ": " + why);
            lastTold = why;
        }
        return wait;
    }

    private void read(Fetched.Fresh fresh) throws UnreadableSource {
        List<PlainItem> entries = FeedReader.read(fresh.document(), fresh.contentType(), address.toString());
        FeedMemory known = memory;
        Map<String, String> published = new LinkedHashMap<>();
        int refused = 0;
        for (PlainItem entry : entries) {
            Found found = sources.found(entry, "entry " + entry.id());
            if (found instanceof Found.Item item) {
                String id = item.report().id();
                String hash = Sha256.of(item.value()).hex(HASH_BYTES);
                if (!hash.equals(known.seen().get(id))) {
                    publish.accept(item);
                    if (item.report() instanceof NewsItem news) {
                        meters.published(news.published().toInstant());
                    }
                    published.put(id, hash);
                }
            } else if (found instanceof Found.Refused) {
                meters.refused();
                refused++;
            }
        }
        memory = known.after(fresh.validators(), published);
        fresh.movedTo()
                .filter(to -> !to.equals(address))
                .ifPresent(to -> tell.accept(address + ": has moved to " + to + " for good; poll that"));
        if (!published.isEmpty()) {
            tell.accept(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d entries are new%s",
                    address,
                    published.size(),
                    entries.size(),
                    refused == 0 ? "" : String.format(Locale.ROOT, ", %,d refused", refused)));
        }
    }
}
