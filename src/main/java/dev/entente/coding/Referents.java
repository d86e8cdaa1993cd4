package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.lexicon.Words;
import java.util.List;

/** Whom the subject and the object of a verb mean, where they are pronouns of somebody in the same sentence. */
final class Referents {

    private final Syntax syntax;

    Referents(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Who a verb is said of; "sent a letter saying it was sorry": a pronoun is who says it. */
    List<Party> subject(Predicate predicate) {
        int subject = predicate.subject;
        if (subject < 0) {
            return List.of();
        }
        Clause clause = predicate.clause;
        Clause governor = clause.governor < 0 ? null : syntax.clause(clause.governor);
        boolean speaker = governor != null
                && clause.relation == Relation.THAT
                && governor.relation != Relation.ROOT
                && governor.subject >= 0
                && subject == clause.subject
                && isPronoun(subject);
        return syntax.parties(speaker ? governor.subject : subject);
    }

    private boolean isPronoun(int noun) {
        return syntax.opensWith(noun, Words.PRONOUN)
                && syntax.chunks().to(noun) - syntax.chunks().from(noun) == 1;
    }

    /** "cut its ties with Mali, accusing it of piracy": "it" is another than who acts, the nearest that was named. */
    List<Party> object(int noun, List<Party> own) {
        List<Party> parties = syntax.parties(noun);
        if (!isPronoun(noun) || !own.containsAll(parties)) {
            return parties;
        }
        for (int at = noun - 1; at >= 0; at--) {
            List<Party> others = syntax.others(at, own);
            if (!others.isEmpty()) {
                return others;
            }
        }
        return parties;
    }
}
