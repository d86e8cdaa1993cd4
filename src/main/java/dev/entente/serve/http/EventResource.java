package dev.entente.serve.http;

import dev.entente.event.Relationship;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Events: lists, one, and those that have some words. */
final class EventResource implements Resource {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_WORDS = 12;
    private static final int MOST_RELATIONSHIPS = 10;

    private final Tables tables;

    EventResource(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/events", request -> list(request, Optional.empty()));
        routes.get(
                "/api/v1/relationships/{relationship}/events",
                request -> list(request, Optional.of(Tables.relationship(request))));
        routes.get("/api/v1/events/{id}", this::one);
        routes.get("/api/v1/search", this::search);
    }

    private void list(Context request, Optional<Relationship> of) {
        Parameters parameters = tables.parameters(request);
        Selection selection = Filters.events(parameters, of);
        Sort sort = Sorts.EVENTS.of(parameters);
        tables.list(request, parameters, StoredTable.EVENTS, selection, sort, parameters.limit(), of);
    }

    private void one(Context request) {
        tables.parameters(request).refuseOthers();
        Answer.json(
                request,
                tables.store().read(reader -> Tables.require(reader, StoredTable.EVENTS, request.pathParam("id"))));
    }

    private void search(Context request) {
        Parameters parameters = tables.parameters(request);
        String text = parameters
                .text("q")
                .orElseThrow(() -> Problem.badRequest("parameter 'q' is missing: it has to be the words to look for"));
        Selection selection = Filters.events(parameters, Optional.empty());
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        parameters.refuseOthers();
        List<String> words = WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            Answer.json(request, "{\"relationships\":[],\"items\":[]}");
            return;
        }
        String json = tables.store().read(reader -> {
            Page relationships = RelationshipResource.rows(
                    reader,
                    RelationshipResource.named(new Selection(), text),
                    Sorts.RELATIONSHIPS.get("-events"),
                    MOST_RELATIONSHIPS,
                    Optional.empty());
            Page events = Tables.page(() -> reader.found(words, selection, limit, cursor));
            return "{\"relationships\":[" + String.join(",", relationships.items()) + "]," + Answer.items(events) + "}";
        });
        Answer.json(request, json);
    }
}
