package dev.entente.serve.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Why a request is not answered, in a sentence for the one who asked (RFC 9457). */
final class Problem extends RuntimeException {

    /** The media type of RFC 9457. */
    static final String TYPE = "application/problem+json";

    private final int status;
    private final String title;

    private Problem(int status, String title, String detail) {
        super(requireNonNull(detail, "detail"), null, false, false);
        this.status = status;
        this.title = title;
    }

    /** What was asked cannot be understood. */
    static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }

    /** There is no such thing. */
    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    int status() {
        return status;
    }

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage())
                .toString();
    }
}
