package dev.entente.serve.http;

import static java.util.Objects.requireNonNull;

import dev.entente.event.CodeNames;
import dev.entente.event.Relationship;
import dev.entente.serve.store.Page;
import dev.entente.serve.store.Reader;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.Sort;
import dev.entente.serve.store.Store;
import dev.entente.serve.store.StoredTable;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Optional;

/** What the resources have in common: lists and single rows of tables. */
final class Tables {

    private final Store store;
    private final CodeNames names;

    Tables(Store store, CodeNames names) {
        this.store = requireNonNull(store, "store");
        this.names = requireNonNull(names, "names");
    }

    Store store() {
        return store;
    }

    CodeNames names() {
        return names;
    }

    Parameters parameters(Context request) {
        return new Parameters(request, names);
    }

    /** Answers with a page, as long as a relationship that the path names is there. */
    void list(
            Context request,
            Parameters parameters,
            StoredTable table,
            Selection selection,
            Sort sort,
            int limit,
            Optional<Relationship> of) {
        Optional<String> cursor = parameters.text("cursor");
        parameters.refuseOthers();
        Page page = store.read(reader -> {
            if (of.isPresent()) {
                require(reader, StoredTable.RELATIONSHIPS, of.get().toString());
            }
            return page(reader, table, "body", selection, sort, limit, cursor);
        });
        Answer.page(request, page);
    }

    /** Reads a page. */
    @FunctionalInterface
    interface Paged {
        Page read() throws SQLException;
    }

    static Page page(
            Reader reader,
            StoredTable table,
            String column,
            Selection selection,
            Sort sort,
            int limit,
            Optional<String> cursor)
            throws SQLException {
        return page(() -> reader.page(table, column, selection, sort, limit, cursor));
    }

    /** A page, or what is wrong with its cursor. */
    static Page page(Paged paged) throws SQLException {
        try {
            return paged.read();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("parameter 'cursor': " + e.getMessage());
        }
    }

    /** The JSON of a row that the path names. */
    static String require(Reader reader, StoredTable table, String id) throws SQLException {
        return reader.body(table, id)
                .orElseThrow(() -> Problem.notFound("there is no " + table.singular() + " '"
                        + (id.length() <= 80 ? id : id.substring(0, 80) + "…") + "'"));
    }

    /** The country or organisation of the path. */
    String country(Context request) {
        String code = request.pathParam("country");
        if (!Parameters.isCode(code, names)) {
            throw Problem.notFound(
                    "there is no country or organisation with this code; one is written like JPN or UNO");
        }
        return code;
    }

    /** The relationship of the path. */
    static Relationship relationship(Context request) {
        String text = request.pathParam("relationship");
        return Parameters.pair(text)
                .orElseThrow(() -> Problem.notFound("there is no relationship '"
                        + (text.length() <= 80 ? text : text.substring(0, 80) + "…")
                        + "'; one is written like JPN-PRK"));
    }
}
