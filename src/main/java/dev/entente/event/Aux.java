package dev.entente.event;

import java.util.Locale;
import java.util.Map;

/** Why a coded event is not one that happens now: it is coded, but never given a relationship. */
public enum Aux implements Labelled {
    /** Told as background, of another time. */
    HISTORICAL,
    /** Conditional, asked, feared or imagined. */
    HYPOTHETICAL,
    /** Denied to have happened. */
    NEGATED;

    private static final Map<String, Aux> BY_LABEL = Labelled.index(values());

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException where there is no such value */
    public static Aux of(String label) {
        return Labelled.of(BY_LABEL, "aux", label);
    }
}
