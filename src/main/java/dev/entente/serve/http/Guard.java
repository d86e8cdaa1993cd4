package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask. With a token, everything but {@code /health} demands it: as bearer token (RFC 6750), in the header
 * {@code Authorization} or, for calendars and streams whose clients cannot set one, as parameter {@code access_token}.
 * A page that is opened with the parameter keeps it in a cookie that no script can read.
 *
 * @param token absent where anyone may
 * @param origins other sites whose pages may read answers, as {@code https://desk.example}; {@code *} for any
 */
public record Guard(Optional<String> token, List<String> origins) {

    /** Name of the parameter, as RFC 6750 has it. */
    static final String PARAMETER = "access_token";

    private static final String COOKIE = "entente_token";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 1024;
    private static final String ANY = "*";

    /** Nothing from elsewhere, nothing inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Guard {
        origins = List.copyOf(origins);
        token.ifPresent(Guard::check);
        for (String origin : origins) {
            if (!origin.equals(ANY) && !origin.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
                throw new IllegalArgumentException(
                        "origin '" + origin + "' has to be like https://desk.example, without a path, or *");
            }
        }
    }

    private static void check(String token) {
        if (!token.matches("[A-Za-z0-9._~+/=-]+") || token.length() < SHORTEST || token.length() > LONGEST) {
            throw new IllegalArgumentException("the token has to have " + SHORTEST + " to " + LONGEST
                    + " letters, digits or signs of . _ ~ + / = -");
        }
    }

    /** Anyone may ask, and only the page itself reads answers in a browser. */
    public static Guard open() {
        return new Guard(Optional.empty(), List.of());
    }

    void register(RoutesConfig routes) {
        routes.before(request -> {
            request.header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Vary", "Accept-Encoding, Origin");
            share(request);
            demandToken(request);
        });
        routes.options("/api/*", Guard::preflight);
    }

    private void share(Context request) {
        String origin = request.header("Origin");
        if (origin == null || !request.path().startsWith("/api/")) {
            return;
        }
        if (origins.contains(ANY) || origins.contains(origin)) {
            request.header("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin)
                    .header("Access-Control-Expose-Headers", "ETag, Retry-After, Content-Disposition");
        }
    }

    /** Says what a page of an allowed origin may do; to others the same without that they are allowed. */
    private static void preflight(Context request) {
        request.status(204)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", "Authorization, If-None-Match, Last-Event-ID, Cache-Control")
                .header("Access-Control-Max-Age", "600");
    }

    private void demandToken(Context request) {
        if (token.isEmpty()
                || request.path().startsWith("/health/")
                || request.method().name().equals("OPTIONS")) {
            return;
        }
        String given = request.queryParam(PARAMETER);
        boolean right = isRight(bearer(request)) || isRight(given) || isRight(request.cookie(COOKIE));
        if (!right) {
            request.header("WWW-Authenticate", "Bearer realm=\"entente\"");
            throw Problem.of(
                    401,
                    "Unauthorized",
                    "a bearer token is demanded: send the header 'Authorization: Bearer TOKEN', or open the page as"
                            + " /?access_token=TOKEN");
        }
        if (isRight(given) && request.path().equals("/")) {
            request.header("Set-Cookie", COOKIE + "=" + given + "; Path=/; HttpOnly; SameSite=Strict");
        }
    }

    private static String bearer(Context request) {
        String header = request.header("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }

    /** Takes as long for a wrong token as for a right one. */
    private boolean isRight(String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(UTF_8), token.orElseThrow().getBytes(UTF_8));
    }
}
