package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.entente.hash.Sha256;
import dev.entente.serve.store.Page;
import io.javalin.http.Context;
import java.util.Arrays;

/** How answers are sent. */
final class Answer {

    private static final int TAG_BYTES = 10;

    private Answer() {}

    /** Sends JSON, or only that it is what the client has. */
    static void json(Context request, String json) {
        send(request, "application/json", json.getBytes(UTF_8));
    }

    /** Sends a page of a list. */
    static void page(Context request, Page page) {
        json(request, "{" + items(page) + "}");
    }

    /** The fields {@code items} and {@code next} of a page. */
    static String items(Page page) {
        StringBuilder json = new StringBuilder("\"items\":[");
        json.append(String.join(",", page.items())).append(']');
        page.next().ifPresent(next -> json.append(",\"next\":").append(quoted(next)));
        return json.toString();
    }

    /** A JSON string. */
    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /**
     * Sends a body with its tag (a weak one, since it is compressed or not), or only that it is what the client has.
     */
    static void send(Context request, String type, byte[] body) {
        String tag = "W/\"" + Sha256.of(body).hex(TAG_BYTES) + "\"";
        request.header("ETag", tag);
        request.header("Cache-Control", "no-cache");
        if (matches(request.header("If-None-Match"), tag)) {
            request.status(304);
            return;
        }
        request.contentType(type).result(body);
    }

    private static boolean matches(String asked, String tag) {
        return asked != null
                && (asked.strip().equals("*")
                        || Arrays.stream(asked.split(",", -1))
                                .map(String::strip)
                                .anyMatch(one -> one.equals(tag) || one.equals(tag.substring(2))));
    }
}
