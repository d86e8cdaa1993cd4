package dev.entente.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an event is: one of the four kinds of engagement, a statement, or else its PLOVER type in lower case.
 *
 * <p>{@link #TALKS} are meetings, negotiations, summits and calls; an {@link #AGREEMENT} was signed or settled (CAMEO
 * 057); a {@link #STATEMENT} is CAMEO root 01.
 */
public enum Kind implements Labelled {
    TALKS,
    VISIT,
    REUNION,
    AGREEMENT,
    STATEMENT,
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    private static final Map<String, Kind> BY_LABEL = Labelled.index(values());
    private static final Set<Kind> ENGAGEMENTS = EnumSet.of(TALKS, VISIT, REUNION, AGREEMENT);

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }

    /** True for the kinds that go through phases: talks, visit, reunion, agreement. */
    public boolean isEngagement() {
        return ENGAGEMENTS.contains(this);
    }

    /** @throws IllegalArgumentException where there is no such kind */
    public static Kind of(String label) {
        return Labelled.of(BY_LABEL, "kind", label);
    }
}
