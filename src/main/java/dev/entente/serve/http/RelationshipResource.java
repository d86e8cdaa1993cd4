package dev.entente.serve.http;

import dev.entente.event.Relationship;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Relationships: the list, one, and the countries that have them. */
final class RelationshipResource implements Resource {

    private static final int MOST_WORDS = 12;

    private final Tables tables;
    private final PastRelationships past;

    RelationshipResource(Tables tables) {
        this.tables = tables;
        this.past = new PastRelationships(tables);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/relationships", this::list);
        routes.get("/api/v1/relationships/{relationship}", this::one);
        routes.get("/api/v1/countries", this::countries);
        routes.get("/api/v1/countries/{country}", this::country);
    }

    private void list(Context request) {
        Parameters parameters = tables.parameters(request);
        Selection selection = new Selection();
        parameters.country("country").ifPresent(selection::side);
        parameters.text("q").ifPresent(text -> named(selection, text));
        parameters.number("minEvents", 1, 999_999_999).ifPresent(least -> selection.where("events >= ?", least));
        Sort sort = Sorts.RELATIONSHIPS.of(parameters);
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        Optional<LocalDate> asOf = parameters.day("asOf");
        parameters.refuseOthers();
        if (asOf.isPresent()) {
            Answer.page(request, past.list(parameters, asOf.get(), sort, limit, cursor));
            return;
        }
        Answer.page(request, tables.store().read(reader -> rows(reader, selection, sort, limit, cursor)));
    }

    /** Adds that each of these words begins a word of the names or is a code. */
    static Selection named(Selection selection, String text) {
        return named(selection, text, condition -> condition);
    }

    /** @param within what the condition on the names stands in */
    static Selection named(Selection selection, String text, UnaryOperator<String> within) {
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+", MOST_WORDS)) {
            selection.where(within.apply("names LIKE ? ESCAPE '!'"), "%|" + word.replaceAll("[!%_|]", "!$0") + "%");
        }
        return selection;
    }

    static Page rows(Reader reader, Selection selection, Sort sort, int limit, Optional<String> cursor)
            throws SQLException {
        return Tables.page(reader, StoredTable.RELATIONSHIPS, "summary", selection, sort, limit, cursor);
    }

    private void one(Context request) {
        Relationship relationship = Tables.relationship(request);
        Parameters parameters = tables.parameters(request);
        Optional<LocalDate> asOf = parameters.day("asOf");
        parameters.refuseOthers();
        String state = asOf.isPresent()
                ? past.one(relationship, asOf.get())
                : tables.store()
                        .read(reader -> Tables.require(reader, StoredTable.RELATIONSHIPS, relationship.toString()));
        Answer.json(
                request,
                state.substring(0, state.length() - 1) + ",\"first\":" + side(relationship.first()) + ",\"second\":"
                        + side(relationship.second()) + "}");
    }

    private String side(String code) {
        return "{\"code\":" + Answer.quoted(code) + ",\"name\":"
                + Answer.quoted(tables.names().name(code)) + "}";
    }

    private void countries(Context request) {
        tables.parameters(request).refuseOthers();
        List<String> items = tables.store().read(reader -> countries(reader, new Selection()));
        Answer.page(request, new Page(items, Optional.empty()));
    }

    /** A row a country, the one with the most events first. */
    private List<String> countries(Reader reader, Selection selection) throws SQLException {
        return reader.rows(
                "SELECT code, COUNT(*), SUM(events), CAST(MAX(as_of) AS VARCHAR(10)) FROM (SELECT first_code AS code,"
                        + " events, as_of FROM relationships UNION ALL SELECT second_code, events, as_of FROM"
                        + " relationships) sides",
                selection,
                " GROUP BY code ORDER BY SUM(events) DESC, code",
                row -> "{\"code\":" + Answer.quoted(row.getString(1)) + ",\"name\":"
                        + Answer.quoted(tables.names().name(row.getString(1))) + ",\"relationships\":"
                        + row.getLong(2) + ",\"events\":" + row.getLong(3) + ",\"latest\":"
                        + Answer.quoted(row.getString(4)) + "}");
    }

    private void country(Context request) {
        String code = tables.country(request);
        tables.parameters(request).refuseOthers();
        String json = tables.store().read(reader -> {
            List<String> row = countries(reader, new Selection().where("code = ?", code));
            if (row.isEmpty()) {
                throw Problem.notFound("there is no relationship of " + code);
            }
            Page rows = rows(
                    reader, new Selection().side(code), Sorts.RELATIONSHIPS.get("-events"), 1000, Optional.empty());
            return row.get(0)
                            .replaceFirst(
                                    "\"relationships\":[0-9]+",
                                    "\"count\":" + rows.items().size())
                            .replaceFirst("}$", "")
                    + ",\"relationships\":[" + String.join(",", rows.items()) + "]}";
        });
        Answer.json(request, json);
    }
}
