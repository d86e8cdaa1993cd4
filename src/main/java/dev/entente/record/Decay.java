package dev.entente.record;

import dev.entente.event.Table;
import java.util.List;

/** The weights of {@code record/decay.tsv}: how much an event counts by its age. Immutable. */
final class Decay {

    /** The greatest age that counts, in days. */
    static final int MAX_AGE = 365;

    private static final String RESOURCE = "/record/decay.tsv";

    private final List<Integer> weights;

    private Decay(List<Integer> weights) {
        this.weights = weights;
    }

    /** Reads the table that is shipped with the application. */
    static Decay shipped() {
        List<Integer> weights = Table.read(RESOURCE, 2).rows().stream()
                .map(row -> Integer.parseInt(row.cell(1)))
                .toList();
        if (weights.size() != MAX_AGE + 1) {
            throw new IllegalArgumentException(
                    RESOURCE + " has " + weights.size() + " weights; it needs " + (MAX_AGE + 1));
        }
        return new Decay(weights);
    }

    /**
     * The weight of an age, in millionths.
     *
     * @param age in days; 0 for what is older than {@value #MAX_AGE} or yet to come
     */
    long weight(long age) {
        return age < 0 || age > MAX_AGE ? 0 : weights.get((int) age);
    }
}
