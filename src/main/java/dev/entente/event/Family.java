package dev.entente.event;

import java.util.Locale;
import java.util.Optional;

/** The families of events, one output topic each ({@code events.<label>}). */
public enum Family implements Labelled {
    TALKS,
    VISITS,
    REUNIONS,
    PROPOSALS,
    AGREEMENTS,
    COOPERATION,
    DISPUTES,
    FORCE;

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }

    /** The family of an event, a function of kind and phase alone; none for statements. */
    public static Optional<Family> of(Kind kind, Optional<Phase> phase) {
        if (phase.isPresent() && phase.get() == Phase.PROPOSED) {
            return Optional.of(PROPOSALS);
        }
        return switch (kind) {
            case TALKS -> Optional.of(TALKS);
            case VISIT -> Optional.of(VISITS);
            case REUNION -> Optional.of(REUNIONS);
            case AGREEMENT, AGREE -> Optional.of(AGREEMENTS);
            case SUPPORT, CONSULT, COOPERATE, AID, CONCEDE, RETREAT -> Optional.of(COOPERATION);
            case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION -> Optional.of(DISPUTES);
            case MOBILIZE, COERCE, ASSAULT -> Optional.of(FORCE);
            case STATEMENT -> Optional.empty();
        };
    }
}
