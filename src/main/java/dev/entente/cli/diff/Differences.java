package dev.entente.cli.diff;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * In what two sets of tables are not alike.
 *
 * @param families the events, counted by id
 * @param relationshipsBefore number of relationships in the first
 * @param relationshipsAfter number of relationships in the second
 * @param scores relationships whose score moved, the furthest first; at most one for each pair of countries
 * @param events the events that are not alike, however many
 */
public record Differences(
        List<FamilyCount> families,
        long relationshipsBefore,
        long relationshipsAfter,
        List<ScoreDifference> scores,
        EventDifferences events) {

    public Differences {
        families = List.copyOf(families);
        scores = scores.stream()
                .sorted(Comparator.comparing((ScoreDifference one) -> -Math.abs(one.moved()))
                        .thenComparing(ScoreDifference::relationship))
                .toList();
        requireNonNull(events, "events");
    }
}
