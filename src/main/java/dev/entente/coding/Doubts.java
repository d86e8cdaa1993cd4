package dev.entente.coding;

import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Frame.ObjectForm;

/** What the build of a sentence takes from the confidence of its acts. */
final class Doubts {

    private final Syntax syntax;
    private final boolean unread;
    /** The verb group of the first clause that stands by itself and has a subject, or {@link Clause#NONE}. */
    private final int main;

    /** The doubts of a sentence whose clauses were read; told whether there are verbs among them that no frame fits. */
    Doubts(Syntax syntax, boolean unread) {
        this.syntax = syntax;
        this.unread = unread;
        int number = syntax.clauses().main();
        this.main = number < 0 ? Clause.NONE : syntax.clause(number).verb;
    }

    /** Adds to an act what makes it less sure. */
    void raise(Act act) {
        if (unread) {
            act.doubts.add(Confidence.Reason.UNREAD);
        }
        if (act.frame != null && asksForNoNoun(act.frame)) {
            act.doubts.add(Confidence.Reason.VERB);
        }
        if (act.verb >= 0 && syntax.chunks().verb(act.verb).passive) {
            act.doubts.add(Confidence.Reason.PASSIVE);
        }
        if (act.outer >= 0 && act.outer != main) {
            act.doubts.add(Confidence.Reason.ELSEWHERE);
        }
    }

    /** Whether a frame fits wherever its verb stands, but for a preposition. */
    private static boolean asksForNoNoun(Frame frame) {
        return (frame.object() == ObjectForm.FREE || frame.object() == ObjectForm.ANY)
                && frame.particle() == 0
                && frame.subjects().isEmpty()
                && frame.complement() == Complement.FREE
                && !frame.predicate();
    }
}
