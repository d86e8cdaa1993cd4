package dev.entente.serve.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.entente.serve.store.Change;

/** Messages of a stream of server-sent events (HTML Living Standard, 9.2). */
public final class Messages {

    /** A comment, which a client passes over. */
    static final byte[] BEAT = ":\n\n".getBytes(UTF_8);

    /** What the client knows is of no store that there is: it has to read everything anew. */
    static final byte[] RESET = "event: reset\ndata: {}\n\n".getBytes(UTF_8);

    private final String epoch;

    /** @param epoch of the store, which the ids of messages begin with */
    public Messages(String epoch) {
        this.epoch = requireNonNull(epoch, "epoch");
    }

    /** That all up to a revision was said. */
    byte[] caughtUp(long revision) {
        return message("caught-up", "{}", revision);
    }

    /** What a change is told as. */
    byte[] of(Change change) {
        StringBuilder data = new StringBuilder("{\"key\":")
                .append(quoted(change.key()))
                .append(",\"relationship\":")
                .append(quoted(change.relationship()));
        change.value().ifPresentOrElse(value -> data.append(",\"value\":").append(value), () -> {
            data.append(",\"removed\":true");
            change.successor().ifPresent(key -> data.append(",\"successor\":").append(quoted(key)));
        });
        return message(change.table().singular(), data.append('}').toString(), change.revision());
    }

    private byte[] message(String event, String data, long revision) {
        String oneLine = data.indexOf('\n') < 0 && data.indexOf('\r') < 0 ? data : data.replaceAll("[\r\n]", " ");
        return ("id: " + epoch + "-" + revision + "\nevent: " + event + "\ndata: " + oneLine + "\n\n").getBytes(UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
