package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which acts of its clauses a sentence tells as news, and which are only aimed at, or background. */
final class ToldActs {

    private final ActReader reader;
    private final Clauses clauses;
    private final Chunks chunks;
    private final Vocabulary vocabulary;
    private final List<Act> weak = new ArrayList<>();

    ToldActs(Syntax syntax, ActReader reader) {
        this.reader = reader;
        this.clauses = syntax.clauses();
        this.chunks = syntax.chunks();
        this.vocabulary = syntax.lexicon().vocabulary();
    }

    /** Those that are only aimed at, or background. */
    List<Act> weak() {
        return weak;
    }

    /** Those of the sentence, in a list of its own; of weak ones the first, where there are no others. */
    List<Act> read() {
        List<Act> acts = new ArrayList<>();
        for (int i : clauses.inReadingOrder()) {
            Clause clause = clauses.all().get(i);
            if (reader.isConsumed(i)) {
                continue;
            }
            if (clause.joined >= 0 && reader.isConsumed(clause.joined)) {
                int outer = outermost(i);
                if (outer >= 0) {
                    reader.read(outer, i).ifPresent(a -> {
                        reader.inherit(a, clauses.all().get(outer));
                        acts.add(a);
                    });
                }
                continue;
            }
            Optional<Act> act = reader.read(i);
            act.ifPresent(a -> reader.inherit(a, clause));
            if (act.isPresent() && !repeats(clause, act.get(), acts)) {
                (stands(clause, act.get()) ? acts : weak).add(act.get());
            }
        }
        if (acts.isEmpty() && !weak.isEmpty()) {
            Act best = weak.get(0);
            best.doubts.add(Confidence.Reason.BACKGROUND);
            if (best.aux.isEmpty() && isLed(best, "since")) {
                best.aux = Optional.of(Aux.HISTORICAL); // "it is thirty years since they met": long over
            }
            if (best.aux.isEmpty() && isUntold(best)) {
                best.aux = Optional.of(Aux.HYPOTHETICAL);
            }
            acts.add(best);
            return acts;
        }
        if (areStatements(acts)) {
            whatHappened().or(this::ofSubjects).ifPresent(acts::add);
        }
        return acts;
    }

    /** "nine died when gunmen opened fire, police said": what led to what no verb tells of as an act. */
    private Optional<Act> whatHappened() {
        return weak.stream()
                .filter(act ->
                        act.aux.isEmpty() && !act.isStatement() && isLed(act, "when") && isToldInThePast(act.outer))
                .findFirst();
    }

    /** Whether a conjunction leads the clause of an act: "since they met". */
    private boolean isLed(Act act, String word) {
        int number = clauses.of(act.outer);
        Clause clause = number < 0 ? null : clauses.all().get(number);
        return clause != null
                && clause.relation == Relation.SUBORDINATE
                && vocabulary.word(clause.lead).equals(word);
    }

    /** "warned Oslo that it would pay a price": what is told in other words by the verb that governs it. */
    private boolean repeats(Clause clause, Act act, List<Act> acts) {
        Act last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
        return last != null
                && clause.relation == Relation.THAT
                && clause.governor >= 0
                && last.outer == clauses.all().get(clause.governor).verb
                && last.code.equals(act.code)
                && act.kind.isEmpty();
    }

    private static boolean areStatements(List<Act> acts) {
        for (Act act : acts) {
            if (!act.isStatement()) {
                return false;
            }
        }
        return true;
    }

    /** The first act that is told by a subject alone, where no verb tells of any. */
    private Optional<Act> ofSubjects() {
        for (int i = 0; i < clauses.all().size(); i++) {
            Relation relation = clauses.all().get(i).relation;
            Optional<Act> act =
                    relation == Relation.ROOT || relation == Relation.THAT ? reader.ofSubject(i) : Optional.empty();
            if (act.isPresent()) {
                act.get().doubts.add(Confidence.Reason.NOMINAL);
                act.get().outer = clauses.all().get(i).verb;
                return act;
            }
        }
        return Optional.empty();
    }

    /** A purpose, or an infinitive under a verb that we do not know: not said to happen. */
    private boolean isUntold(Act act) {
        int number = clauses.of(act.outer);
        Relation relation = number < 0 ? Relation.ROOT : clauses.all().get(number).relation;
        boolean inclined = relation == Relation.REDUCED
                && chunks.verb(act.outer).form == VerbGroup.Form.INFINITIVE; // "an offer to host"
        return inclined
                || relation == Relation.PURPOSE
                || relation == Relation.INFINITIVE
                || relation == Relation.PREPOSITION;
    }

    private int outermost(int number) {
        int at = clauses.all().get(number).governor;
        while (at >= 0 && reader.isConsumed(at)) {
            at = clauses.all().get(at).governor;
        }
        return at;
    }

    /** Whether what a clause tells is told as news of its own, and not as background. */
    private boolean stands(Clause clause, Act act) {
        return switch (clause.relation) {
            case ROOT, THAT, ADJUNCT -> true;
            case PREPOSITION ->
                switch (vocabulary.word(clause.lead)) {
                    case "by" -> true;
                    case "after" -> act.kind.isPresent() && clause.governor < 0;
                    case "before" -> act.kind.isPresent() && follows(clause);
                    default -> false;
                };
            case SUBORDINATE ->
                switch (vocabulary.word(clause.lead)) {
                    case "while", "after", "as" -> true;
                    case "when" -> act.kind.isPresent() && isToldInThePast(clause.verb);
                    default -> false;
                };
            case RELATIVE ->
                act.kind.isPresent()
                        && (act.phase.isEmpty()
                                ? isDatedAside(clause.verb) || isBeforeNext(clause)
                                : isOnVisit(act) && isAside(clause.verb));
            case INFINITIVE -> clauses.hangsOnNone(clause);
            case ING -> act.kind.isPresent() && chunks.verb(clause.verb).perfect; // "having met envoys of"
            case PURPOSE, REDUCED -> false;
        };
    }

    /** "shook hands before starting their talks": told in the past, it came next. */
    private boolean follows(Clause clause) {
        Clause governor = clause.governor < 0 ? null : clauses.all().get(clause.governor);
        return governor != null && governor.relation == Relation.ROOT && isToldInThePast(governor.verb);
    }

    private boolean isToldInThePast(int verb) {
        VerbGroup group = chunks.verb(verb);
        return group.form == VerbGroup.Form.FINITE && group.tense == VerbGroup.Tense.PAST && !group.negated;
    }

    /** "ministers who met in Mombasa will meet again": what they did before what they will do. */
    private boolean isBeforeNext(Clause clause) {
        int next = clause.verb + 1;
        while (next < chunks.size() && !chunks.is(next, Chunk.VERB_GROUP) && !chunks.is(next, Chunk.COMMA)) {
            next++;
        }
        return chunks.is(clause.verb - 1, Chunk.RELATIVE)
                && isToldInThePast(clause.verb)
                && !chunks.verb(clause.verb).perfect
                && chunks.is(next, Chunk.VERB_GROUP)
                && chunks.verb(next).tense == VerbGroup.Tense.FUTURE;
    }

    private static boolean isOnVisit(Act act) {
        return act.kind.equals(Optional.of(Kind.VISIT)) && act.phase.equals(Optional.of(Phase.UNDERWAY));
    }

    /** A relative clause behind a comma: "Kim, who is on a visit to Beijing". */
    private boolean isAside(int verb) {
        return chunks.is(verb - 1, Chunk.RELATIVE) && chunks.is(verb - 2, Chunk.COMMA);
    }

    /** "Obama, who spoke with Castro on Tuesday, said": an aside with a date of its own is news. */
    private boolean isDatedAside(int verb) {
        if (!isAside(verb)) {
            return false;
        }
        for (int at = verb + 1; at < chunks.size() && !chunks.is(at, Chunk.VERB_GROUP); at++) {
            if (chunks.is(at, Chunk.DATE)) {
                return true;
            }
        }
        return false;
    }
}
