package dev.entente.serve.live;

import static java.util.Objects.requireNonNull;

import dev.entente.serve.store.Change;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoreFailure;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One live client. It first hears what it missed, read from the store a step at a time, as fast as it takes it; then
 * what comes. It holds no thread, and nothing waits for it: what it does not take is kept, and where that grows too
 * much it is dropped. Safe for use by many threads.
 */
public final class Client implements Hub.Listener, WriteListener {

    /** What may be kept for a client, in bytes and in messages. Clients share the messages. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_MESSAGES = 8000;

    /** Changes that are read of the store at a time. */
    private static final int STEP = 500;

    private final Hub hub;
    private final Store store;
    private final Messages messages;
    private final Wish wish;
    private final Executor readers;
    private final ServletOutputStream out;
    private final Runnable whenOver;
    private final AtomicBoolean over = new AtomicBoolean();

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean flushed = true;
    private boolean open;
    private boolean live;
    private boolean reading;

    /** The revision up to which all was said; absent where it is to begin with what is now. */
    private OptionalLong said;

    /** The last revision that the hub told of. */
    private long newest;

    /**
     * @param readers do what takes the store
     * @param out of an asynchronous request
     * @param said the revision that the client knows; absent where it is to begin with what is now
     * @param whenOver closes the connection, whatever was not sent; done once
     */
    public Client(
            Hub hub,
            Store store,
            Wish wish,
            Executor readers,
            ServletOutputStream out,
            OptionalLong said,
            Runnable whenOver) {
        this.whenOver = requireNonNull(whenOver, "whenOver");
        this.hub = requireNonNull(hub, "hub");
        this.store = requireNonNull(store, "store");
        this.messages = new Messages(store.epoch());
        this.wish = requireNonNull(wish, "wish");
        this.readers = requireNonNull(readers, "readers");
        this.out = requireNonNull(out, "out");
        this.said = requireNonNull(said, "said");
    }

    /**
     * Begins.
     *
     * @param stale true where the client knows something of another store, and has to read everything anew
     */
    public void start(boolean stale) {
        if (stale) {
            synchronized (this) {
                add(Messages.RESET);
            }
        }
        hub.join(this);
        out.setWriteListener(this);
    }

    /** Called by the container, first of all when it is ready for the first message. */
    @Override
    public void onWritePossible() throws IOException {
        synchronized (this) {
            open = true;
        }
        goOn();
    }

    private void goOn() throws IOException {
        boolean readOn;
        synchronized (this) {
            boolean ready = open && send();
            readOn = ready && !live && !reading;
            reading |= readOn;
        }
        if (readOn) {
            try {
                readers.execute(this::read);
            } catch (RejectedExecutionException e) {
                hub.drop(this);
            }
        }
    }

    /** Sends what the connection takes; true where that is all. */
    private boolean send() throws IOException {
        while (out.isReady()) {
            byte[] message = waiting.poll();
            if (message != null) {
                bytes -= message.length;
                out.write(message);
            } else if (!flushed) {
                flushed = true;
                out.flush();
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the next step of what it missed. Whatever the hub tells stands in the store already, so that nothing is
     * lost if it goes live when it knows as much as the hub told.
     */
    private void read() {
        try {
            OptionalLong known = said();
            if (known.isEmpty()) {
                long now = store.read(Reader::revision);
                step(now, Optional.of(List.of()), false);
            } else {
                Optional<List<Change>> missed = store.read(reader -> reader.changesAfter(known.getAsLong(), STEP));
                step(
                        known.getAsLong(),
                        missed,
                        missed.isPresent() && missed.get().size() == STEP);
            }
            write();
        } catch (StoreFailure e) {
            hub.drop(this);
        }
    }

    private synchronized OptionalLong said() {
        return said;
    }

    private synchronized void step(long from, Optional<List<Change>> missed, boolean more) {
        reading = false;
        if (missed.isEmpty()) {
            add(Messages.RESET);
            said = OptionalLong.empty();
            return;
        }
        said = OptionalLong.of(from);
        missed.get().forEach(this::say);
        if (!more && newest <= said.getAsLong()) {
            add(messages.caughtUp(said.getAsLong()));
            live = true;
        }
    }

    private void say(Change change) {
        said = OptionalLong.of(change.revision());
        if (wish.covers(change)) {
            add(messages.of(change));
        }
    }

    @Override
    public void take(List<Hub.Told> changes) {
        boolean slow;
        synchronized (this) {
            newest = changes.get(changes.size() - 1).change().revision();
            if (live) {
                changes.forEach(this::say);
            }
            slow = bytes > MOST_BYTES || waiting.size() > MOST_MESSAGES;
        }
        if (slow) {
            hub.drop(this);
        } else {
            write();
        }
    }

    private void say(Hub.Told told) {
        if (told.change().revision() > said.getAsLong()) {
            said = OptionalLong.of(told.change().revision());
            if (wish.covers(told.change())) {
                add(told.message(messages));
            }
        }
    }

    private void add(byte[] message) {
        waiting.add(message);
        bytes += message.length;
        flushed = false;
    }

    @Override
    public void beat() {
        synchronized (this) {
            if (!waiting.isEmpty()) {
                return;
            }
            add(Messages.BEAT);
        }
        write();
    }

    private void write() {
        try {
            goOn();
        } catch (IOException e) {
            onError(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        hub.leave(this);
        end();
    }

    @Override
    public void end() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }
}
