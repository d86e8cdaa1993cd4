package dev.entente.cli.diff;

import dev.entente.wire.PublishedEvent;
import dev.entente.wire.PublishedEvent.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In what two sets of tables are not alike.
 *
 * @param families the events, counted by id
 * @param relationshipsBefore number of relationships in the first
 * @param relationshipsAfter number of relationships in the second
 * @param scores relationships whose score moved, the furthest first
 * @param reread one lost and one gained that stand on the same sentence: it is read as another event
 * @param gained the other events that only the second has
 * @param lost the other events that only the first has
 * @param changed events that both have under one id, not alike
 */
public record Differences(
        List<FamilyCount> families,
        long relationshipsBefore,
        long relationshipsAfter,
        List<ScoreDifference> scores,
        List<EventDifference> reread,
        List<EventDifference> gained,
        List<EventDifference> lost,
        List<EventDifference> changed) {

    public Differences {
        families = List.copyOf(families);
        scores = List.copyOf(scores);
        reread = List.copyOf(reread);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        changed = List.copyOf(changed);
    }

    /** From what was found of single events and relationships, in any order. */
    static Differences of(
            List<FamilyCount> families,
            long relationshipsBefore,
            long relationshipsAfter,
            List<ScoreDifference> scores,
            List<EventDifference> byId) {
        Comparator<EventDifference> order = Comparator.comparing(
                        (EventDifference one) -> one.either().reported())
                .thenComparing(one -> one.either().id());
        List<EventDifference> sorted = byId.stream().sorted(order).toList();
        List<EventDifference> changed = sorted.stream()
                .filter(one -> one.before().isPresent() && one.after().isPresent())
                .toList();
        List<EventDifference> lost =
                sorted.stream().filter(one -> one.after().isEmpty()).toList();
        List<EventDifference> gained =
                sorted.stream().filter(one -> one.before().isEmpty()).toList();
        Pairs pairs = new Pairs(gained);
        List<EventDifference> reread = new ArrayList<>();
        List<EventDifference> onlyLost = new ArrayList<>();
        for (EventDifference one : lost) {
            Optional<EventDifference> other = pairs.take(one.before().orElseThrow());
            if (other.isPresent()) {
                reread.add(new EventDifference(one.before(), other.get().after(), List.of()));
            } else {
                onlyLost.add(one);
            }
        }
        return new Differences(
                families,
                relationshipsBefore,
                relationshipsAfter,
                scores.stream()
                        .sorted(Comparator.comparing((ScoreDifference one) -> -Math.abs(one.moved()))
                                .thenComparing(ScoreDifference::relationship))
                        .toList(),
                reread,
                gained.stream().filter(pairs::isLeft).toList(),
                onlyLost,
                changed);
    }

    /** Gained events by the sentences that they stand on, each taken once. */
    private static final class Pairs {

        private final Map<String, List<EventDifference>> bySentence = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Pairs(List<EventDifference> gained) {
            for (EventDifference one : gained) {
                one.either()
                        .evidence()
                        .forEach(evidence -> bySentence
                                .computeIfAbsent(sentence(evidence), key -> new ArrayList<>())
                                .add(one));
            }
        }

        private static String sentence(Evidence evidence) {
            return evidence.passage().begin() + "@" + evidence.itemId();
        }

        /** One of the same sentence; of several one of the same relationship, then of the same kind. */
        Optional<EventDifference> take(PublishedEvent lost) {
            Optional<EventDifference> found = lost.evidence().stream()
                    .flatMap(evidence -> bySentence.getOrDefault(sentence(evidence), List.of()).stream())
                    .filter(this::isLeft)
                    .max(Comparator.comparing((EventDifference one) ->
                                    one.either().relationship().equals(lost.relationship()))
                            .thenComparing(one -> one.either().description().kind()
                                    == lost.description().kind()));
            found.ifPresent(one -> taken.add(one.either().id()));
            return found;
        }

        boolean isLeft(EventDifference gained) {
            return !taken.contains(gained.either().id());
        }
    }
}
