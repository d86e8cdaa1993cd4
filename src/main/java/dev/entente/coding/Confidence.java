package dev.entente.coding;

import dev.entente.coding.Explanation.Part;
import dev.entente.event.Aux;
import dev.entente.event.CodedEvent;
import dev.entente.event.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How sure an event is, in hundredths: a sum over what holds of it, by the points of {@code coding/confidence.tsv}. Of
 * the events of a sum about so many in a hundred are right.
 */
final class Confidence {

    /** What makes an event more or less sure. */
    enum Reason {
        /** A rule read it. */
        RULE,
        /** It is a mere statement. */
        STATEMENT,
        /** A verb of the sentence was not read: no frame of it fits. */
        UNREAD,
        /** Its verb alone tells it: the frame asks for no noun. */
        VERB,
        /** Told in the passive. */
        PASSIVE,
        /** Nobody is named who acts. */
        NOBODY,
        /** Told by another clause than the main one. */
        ELSEWHERE,
        /** Told in passing: in a relative clause, as a purpose. */
        BACKGROUND,
        /** Named beside what is told: "signed after two days of talks". */
        BESIDE,
        /** Told by the subject alone, whatever its verb says. */
        NOMINAL,
        /** Told as what might, could or would be, or in a question. */
        SUPPOSED
    }

    private static final int LEAST = 5;
    private static final int MOST = 99;
    private static final Reason[] REASONS = Reason.values();

    private final Map<Reason, Part> parts = new EnumMap<>(Reason.class);

    /** The points that are shipped with the application. */
    Confidence() {
        for (Table.Row row : Table.read("/coding/confidence.tsv", 3).rows()) {
            row.read(any -> parts.put(
                    Reason.valueOf(row.cell(0).toUpperCase(Locale.ROOT)),
                    new Part(row.cell(2), Integer.parseInt(row.cell(1)))));
        }
        for (Reason reason : REASONS) {
            if (!parts.containsKey(reason)) {
                throw new IllegalArgumentException("confidence.tsv has no row '"
                        + reason.name().toLowerCase(Locale.ROOT) + "'; each reason needs one");
            }
        }
    }

    /** The confidence of an event of an act that somebody named does, or nobody. */
    int of(Act act, boolean nobody) {
        int sum = 0;
        for (Reason reason : REASONS) {
            if (holds(reason, act, nobody)) {
                sum += parts.get(reason).points();
            }
        }
        return Math.max(LEAST, Math.min(MOST, sum));
    }

    /** What the confidence of an event is made of. */
    List<Part> parts(Act act, CodedEvent event) {
        boolean nobody = event.source().text().isEmpty();
        List<Part> holding = new ArrayList<>();
        for (Reason reason : REASONS) {
            if (holds(reason, act, nobody)) {
                holding.add(parts.get(reason));
            }
        }
        return holding;
    }

    private static boolean holds(Reason reason, Act act, boolean nobody) {
        return switch (reason) {
            case RULE -> true;
            case STATEMENT -> act.isStatement();
            case NOBODY -> nobody;
            case SUPPOSED -> act.doubts.contains(reason) || (act.aux.isPresent() && act.aux.get() == Aux.HYPOTHETICAL);
            default -> act.doubts.contains(reason);
        };
    }
}
