package dev.entente.serve.http;

import dev.entente.event.Relationship;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** What each day added: of a relationship from its first, of all from the last. */
final class DayResource implements Resource {

    private static final int USUAL_LIMIT = 400;
    private static final int GREATEST_LIMIT = 5000;

    private final Tables tables;

    DayResource(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/days", request -> list(request, Optional.empty(), "-day"));
        routes.get(
                "/api/v1/relationships/{relationship}/days",
                request -> list(request, Optional.of(Tables.relationship(request)), "day"));
    }

    private void list(Context request, Optional<Relationship> of, String usual) {
        Parameters parameters = tables.parameters(request);
        Selection selection = Filters.days(parameters, of);
        Sort sort = Sorts.DAYS.of(parameters, usual);
        int limit = parameters.limit(USUAL_LIMIT, GREATEST_LIMIT);
        tables.list(request, parameters, StoredTable.DAYS, selection, sort, limit, of);
    }
}
