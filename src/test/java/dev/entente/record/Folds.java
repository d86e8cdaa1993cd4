package dev.entente.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.event.CameoTable;
import java.time.LocalDate;
import java.util.Optional;

/** Folds that publish all that an event has. */
final class Folds {

    private Folds() {}

    static RelationshipFold over(SortedStore store) {
        return over(store, Optional.empty());
    }

    static RelationshipFold over(SortedStore store, Optional<LocalDate> detailFrom) {
        return new RelationshipFold(
                store,
                new MentionBytes(CameoTable.shipped()),
                event -> event.toString().getBytes(UTF_8),
                detailFrom);
    }
}
