package dev.entente.serve.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that had begun and cannot be finished: they break off, so that no reader takes a part for the whole. */
final class Broken {

    private static final Logger LOG = LoggerFactory.getLogger(Broken.class);

    private Broken() {}

    /** Closes the connection without the end of the answer. */
    static void off(Context request, Exception cause) {
        LOG.debug("{} broke off: {}", request.path(), cause.toString());
        ServletContextRequest exchange = ServletContextRequest.getServletContextRequest(request.req());
        exchange.getServletChannel().abort(cause);
        exchange.getConnectionMetaData().getConnection().getEndPoint().close(cause);
    }
}
