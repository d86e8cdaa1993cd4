package dev.entente.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.serve.export.DayColumns;
import dev.entente.serve.export.EventColumns;
import dev.entente.serve.export.Form;
import dev.entente.serve.store.Selection;
import dev.entente.serve.store.StoreFailure;
import dev.entente.serve.store.StoredTable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * All events or days that a request asks for, as they are read: no more than a few thousand are ever in memory. Rows
 * come in the order of their ids, by steps that each see what was committed last; a row that is there all the while
 * comes once.
 */
final class ExportResource implements Resource {

    private static final int STEP = 2000;

    /** Each takes a thread as long as its reader takes. */
    private static final int AT_ONCE = 8;

    private final Tables tables;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ExportResource(Tables tables) {
        this.tables = tables;
    }

    private record Row(String id, String body) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/export/events.csv", request -> events(request, Form.csv(EventColumns.all())));
        routes.get("/api/v1/export/events.jsonl", request -> events(request, Form.jsonLines()));
        routes.get("/api/v1/export/days.csv", request -> days(request, Form.csv(DayColumns.all())));
        routes.get("/api/v1/export/days.jsonl", request -> days(request, Form.jsonLines()));
    }

    private void events(Context request, Form form) throws IOException {
        Parameters parameters = tables.parameters(request);
        send(request, parameters, StoredTable.EVENTS, '.', form, () -> Filters.events(parameters, Optional.empty()));
    }

    private void days(Context request, Form form) throws IOException {
        Parameters parameters = tables.parameters(request);
        send(request, parameters, StoredTable.DAYS, '@', form, () -> Filters.days(parameters, Optional.empty()));
    }

    private void send(
            Context request,
            Parameters parameters,
            StoredTable table,
            char behind,
            Form form,
            Supplier<Selection> selection)
            throws IOException {
        Selection first = selection.get();
        Optional<String> of = parameters.relationship("relationship").map(pair -> pair.toString() + behind);
        parameters.refuseOthers();
        if (!room.tryAcquire()) {
            request.header("Retry-After", "30");
            throw Problem.of(503, "Too many exports", "there are " + AT_ONCE + " exports under way; try again soon");
        }
        try {
            send(request, table, form, first, selection, of.orElse(""));
        } finally {
            room.release();
        }
    }

    /** @param prefix of the ids; it narrows what is looked at, and never what is found */
    private void send(
            Context request, StoredTable table, Form form, Selection first, Supplier<Selection> others, String prefix)
            throws IOException {
        List<Row> rows = step(table, first, prefix, prefix);
        request.contentType(form.type())
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"entente-" + table.label() + "." + form.extension() + "\"");
        OutputStream out = request.outputStream();
        try {
            out.write(form.header().getBytes(UTF_8));
            while (!rows.isEmpty()) {
                StringBuilder lines = new StringBuilder(rows.size() * 512);
                rows.forEach(row -> form.row(row.body(), lines));
                out.write(lines.toString().getBytes(UTF_8));
                rows = rows.size() < STEP
                        ? List.of()
                        : step(
                                table,
                                others.get(),
                                prefix,
                                rows.get(rows.size() - 1).id());
            }
        } catch (IOException | StoreFailure e) {
            Broken.off(request, e);
        }
    }

    private List<Row> step(StoredTable table, Selection selection, String prefix, String last) {
        selection.where("id > ?", last);
        if (!prefix.isEmpty()) {
            selection.where(
                    "id < ?",
                    prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1));
        }
        return tables.store()
                .read(reader -> reader.rows(
                        "SELECT id, body FROM " + table.label() + " e",
                        selection,
                        " ORDER BY id LIMIT " + STEP,
                        row -> new Row(row.getString(1), row.getString(2))));
    }
}
