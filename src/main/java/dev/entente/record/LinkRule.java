package dev.entente.record;

import dev.entente.event.Phase;
import dev.entente.event.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an engagement that stands in one phase takes an event that tells another, a row of
 * {@code record/linking.tsv}.
 *
 * @param days the most days between their dates
 * @param silence where one of them has no date: the most days since the engagement was heard of or was to take place;
 *     negative for never
 * @param then the phase of the engagement after the event
 */
record LinkRule(long days, long silence, Phase then) {

    private static final String RESOURCE = "/record/linking.tsv";
    private static final String NEVER = "-";
    private static final String ANY = "any";

    /** The rules by where the engagement stands, then by what the event tells; none where it never takes it. */
    static Map<Phase, Map<Phase, Optional<LinkRule>>> shipped() {
        Map<Phase, Map<Phase, Optional<LinkRule>>> rules = new EnumMap<>(Phase.class);
        for (Table.Row row : Table.read(RESOURCE, 5).rows()) {
            rules.computeIfAbsent(Phase.of(row.cell(0)), any -> new EnumMap<>(Phase.class))
                    .put(Phase.of(row.cell(1)), rule(row));
        }
        for (Phase stands : Phase.values()) {
            for (Phase tells : Phase.values()) {
                if (!rules.containsKey(stands) || !rules.get(stands).containsKey(tells)) {
                    throw new IllegalArgumentException(
                            RESOURCE + " does not say what " + stands.label() + " makes of " + tells.label());
                }
            }
        }
        return rules;
    }

    private static Optional<LinkRule> rule(Table.Row row) {
        if (row.cell(2).equals(NEVER)) {
            return Optional.empty();
        }
        long days = row.cell(2).equals(ANY) ? Long.MAX_VALUE : Long.parseLong(row.cell(2));
        long silence = row.cell(3).equals(NEVER) ? -1 : Long.parseLong(row.cell(3));
        return Optional.of(new LinkRule(days, silence, Phase.of(row.cell(4))));
    }
}
