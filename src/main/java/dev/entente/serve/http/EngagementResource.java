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
import java.util.function.Supplier;

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
        Sort sort = Sorts.ENGAGEMENTS.of(parameters);
        int limit = parameters.limit();
        Supplier<Selection> selection = () -> {
            Selection chosen = Filters.engagements(parameters, of);
            return sort.name().endsWith("scheduled") ? chosen.where("scheduled_from IS NOT NULL") : chosen;
        };
        Optional<LocalDate> asOf = parameters.day("asOf");
        if (asOf.isEmpty()) {
            tables.list(request, parameters, StoredTable.ENGAGEMENTS, selection.get(), sort, limit, of);
            return;
        }
        Optional<String> cursor = parameters.text("cursor");
        PastEngagementList past = new PastEngagementList(parameters, of, asOf.get());
        Selection unchanged = selection.get();
        parameters.refuseOthers();
        Answer.page(request, tables.store().read(reader -> {
            if (of.isPresent()) {
                Tables.require(reader, StoredTable.RELATIONSHIPS, of.get().toString());
            }
            return past.page(reader, unchanged, sort, limit, cursor);
        }));
    }

    private void one(Context request) {
        Parameters parameters = tables.parameters(request);
        Optional<LocalDate> asOf = parameters.day("asOf");
        parameters.refuseOthers();
        String id = request.pathParam("id");
        Answer.json(request, tables.store().read(reader -> {
            String body = Tables.require(reader, StoredTable.ENGAGEMENTS, id);
            return asOf.isEmpty() ? body : PastEngagementList.one(reader, id, asOf.get());
        }));
    }

    private void agenda(Context request) {
        Parameters parameters = tables.parameters(request);
        Selection selection = Filters.engagements(parameters, Optional.empty())
                .in("phase", AHEAD)
                .where("scheduled_from IS NOT NULL");
        Optional<LocalDate> from = parameters.day("from");
        Optional<LocalDate> asOf = parameters.day("asOf");
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        Sort sort = Sorts.ENGAGEMENTS.get("scheduled");
        Optional<PastEngagementList> past = asOf.map(
                day -> new PastEngagementList(parameters, Optional.empty(), day).ahead(AHEAD, from.orElse(day)));
        parameters.refuseOthers();
        Page page = tables.store().read(reader -> {
            Optional<LocalDate> today = from.or(() -> asOf);
            today = today.isPresent() ? today : reader.asOf();
            today.ifPresent(day -> Filters.endingFrom(selection, day));
            return past.isPresent()
                    ? past.get().page(reader, selection, sort, limit, cursor)
                    : Tables.page(reader, StoredTable.ENGAGEMENTS, "body", selection, sort, limit, cursor);
        });
        Answer.page(request, page);
    }
}
