package dev.entente.coding;

import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frame.Complement;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Words;

/** What the clause under a verb shows of its own: whether it is told as a fact, and of whom. */
final class GovernedClause {

    private final Syntax syntax;

    GovernedClause(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Whether a verb asks for what its clause tells. */
    static boolean isAsked(Operator told, Frame frame) {
        return frame.complement() == Complement.THAT
                && (told == Operator.REQUEST || told == Operator.DEMAND || told == Operator.PROPOSE);
    }

    /**
     * "insisted that it was ready", "suggested that the plan failed": what is told in the indicative is not asked for.
     */
    boolean isAsserted(Frame frame, Predicate predicate) {
        int governed = predicate.complement(frame);
        if (governed < 0) {
            return false;
        }
        int chunk = syntax.clause(governed).verb;
        VerbGroup verb = syntax.chunks().verb(chunk);
        int kinds = syntax.glosses().kinds(syntax.chunks().from(chunk));
        return verb.form == VerbGroup.Form.FINITE
                && !verb.bare
                && !verb.hypothetical
                && (kinds & Words.BASE) == 0
                && (kinds & (Words.BE | Words.HAVE | Words.THIRD | Words.PAST)) != 0
                && !syntax.text(chunk).startsWith("be");
    }

    /** "is disappointed that X has called off": what has happened, whatever is felt about it. */
    boolean isFact(Frame frame, Predicate predicate) {
        int governed = predicate.complement(frame);
        return frame.complement() == Complement.THAT
                && governed >= 0
                && syntax.chunks().verb(syntax.clause(governed).verb).perfect;
    }

    /** "claimed that they had attacked": told of the speaker itself, by a pronoun. */
    boolean isOwnDeed(Frame frame, Predicate predicate) {
        return opensSubject(frame, predicate, Words.PRONOUN);
    }

    /** Whether the subject of the clause opens with a word of some kinds. */
    boolean opensSubject(Frame frame, Predicate predicate, int kinds) {
        return syntax.opensWith(syntax.clause(predicate.complement(frame)).subject, kinds);
    }
}
