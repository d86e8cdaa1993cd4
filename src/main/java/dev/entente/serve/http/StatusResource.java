package dev.entente.serve.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;

/** How the read side is. */
final class StatusResource implements Resource {

    private final Tables tables;
    private final Health health;
    private final String namespace;

    StatusResource(Tables tables, Health health, String namespace) {
        this.tables = tables;
        this.health = health;
        this.namespace = namespace;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/status", this::status);
        routes.get("/api/v1/names", this::names);
        routes.get("/health/live", request -> plain(request, 200, "{\"status\":\"up\"}"));
        routes.get("/health/ready", this::ready);
    }

    private void status(Context request) {
        tables.parameters(request).refuseOthers();
        Answer.json(request, tables.store().read(this::status));
    }

    private String status(Reader reader) throws SQLException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("namespace", namespace);
        json.put("revision", tables.store().epoch() + "-" + reader.revision());
        reader.asOf().ifPresent(day -> json.put("asOf", day.toString()));
        reader.rows(
                "SELECT COUNT(*), COALESCE(SUM(events), 0), COALESCE(SUM(mentions), 0) FROM relationships e",
                new Selection(),
                "",
                row -> json.put("relationships", row.getLong(1))
                        .put("events", row.getLong(2))
                        .put("mentions", row.getLong(3)));
        json.put("lag", health.lag());
        json.put("ready", health.ready());
        return json.toString();
    }

    private void names(Context request) {
        tables.parameters(request).refuseOthers();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        tables.names().all().forEach(json::put);
        Answer.json(request, json.toString());
    }

    private void ready(Context request) {
        boolean ready = health.ready();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", ready ? "ready" : "catching up");
        json.put("lag", health.lag());
        json.put("behindSeconds", Math.round(health.behindSeconds() * 10) / 10.0);
        health.endToEndSeconds().ifPresent(seconds -> json.put("endToEndSeconds", Math.round(seconds * 1000) / 1000.0));
        plain(request, ready ? 200 : 503, json.toString());
    }

    private static void plain(Context request, int status, String json) {
        request.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(json);
    }
}
