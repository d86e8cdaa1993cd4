package dev.entente.cli.diff;

import static java.util.Objects.requireNonNull;

import dev.entente.event.Family;

/**
 * How the events of a family differ, by id.
 *
 * @param before number of events in the first set of tables
 * @param after number in the second: {@code before + gained - lost}
 * @param gained events that only the second has
 * @param lost events that only the first has
 * @param changed events that both have, not alike
 */
public record FamilyCount(Family family, long before, long after, long gained, long lost, long changed) {

    public FamilyCount {
        requireNonNull(family, "family");
    }

    /** With what another partition has. */
    FamilyCount plus(PairedRecords.Counts more) {
        return new FamilyCount(
                family,
                before + more.before(),
                after + more.after(),
                gained + more.gained(),
                lost + more.lost(),
                changed + more.changed());
    }
}
