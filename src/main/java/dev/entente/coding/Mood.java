package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.coding.VerbGroup.Tense;
import dev.entente.event.Aux;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tense, negation and mood of verbs over their acts. */
final class Mood {

    private final Syntax syntax;
    private final Operations operations;

    Mood(Syntax syntax, Operations operations) {
        this.syntax = syntax;
        this.operations = operations;
    }

    /** What a verb without a frame says by its mood alone: "must" is an appeal. */
    Optional<Act> appeal(Predicate predicate) {
        boolean told = predicate.clause.relation == Relation.THAT || speaker(predicate.clause) >= 0;
        if (!isMust(predicate) || !told || predicate.subject < 0) {
            return Optional.empty();
        }
        Act act = new Act("100", "must");
        act.verb = predicate.clause.verb;
        act.sources.addAll(syntax.parties(predicate.subject));
        return Optional.of(act);
    }

    /** Puts an act under the tense, negation and mood of its verb; none where nothing is left. */
    Optional<Act> over(Act act, Predicate predicate) {
        VerbGroup verb = predicate.verb;
        if (!verb.negated && (syntax.isNobody(act.noun) || isOfNothing(act, predicate))) {
            verb.negated = true; // "held no talks", "there will be no summit"
            verb.nobody = true;
        }
        boolean itself = verb.passive || (act.noun >= 0 && act.noun == predicate.clause.subject);
        boolean off = act.kind.isPresent()
                && verb.negated
                && !verb.nobody
                && (itself
                        ? verb.tense == Tense.FUTURE || isWould(predicate) || isAble(predicate)
                        : isAsPlanned(predicate.clause.verb));
        boolean met = act.kind.isPresent() && act.kind.get() != Kind.AGREEMENT;
        if (verb.negated && verb.perfect && (met || isYetToBe(predicate.clause.verb))) {
            return Optional.empty(); // "have not met since", "has not yet paid": nobody refused
        }
        if ((verb.planned || isMust(predicate)) && verb.perfect && act.kind.isPresent()) {
            operations.operate(Operator.CANCEL, act); // "was to have gone to Pretoria", "should have opened in May"
            act.past = true;
            act.planned = true;
            return Optional.of(act);
        }
        if (act.kind.isPresent() && isOnlyAbsent(act, predicate)) {
            return Optional.empty();
        }
        if (verb.negated && !operations.operate(off ? Operator.CANCEL : Operator.NOT, act)) {
            return Optional.empty();
        }
        if (verb.nobody && verb.passive && act.code.startsWith("12") && act.sources.isEmpty()) {
            return Optional.empty(); // "no date was given": nobody refused it
        }
        if (act.kind.isPresent() && act.sources.isEmpty() && !act.targets.isEmpty()) {
            int speaker = speaker(predicate.clause); // "There will be no talks with Chad, X said"
            act.sources.addAll(speaker < 0 ? List.of() : syntax.parties(speaker));
        }
        time(act, predicate);
        act.past = verb.form == Form.FINITE && verb.tense == Tense.PAST;
        act.present = verb.form == Form.FINITE && verb.tense == Tense.PRESENT && !verb.perfect && !verb.passive;
        act.planned = verb.planned
                || (verb.tense == Tense.PAST
                        && act.ahead
                        && verb.form == Form.FINITE
                        && isDue(verb)
                        && !(act.noun >= 0 && syntax.lexicon().words().isOf(WordClass.DECIDED, verb.verb)));
        if (verb.progressive && act.kind.isPresent() && act.phase.isEmpty() && verb.tense != Tense.FUTURE) {
            act.phase = Optional.of(Phase.UNDERWAY);
        }
        return Optional.of(act);
    }

    /** "imposed no new sanctions": done to nothing; "has no plans to" is a refusal by its frame. */
    private boolean isOfNothing(Act act, Predicate predicate) {
        return !predicate.verb.passive
                && !act.code.startsWith("12")
                && !act.isStatement()
                && syntax.isNobody(predicate.object);
    }

    /** "has not yet decided", "has not decided yet". */
    private boolean isYetToBe(int verb) {
        int end = syntax.chunks().to(verb);
        return syntax.text(verb).contains(" yet ")
                || (end < syntax.chunks().limit() && syntax.tokens().reads(end, end + 1, "yet"));
    }

    /** "no talks were held", "no date was set", "talks are not planned": nobody refused or called off anything. */
    private boolean isOnlyAbsent(Act act, Predicate predicate) {
        VerbGroup verb = predicate.verb;
        boolean ahead = verb.tense == Tense.FUTURE || isWould(predicate);
        boolean absent = (verb.nobody || syntax.isNobody(act.noun)) && act.kind.get() != Kind.AGREEMENT;
        return verb.negated && !ahead && (absent || isDue(verb));
    }

    /** "will not travel to Chisinau as planned": it is off, and not only refused. */
    private boolean isAsPlanned(int verb) {
        Chunks chunks = syntax.chunks();
        for (int at = chunks.to(verb); at + 1 < chunks.limit(); at++) {
            if (syntax.tokens().reads(at, at + 1, "as")) {
                return syntax.tokens().reads(at + 1, at + 2, "planned")
                        || syntax.tokens().reads(at + 1, at + 2, "scheduled");
            }
        }
        return false;
    }

    /** "was due to", "had been scheduled to". */
    private boolean isDue(VerbGroup verb) {
        return (verb.predicate || verb.passive) && syntax.lexicon().frames().has(verb.verb, Trait.FUTURE);
    }

    private void time(Act act, Predicate predicate) {
        VerbGroup verb = predicate.verb;
        boolean would = isWould(predicate);
        boolean conditional = isConditional(predicate.clause);
        boolean ahead = verb.tense == Tense.FUTURE || (would && !conditional);
        if (ahead && !verb.negated && verb.form == Form.FINITE) {
            lieAhead(act);
        } else if (isMust(predicate) && isAgreed(predicate.clause)) {
            lieAhead(act);
        } else if (isMust(predicate) && !conditional) {
            demand(act, predicate.clause);
        } else if ((verb.hypothetical && !would && !(verb.negated && isAble(predicate))) || conditional) {
            suppose(act);
        } else if (verb.form == Form.INFINITIVE && syntax.clauses().hangsOnNone(predicate.clause)) {
            lieAhead(act);
        }
    }

    private void lieAhead(Act act) {
        operations.operate(Operator.FUTURE, act);
        act.ahead = true;
    }

    /** Who must do it is whom the demand is made to; who makes it speaks further out. */
    private void demand(Act act, Clause clause) {
        operations.operate(Operator.DEMAND, act);
        if (clause.relation == Relation.THAT) {
            act.targets = act.sources;
            act.sources = new ArrayList<>();
        } else if (speaker(clause) >= 0) {
            act.targets = act.sources;
            act.sources = new ArrayList<>(syntax.parties(speaker(clause)));
        }
    }

    /** "The firm must pay, the union said": who says at the end what stands first, or {@link Clause#NONE}. */
    private int speaker(Clause clause) {
        return clause.relation == Relation.ROOT ? syntax.speakerBehind(clause.verb) : Clause.NONE;
    }

    private static void suppose(Act act) {
        if (act.aux.isEmpty() && !act.isStatement()) {
            act.aux = Optional.of(Aux.HYPOTHETICAL);
        }
        act.doubts.add(Confidence.Reason.SUPPOSED);
    }

    private boolean isWould(Predicate predicate) {
        return predicate.verb.hypothetical && syntax.text(predicate.clause.verb).startsWith("would");
    }

    /** "agreed that guards should meet": what two intend is no demand. */
    private boolean isAgreed(Clause clause) {
        if (clause.relation != Relation.THAT || clause.governor < 0) {
            return false;
        }
        int verb = syntax.chunks().verb(syntax.clause(clause.governor).verb).verb;
        return syntax.lexicon().frames().has(verb, Trait.INTENT);
    }

    /** "cannot go ahead" is told as a fact. */
    private boolean isAble(Predicate predicate) {
        String modal = syntax.text(predicate.clause.verb);
        return modal.startsWith("can") || modal.startsWith("could");
    }

    private boolean isMust(Predicate predicate) {
        if (!predicate.verb.hypothetical) {
            return false;
        }
        String modal = syntax.text(predicate.clause.verb);
        return modal.startsWith("must") || modal.startsWith("should") || modal.startsWith("ought");
    }

    private boolean isConditional(Clause clause) {
        return clause.relation == Relation.SUBORDINATE
                && (syntax.lexicon().words().of(clause.lead) & Words.CONDITION) != 0;
    }
}
