package dev.entente.serve.http;

import dev.entente.event.Relationship;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Engagements: lists, one, and the agenda of what is to come. */
final class EngagementResource implements Resource {

    private static final List<String> AHEAD = List.of("agreed", "scheduled", "underway", "postponed");

    private final Tables tables;

    EngagementResource(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/engagements", request -> list(request, Optional.empty()));
        routes.get(
                "/api/v1/relationships/{relationship}/engagements",
                request -> list(request, Optional.of(Tables.relationship(request))));
        routes.get("/api/v1/engagements/{id}", this::one);
        routes.get("/api/v1/agenda", this::agenda);
    }

    private void list(Context request, Optional<Relationship> of) {
        Parameters parameters = tables.parameters(request);
        Selection selection = Filters.engagements(parameters, of);
        Sort sort = Sorts.ENGAGEMENTS.of(parameters);
        if (sort.name().endsWith("scheduled")) {
            selection.where("scheduled_from IS NOT NULL");
        }
        tables.list(request, parameters, StoredTable.ENGAGEMENTS, selection, sort, parameters.limit(), of);
    }

    private void one(Context request) {
        tables.parameters(request).refuseOthers();
        Answer.json(
                request,
                tables.store()
                        .read(reader -> Tables.require(reader, StoredTable.ENGAGEMENTS, request.pathParam("id"))));
    }

    private void agenda(Context request) {
        Parameters parameters = tables.parameters(request);
        Selection selection = Filters.engagements(parameters, Optional.empty()).in("phase", AHEAD);
        Optional<LocalDate> from = parameters.day("from");
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        parameters.refuseOthers();
        Sort sort = Sorts.ENGAGEMENTS.get("scheduled");
        Page page = tables.store().read(reader -> {
            selection.where("scheduled_from IS NOT NULL");
            Optional<LocalDate> today = from.isPresent() ? from : reader.asOf();
            today.ifPresent(day -> selection.where("scheduled_to >= ?", day));
            return Tables.page(reader, StoredTable.ENGAGEMENTS, "body", selection, sort, limit, cursor);
        });
        Answer.page(request, page);
    }
}
