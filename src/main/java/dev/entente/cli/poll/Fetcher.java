package dev.entente.cli.poll;

import dev.entente.cli.Causes;
import dev.entente.news.source.Documents;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches documents from servers that may be slow, wrong or hostile: with a limit on the bytes, as they come and
 * unpacked, on the time that all of it may take, and on redirects, and only from public addresses. Connects directly,
 * never by a proxy, which would look names up itself. Safe for use by many threads.
 */
final class Fetcher implements Closeable {

    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_A_HOST = 4;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    private final int mostBytes;
    private final Duration timeLimit;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "time-limits");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param mostBytes the largest document
     * @param timeLimit how long a fetch may take, redirects and all
     * @param allowed hosts that may have private addresses
     */
    Fetcher(int mostBytes, Duration timeLimit, Set<String> allowed) {
        this.mostBytes = mostBytes;
        this.timeLimit = timeLimit;
        Timeout patience = Timeout.of(timeLimit);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(allowed))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_A_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("entente (news feeds)")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Fetches a document, where it is another version than is known.
     *
     * @throws FetchFailure where it cannot be had
     */
    Fetched fetch(URI address, Validators known) throws FetchFailure {
        long deadline = System.nanoTime() + timeLimit.toNanos();
        URI at = address;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpGet request = new HttpGet(at);
            request.setHeader("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5");
            request.setHeader("Accept-Encoding", "gzip");
            known.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
            known.lastModified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
            Hop next = hop(request, deadline);
            if (next.redirect().isEmpty()) {
                Optional<URI> moved = forGood && hop > 0 ? Optional.of(at) : Optional.empty();
                return next.fetched(moved);
            }
            forGood &= FOR_GOOD.contains(next.status());
            at = next.redirect().get();
        }
        throw new FetchFailure("redirects", "more than " + MOST_REDIRECTS + " redirects");
    }

    /** What came of one request. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Hop(
            int status,
            Optional<URI> redirect,
            Optional<byte[]> document,
            Optional<String> contentType,
            Validators validators) {

        Fetched fetched(Optional<URI> movedTo) {
            return document.isPresent()
                    ? new Fetched.Fresh(document.get(), contentType, validators, movedTo)
                    : new Fetched.Unchanged();
        }
    }

    private Hop hop(HttpGet request, long deadline) throws FetchFailure {
        ScheduledFuture<?> limit =
                alarm.schedule(request::cancel, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        boolean whole = false;
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            try {
                Hop hop = read(request, response);
                whole = true;
                return hop;
            } finally {
                if (!whole) {
                    // To close an answer reads it to its end, which may never come.
                    request.cancel();
                }
            }
        } catch (FetchFailure e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw failure(e, deadline);
        } finally {
            limit.cancel(false);
        }
    }

    private Hop read(HttpGet request, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new Hop(status, Optional.empty(), Optional.empty(), Optional.empty(), Validators.NONE);
        }
        if (REDIRECTS.contains(status)) {
            URI to = redirect(request, header(response, "Location"));
            request.cancel();
            return new Hop(status, Optional.of(to), Optional.empty(), Optional.empty(), Validators.NONE);
        }
        if (status != 200) {
            throw new FetchFailure(
                    "http-" + status,
                    "the server answers with status " + status + (status == 410 ? ": the feed is gone" : ""),
                    retryAfter(header(response, "Retry-After")),
                    null);
        }
        return new Hop(
                status,
                Optional.empty(),
                Optional.of(document(response.getEntity())),
                header(response, "Content-Type"),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")));
    }

    private byte[] document(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] sent = limited(entity.getContent());
        return limited(Documents.plain(new ByteArrayInputStream(sent)));
    }

    private byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new FetchFailure("too-large", "the document has more than " + mostBytes + " bytes");
        }
        return bytes;
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static URI redirect(HttpGet request, Optional<String> location) throws FetchFailure {
        try {
            URI to = request.getUri().resolve(location.orElseThrow().strip());
            return FeedAddress.of(to.toString());
        } catch (java.net.URISyntaxException | RuntimeException e) {
            throw new FetchFailure(
                    "redirects",
                    "the server redirects to '" + location.orElse("") + "', which is no" + " address of HTTP");
        }
    }

    /** Seconds, or a time (RFC 9110, section 10.2.3); what is neither is nothing. */
    private static Optional<Duration> retryAfter(Optional<String> header) {
        try {
            return header.map(String::strip)
                    .map(text -> text.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    Instant.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private FetchFailure failure(Exception e, long deadline) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PublicAddresses.Inside inside) {
                return new FetchFailure("private-address", inside.getMessage());
            }
        }
        if (System.nanoTime() >= deadline || e instanceof InterruptedIOException) {
            return new FetchFailure("too-slow", "not all had come within " + timeLimit.toMillis() / 1000.0 + " s");
        }
        String kind = e instanceof UnknownHostException
                ? "unknown-host"
                : e instanceof ConnectException ? "unreachable" : e instanceof SSLException ? "tls" : "broken-answer";
        return new FetchFailure(kind, Causes.line(e), Optional.empty(), e);
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}
