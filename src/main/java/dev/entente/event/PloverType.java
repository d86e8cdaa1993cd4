package dev.entente.event;

import java.util.Locale;
import java.util.Map;

/** The sixteen event types of PLOVER (PLOVER manual, CC BY-SA 4.0). */
public enum PloverType implements Labelled {
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

    private static final Map<String, PloverType> BY_LABEL = Labelled.index(values());

    /** The kind of an event of this type that is no meeting, visit, reunion or signed agreement. */
    public Kind kind() {
        return Kind.of(name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String label() {
        return name();
    }

    /** @throws IllegalArgumentException where there is no such type */
    public static PloverType of(String label) {
        return Labelled.of(BY_LABEL, "PLOVER type", label);
    }
}
