package dev.entente.event;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an actor is within its country, after the agent codes of CAMEO. An actor named by its country alone has no role.
 */
public enum Role implements Labelled {
    /** Government: the executive, its ministries and officials. */
    GOV,
    /** Armed forces. */
    MIL,
    /** Parliament and its members. */
    LEG,
    /** Courts and prosecutors. */
    JUD,
    /** Intelligence services. */
    SPY,
    /** Police and other domestic security. */
    COP,
    /** Diplomats and embassies. */
    DIP,
    /** Rebels and armed groups. */
    REB,
    /** Political parties and opposition. */
    OPP,
    /** Citizens, families, ethnic groups. */
    CVL,
    /** Business. */
    BUS,
    /** Media. */
    MED,
    /** Non-governmental organisations. */
    NGO,
    /** Organisations of states. */
    IGO,
    /** Refugees. */
    REF,
    /** Universities, students, scientists. */
    EDU,
    /** Labour unions. */
    LAB,
    /** Criminals. */
    CRM,
    /** Religious bodies. */
    REL,
    /** Terrorist groups. */
    TER;

    private static final Map<String, Role> BY_LABEL = Labelled.index(values());
    private static final Set<Role> STATE = EnumSet.of(GOV, MIL, LEG, SPY, JUD, DIP, IGO);

    @Override
    public String label() {
        return name();
    }

    /** True where this role acts for a state or an organisation of states. */
    public boolean actsForState() {
        return STATE.contains(this);
    }

    /** @throws IllegalArgumentException where there is no such role */
    public static Role of(String label) {
        return Labelled.of(BY_LABEL, "role", label);
    }
}
