package dev.entente.event;

import java.util.Locale;
import java.util.Map;

/** Where an engagement stands. Only engagements ({@link Kind#isEngagement()}) have a phase. */
public enum Phase implements Labelled {
    PROPOSED,
    AGREED,
    SCHEDULED,
    UNDERWAY,
    CONCLUDED,
    POSTPONED,
    CANCELLED,
    REJECTED;

    private static final Map<String, Phase> BY_LABEL = Labelled.index(values());

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }

    /** True before it takes place, and not yet in doubt: proposed, agreed, scheduled. */
    public boolean isPlan() {
        return this == PROPOSED || this == AGREED || this == SCHEDULED;
    }

    /** True where it takes or took place: underway, concluded. */
    public boolean isMeeting() {
        return this == UNDERWAY || this == CONCLUDED;
    }

    /** True where it is not to take place: cancelled, rejected. */
    public boolean isOff() {
        return this == CANCELLED || this == REJECTED;
    }

    /** @throws IllegalArgumentException where there is no such phase */
    public static Phase of(String label) {
        return Labelled.of(BY_LABEL, "phase", label);
    }
}
