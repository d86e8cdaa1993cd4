package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import java.util.Set;

/** Tells of forces and arms that are moved whose they are: a state that nobody names otherwise moves its own. */
final class Forces {

    /** Classes of nouns for the forces and the arms of a state. */
    private static final Set<String> FORCES = Set.of("troops", "peacekeepers", "arms", "aircraft", "missile");

    /** Codes of forces that are sent away to keep a peace, or come home. */
    private static final Set<String> MOVES = Set.of("074", "0334", "087", "0874", "0356", "138", "1382", "166");

    private final Syntax syntax;

    Forces(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Whether an act is that forces are moved, sent or brought home. */
    static boolean areMoved(Act act) {
        return act.code.startsWith("15") || MOVES.contains(act.code);
    }

    /** "Russian soldiers were deployed along the border": whose they are deploys them. */
    boolean isMovedByItself(Act act, Predicate predicate) {
        int moved = predicate.clause.subject;
        boolean moves = predicate.verb.passive && moved >= 0 && areMoved(act);
        if (!moves || Parties.areUnknown(syntax.parties(moved))) {
            return false;
        }
        for (EventNoun noun : syntax.nouns().of(moved)) {
            if (FORCES.contains(noun.type())) {
                return true;
            }
        }
        return false;
    }
}
