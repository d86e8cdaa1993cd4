package dev.entente.coding;

import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import java.util.List;
import java.util.Optional;

/** Reads what two states do together, where the frames of the verb tell of no act. */
final class SideBySide {

    private final Syntax syntax;

    SideBySide(Syntax syntax) {
        this.syntax = syntax;
    }

    /** "Chad and Mali jointly built the road": what two states do together, whatever it is, is cooperation. */
    Optional<Act> read(Predicate predicate) {
        List<Party> parties = predicate.subject < 0 ? List.of() : syntax.parties(predicate.subject);
        boolean two = Parties.codes(parties) > 1
                && parties.stream().allMatch(Party::acts)
                && !syntax.lexicon().frames().has(predicate.verb.verb, Trait.CLAUSE); // "jointly announced that"
        if (!two || !isTogether(predicate)) {
            return Optional.empty();
        }
        Act act = new Act("060", "together");
        act.verb = predicate.clause.verb;
        act.sources.addAll(parties);
        return Optional.of(act);
    }

    private boolean isTogether(Predicate predicate) {
        Chunks chunks = syntax.chunks();
        int next = predicate.clause.verb + 1;
        int end = next < chunks.size() ? chunks.from(next) : chunks.limit();
        if (predicate.object == next && !syntax.opensWith(next, Words.OWNER)) {
            end = chunks.to(next) - 1; // "a joint rescue", but not "our joint concern"
        }
        int verb = predicate.clause.verb;
        for (int at = verb > 0 ? chunks.to(verb - 1) : chunks.from(verb); at < end; at++) {
            if (syntax.lexicon()
                    .words()
                    .isOf(WordClass.TOGETHER, syntax.tokens().word(at))) {
                return true;
            }
        }
        return false;
    }
}
