package dev.entente.serve.live;

import dev.entente.serve.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands committed changes to everyone who listens, in their order, by a thread of its own: whoever commits never waits.
 * Safe for use by many threads.
 */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** Transactions that may wait to be handed on; of more, everyone begins anew. */
    private static final int WAITING = 500;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<List<Change>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    public Hub() {
        thread = new Thread(this::run, "live");
        thread.setDaemon(true);
        thread.start();
    }

    /** One who listens. Neither method may wait for anything. */
    public interface Listener {

        /** Takes changes of one transaction. */
        void take(List<Told> changes);

        /** Says that nothing happened, so that a connection that is gone is noticed. */
        void beat();

        /** Hears no more. */
        void end();
    }

    /** A change, and its message, which all listeners share. */
    public static final class Told {

        private final Change change;
        private byte[] message;

        Told(Change change) {
            this.change = change;
        }

        public Change change() {
            return change;
        }

        /** The message; written by the first who needs it. Used by one thread. */
        public byte[] message(Messages messages) {
            if (message == null) {
                message = messages.of(change);
            }
            return message;
        }
    }

    /** Tells everyone of changes that were committed. */
    public void tell(List<Change> changes) {
        if (!changes.isEmpty() && !listeners.isEmpty() && !waiting.offer(changes)) {
            LOG.warn("{} transactions wait to be told: those who listen begin anew", WAITING);
            waiting.clear();
            listeners.forEach(this::drop);
        }
    }

    private void run() {
        long beat = System.nanoTime();
        while (!closed) {
            try {
                List<Change> changes = waiting.poll(1, TimeUnit.SECONDS);
                if (changes != null) {
                    List<Told> told = changes.stream().map(Told::new).toList();
                    listeners.forEach(listener -> listener.take(told));
                }
                if (System.nanoTime() - beat > HEARTBEAT.toNanos()) {
                    beat = System.nanoTime();
                    listeners.forEach(Listener::beat);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("changes could not be told", e);
            }
        }
    }

    /** From now on a listener hears of every change, until it leaves. */
    public void join(Listener listener) {
        listeners.add(listener);
        if (closed) {
            leave(listener);
            listener.end();
        }
    }

    public void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** Ends a listener who is too slow. */
    public void drop(Listener listener) {
        if (listeners.remove(listener)) {
            dropped.incrementAndGet();
        }
        listener.end();
    }

    /** Number of those who listen. */
    public int listeners() {
        return listeners.size();
    }

    /** Number of those who were too slow, since the start. */
    public long dropped() {
        return dropped.get();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        for (Listener listener : listeners) {
            leave(listener);
            listener.end();
        }
    }
}
