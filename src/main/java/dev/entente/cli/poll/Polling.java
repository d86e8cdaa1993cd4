package dev.entente.cli.poll;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Many feeds, each in its own time, by a few threads. */
final class Polling implements AutoCloseable {

    private static final int MOST_THREADS = 16;

    private final List<FeedPoll> feeds;
    private final boolean once;
    private final ScheduledThreadPoolExecutor threads;
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int left;

    /** @param once whether each feed is fetched but once */
    Polling(List<FeedPoll> feeds, boolean once) {
        this.feeds = List.copyOf(feeds);
        this.once = once;
        this.left = feeds.size();
        this.threads = new ScheduledThreadPoolExecutor(Math.min(MOST_THREADS, feeds.size()), work -> {
            Thread thread = new Thread(work, "feeds");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins with all feeds; returns at once. */
    void start() {
        feeds.forEach(feed -> schedule(feed, Duration.ZERO));
    }

    private void schedule(FeedPoll feed, Duration wait) {
        var unused = threads.schedule(() -> fetch(feed), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fetch(FeedPoll feed) {
        try {
            Duration wait = feed.fetch();
            if (!once) {
                schedule(feed, wait);
            } else if (oneLess() == 0) {
                done.complete(null);
            }
        } catch (RuntimeException e) {
            broken.completeExceptionally(e);
        }
    }

    private synchronized int oneLess() {
        return --left;
    }

    /** Completes when each feed was fetched, where it is but once; exceptionally, with what it was, on a failure. */
    CompletableFuture<Void> ended() {
        return CompletableFuture.anyOf(broken, done).thenApply(any -> null);
    }

    /** What is remembered of the feeds. */
    Map<URI, FeedMemory> memories() {
        Map<URI, FeedMemory> memories = new LinkedHashMap<>();
        feeds.forEach(feed -> memories.put(feed.address(), feed.memory()));
        return memories;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
    }
}
