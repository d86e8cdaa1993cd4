package dev.entente.serve.live;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Relationship;
import dev.entente.serve.store.Change;
import dev.entente.serve.store.StoredTable;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to hear of.
 *
 * @param tables changes of these
 * @param pair of this relationship only
 * @param country of relationships of this country only
 * @param kinds of events and engagements of these kinds only; none for all
 */
public record Wish(Set<StoredTable> tables, Optional<Relationship> pair, Optional<String> country, Set<String> kinds) {

    public Wish {
        tables = Set.copyOf(tables);
        requireNonNull(pair, "pair");
        requireNonNull(country, "country");
        kinds = Set.copyOf(kinds);
    }

    boolean covers(Change change) {
        return tables.contains(change.table())
                && (kinds.isEmpty() || change.kind().filter(kinds::contains).isPresent())
                && (pair.isEmpty() || pair.get().toString().equals(change.relationship()))
                && (country.isEmpty() || isSide(country.get(), change.relationship()));
    }

    private static boolean isSide(String country, String relationship) {
        return relationship.startsWith(country) || relationship.endsWith(country);
    }
}
