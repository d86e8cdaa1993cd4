package dev.entente.coding;

import dev.entente.coding.Explanation.Part;
import dev.entente.event.CodedEvent;
import dev.entente.event.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How sure an event is, in hundredths: a sum over what holds of it, by the points of {@code coding/confidence.tsv}. */
final class Confidence {

    /** What makes an event more or less sure. */
    enum Reason {
        /** A rule read it. */
        RULE,
        /** It stands between two states. */
        RELATED,
        /** It is a mere statement. */
        STATEMENT,
        /** Nobody is named who acts. */
        NOBODY,
        /** Told as what might, could or would be; as often as it is said. */
        SUPPOSED,
        /** Told in passing: in a relative clause, as a purpose. */
        BACKGROUND,
        /** Told by the subject alone, whatever its verb says. */
        NOMINAL,
        /** Named beside what is told: "signed after two days of talks". */
        BESIDE
    }

    private static final int LEAST = 5;
    private static final int MOST = 99;

    private final Map<Reason, Part> parts = new EnumMap<>(Reason.class);

    /** The points that are shipped with the application. */
    Confidence() {
        for (Table.Row row : Table.read("/coding/confidence.tsv", 3).rows()) {
            row.read(any -> parts.put(
                    Reason.valueOf(row.cell(0).toUpperCase(Locale.ROOT)),
                    new Part(row.cell(2), Integer.parseInt(row.cell(1)))));
        }
        for (Reason reason : Reason.values()) {
            if (!parts.containsKey(reason)) {
                throw new IllegalArgumentException("confidence.tsv has no row '"
                        + reason.name().toLowerCase(Locale.ROOT) + "'; each reason needs one");
            }
        }
    }

    /** The confidence of an event of an act. */
    int of(Act act, boolean related, boolean nobody) {
        int sum = 0;
        for (Part part : parts(act, related, nobody)) {
            sum += part.points();
        }
        return Math.max(LEAST, Math.min(MOST, sum));
    }

    /** What the confidence of an event is made of. */
    List<Part> parts(Act act, CodedEvent event) {
        return parts(
                act, event.relationship().isPresent(), event.source().text().isEmpty());
    }

    private List<Part> parts(Act act, boolean related, boolean nobody) {
        List<Part> holding = new ArrayList<>(4);
        holding.add(parts.get(Reason.RULE));
        if (related) {
            holding.add(parts.get(Reason.RELATED));
        }
        if (act.isStatement()) {
            holding.add(parts.get(Reason.STATEMENT));
        }
        if (nobody) {
            holding.add(parts.get(Reason.NOBODY));
        }
        for (Reason doubt : act.doubts) {
            holding.add(parts.get(doubt));
        }
        return holding;
    }
}
