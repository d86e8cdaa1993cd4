package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answers to a proposal that do not say again what was proposed: "invited Mali to talks, but Bamako refused",
 * "asked for a meeting and was turned down".
 */
final class Answers {

    /** What was proposed: by whom, to whom. */
    private record Proposal(Kind kind, List<Party> makers, List<Party> asked) {}

    private final Syntax syntax;
    private final Chunks chunks;
    private final Memory memory;
    private final Operations operations;

    Answers(Syntax syntax, Memory memory, Operations operations) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
        this.memory = memory;
        this.operations = operations;
    }

    /** Adds to the acts of a sentence the answers to what one of them, or the sentence before, proposed. */
    void addTo(List<Act> acts) {
        for (int i = 0; i < syntax.clauses().all().size(); i++) {
            Clause clause = syntax.clause(i);
            Optional<Proposal> proposal = canAnswer(clause) ? proposal(clause, acts) : Optional.empty();
            if (proposal.isPresent()) {
                Predicate predicate = new Predicate(syntax, i, Clause.NONE);
                answer(predicate, proposal.get()).ifPresent(act -> {
                    acts.removeIf(a -> a.outer == clause.verb);
                    acts.add(act);
                });
            }
        }
    }

    /** Whether a clause tells of what was done, or was not. */
    private boolean canAnswer(Clause clause) {
        VerbGroup verb = chunks.verb(clause.verb);
        boolean told = clause.relation == Clause.Relation.ROOT || clause.relation == Clause.Relation.SUBORDINATE;
        return told
                && clause.subject >= 0
                && verb.form == Form.FINITE
                && verb.tense != VerbGroup.Tense.FUTURE
                && !verb.hypothetical
                && !verb.progressive;
    }

    private Optional<Proposal> proposal(Clause clause, List<Act> acts) {
        Optional<Proposal> found = Optional.empty();
        for (Act act : acts) {
            if (act.outer == clause.verb && act.kind.isPresent()) {
                return Optional.empty(); // it tells itself what is refused
            }
            if (act.outer < clause.verb && isProposal(act)) {
                found = Optional.of(new Proposal(act.kind.get(), act.sources, act.targets));
            }
        }
        return found.isPresent()
                ? found
                : memory.fresh()
                        .filter(e -> e.phase().equals(Optional.of(Phase.PROPOSED)))
                        .map(e -> new Proposal(
                                e.kind(), e.parties().subList(0, 1), e.parties().subList(1, 2)));
    }

    private static boolean isProposal(Act act) {
        return act.kind.isPresent()
                && act.phase.equals(Optional.of(Phase.PROPOSED))
                && act.aux.isEmpty()
                && Parties.codes(act.sources) > 0
                && Parties.codes(act.targets) > 0;
    }

    private Optional<Act> answer(Predicate predicate, Proposal proposal) {
        Optional<Operator> told = isAlone(predicate) ? operator(predicate.verb) : Optional.empty();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<Party> parties = syntax.parties(predicate.clause.subject);
        boolean passive = predicate.verb.passive;
        boolean theirs = isAny(parties, passive ? proposal.makers : proposal.asked)
                || (passive && isProposal(predicate.clause.subject));
        if (!theirs) {
            return Optional.empty();
        }
        boolean visit = proposal.kind == Kind.VISIT;
        Act act = new Act(visit ? "042" : proposal.kind == Kind.REUNION ? "060" : "040", "answer");
        act.kind = Optional.of(proposal.kind);
        act.verb = predicate.clause.verb;
        act.outer = predicate.clause.verb;
        act.past = predicate.verb.tense == VerbGroup.Tense.PAST;
        act.sources = new ArrayList<>(proposal.asked);
        act.targets = new ArrayList<>(proposal.makers);
        return operations.operate(told.get(), act) ? Optional.of(act) : Optional.empty();
    }

    /** Refuses or accepts; one who did not accept refused. */
    private Optional<Operator> operator(VerbGroup verb) {
        for (Frame frame : syntax.lexicon().frames().of(verb.verb).all()) {
            boolean same = frame.particle() == verb.particle && !frame.undergone();
            if (same && frame.is(Operator.REFUSE)) {
                return verb.negated ? Optional.empty() : Optional.of(Operator.REFUSE);
            }
            if (same && frame.is(Operator.ACCEPT)) {
                return Optional.of(verb.negated ? Operator.REFUSE : Operator.ACCEPT);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing stands behind a verb but a date, or the proposal: "refused on Monday", "turned it down". */
    private boolean isAlone(Predicate predicate) {
        int at = predicate.clause.verb + 1;
        if (chunks.is(at, Chunk.NOUN_PHRASE) && isProposal(at)) {
            at++;
        }
        while (chunks.is(at, Chunk.DATE) || (chunks.is(at, Chunk.PREPOSITION) && chunks.is(at + 1, Chunk.DATE))) {
            at++;
        }
        boolean more = chunks.is(at, Chunk.NOUN_PHRASE)
                || chunks.is(at, Chunk.PREPOSITION)
                || chunks.is(at, Chunk.VERB_GROUP)
                || chunks.is(at, Chunk.THAT);
        return !more;
    }

    private boolean isProposal(int noun) {
        return syntax.opensWith(noun, Words.PRONOUN)
                || syntax.nouns().is(noun, "proposal")
                || syntax.nouns().is(noun, "invitation")
                || syntax.nouns().is(noun, "request");
    }

    private static boolean isAny(List<Party> parties, List<Party> others) {
        for (Party party : parties) {
            if (party.actor().code().isPresent() && Parties.contains(others, party)) {
                return true;
            }
        }
        return false;
    }
}
