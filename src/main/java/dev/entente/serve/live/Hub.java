package dev.entente.serve.live;

import dev.entente.serve.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Hands committed changes to everyone who listens, in their order. A listener who is too slow is cut off, never waited
 * for. Safe for use by many threads.
 */
public final class Hub implements AutoCloseable {

    /** Changes that may wait for one listener. */
    private static final int WAITING = 20_000;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Tells everyone of changes that were committed. */
    public void tell(List<Change> changes) {
        for (Listener listener : listeners) {
            listener.offer(changes);
        }
    }

    /** From now on hears of every change, until it is closed. */
    public Listener listen() {
        Listener listener = new Listener();
        listeners.add(listener);
        if (closed) {
            listener.close();
        }
        return listener;
    }

    /** Number of those who listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(Listener::close);
    }

    /** One who listens. Used by one thread. */
    public final class Listener implements AutoCloseable {

        private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(WAITING);
        private volatile boolean over;

        private Listener() {}

        private void offer(List<Change> changes) {
            for (Change change : changes) {
                if (!waiting.offer(change)) {
                    close();
                    return;
                }
            }
        }

        /** The next change; none where none came in time. */
        public Optional<Change> next(Duration patience) throws InterruptedException {
            return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        /** True where it hears no more: closed, or too slow. */
        public boolean isOver() {
            return over;
        }

        @Override
        public void close() {
            over = true;
            listeners.remove(this);
        }
    }
}
