package dev.entente.serve;

import dev.entente.serve.store.Change;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts changes of rows by table and kind. Used by one thread. */
final class ChangeMeters {

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new HashMap<>();

    ChangeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<Change> changes) {
        for (Change change : changes) {
            String kind = change.kind().orElse("");
            String what = change.value().isPresent() ? "put" : "removed";
            counters.computeIfAbsent(
                            change.table().label() + " " + kind + " " + what, any -> counter(change, kind, what))
                    .increment();
        }
    }

    private Counter counter(Change change, String kind, String what) {
        return Counter.builder("entente.store.changes")
                .description("Changes of rows, by table, kind of event or engagement, and whether put or removed")
                .tag("table", change.table().label())
                .tag("kind", kind)
                .tag("change", what)
                .register(meters);
    }
}
