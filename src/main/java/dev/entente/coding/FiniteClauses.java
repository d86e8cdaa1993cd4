package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Vocabulary;
import java.util.List;

/** Tells how the clause of a finite verb hangs on those before it, and what its verb is said of. */
final class FiniteClauses {

    private final Frames frames;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Chunks chunks;
    private final PhraseWalks walks;
    private final Clauses clauses;
    private final List<Clause> all;
    private final Subjects subjects;

    FiniteClauses(Lexicon lexicon, Chunks chunks, PhraseWalks walks, Clauses clauses, Subjects subjects) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.vocabulary = lexicon.vocabulary();
        this.chunks = chunks;
        this.walks = walks;
        this.clauses = clauses;
        this.all = clauses.all();
        this.subjects = subjects;
    }

    /** Tells what the clause of a finite verb hangs on and what its verb is said of, by the chunk before it. */
    void read(Clause clause, int before) {
        if (chunks.is(before, Chunk.RELATIVE)
                || (chunks.is(before, Chunk.THAT) && chunks.is(before - 1, Chunk.NOUN_PHRASE))) {
            relative(clause, before);
            return;
        }
        int first = joinedTo(clause.verb, before);
        if (first >= 0) {
            clauses.join(clause, first);
            return;
        }
        if (subjects.isGerund(clause.verb)) {
            gerund(clause, last());
            return;
        }
        if (subjects.isBehindPurpose(clause.verb)) {
            Clause purpose = last(); // "a promise to free the sailors was made": of a noun, and under this verb
            clause.subject = purpose.subject;
            purpose.relation = Relation.INFINITIVE;
            purpose.governor = all.size();
            return;
        }
        int topic = subjects.beforeTopic(clause.verb);
        if (topic >= 0) {
            clause.subject = topic;
            return;
        }
        int shared = subjects.behindClause(clause.verb);
        clause.subject = shared != Clause.NONE ? shared : subjects.left(clause.verb);
        if (clause.subject == Clause.NONE) {
            withoutSubject(clause, before);
        } else {
            withSubject(clause, shared != Clause.NONE);
        }
    }

    private Clause last() {
        return all.get(all.size() - 1);
    }

    private void relative(Clause clause, int before) {
        int last = all.size() - 1;
        clause.relation = Relation.RELATIVE;
        clause.governor = last;
        clause.subject = walks.head(chunks.is(before - 1, Chunk.COMMA) ? before - 2 : before - 1);
        if (last >= 0 && clause.subject == all.get(last).verb + 1 && subjects.isMessage(clause.subject)) {
            clause.relation = Relation.ADJUNCT; // "released a report that calls on": who releases it calls
            clause.subject = all.get(last).subject;
        }
    }

    /** The clause that a verb goes on with, behind "and" or in a list of verbs, or {@link Clause#NONE}. */
    private int joinedTo(int verb, int before) {
        boolean and = chunks.is(before, Chunk.CONJUNCTION);
        int infinitive = and && chunks.verb(verb).bare ? clauses.lastInfinitive() : Clause.NONE;
        if (infinitive >= 0) {
            return infinitive;
        }
        int finite = clauses.lastFinite();
        if (and && finite >= 0) {
            int first = beforeAside(verb, before, finite);
            shareAuxiliary(verb, all.get(first).verb);
            return first;
        }
        return finite >= 0 && subjects.isListed(verb, before, all.get(finite).verb) ? finite : Clause.NONE;
    }

    /**
     * The clause that a verb behind a comma and "and" goes on with: behind an aside, "met the envoy, who is visiting
     * Lima, and signed", behind what happened before, "left after rebels took the town, and called on them", or behind
     * what was said, "said it had paid, and accused Mali": the main one.
     */
    private int beforeAside(int verb, int conjunction, int last) {
        Clause inner = all.get(last);
        boolean closed = chunks.is(conjunction - 1, Chunk.COMMA)
                && switch (inner.relation) {
                    case RELATIVE ->
                        chunks.is(inner.verb - 1, Chunk.RELATIVE) && chunks.is(inner.verb - 2, Chunk.COMMA);
                    case SUBORDINATE -> true;
                    case THAT -> isSaidBesides(verb, inner);
                    default -> false;
                };
        int governor = closed ? inner.governor : Clause.NONE;
        while (closed && inner.relation != Relation.RELATIVE && governor >= 0 && !isFinite(governor)) {
            governor = all.get(governor).governor;
        }
        return governor >= 0 && isFinite(governor) ? governor : last;
    }

    private boolean isFinite(int number) {
        return chunks.verb(all.get(number).verb).form == Form.FINITE;
    }

    /** Whether a verb of speech, in the tense of the one that governs what was said, goes on with that one. */
    private boolean isSaidBesides(int verb, Clause said) {
        VerbGroup group = chunks.verb(verb);
        return said.governor >= 0
                && isFinite(said.governor)
                && frames.has(group.verb, Trait.SPEECH)
                && !group.perfect
                && group.tense == chunks.verb(all.get(said.governor).verb).tense;
    }

    /** "was arrested and deported by the army": of two joined verbs, the second is passive like the first. */
    private void shareAuxiliary(int verb, int first) {
        VerbGroup group = chunks.verb(verb);
        boolean may = group.participial && chunks.verb(first).passive && !chunks.is(verb + 1, Chunk.NOUN_PHRASE);
        if (may && (isDoneBy(verb) || !frames.has(group.verb, Trait.INTRANSITIVE))) {
            group.passive = true;
        }
    }

    private boolean isDoneBy(int verb) {
        return chunks.is(verb + 1, Chunk.PREPOSITION)
                && vocabulary.word(chunks.word(verb + 1)).equals("by")
                && chunks.is(verb + 2, Chunk.NOUN_PHRASE);
    }

    /** "lifting the ban is out of the question": a gerund is what the verb is said of, and stands under it. */
    private void gerund(Clause clause, Clause gerund) {
        boolean said = gerund.governor >= 0;
        clause.relation = said ? Relation.THAT : Relation.ROOT;
        clause.governor = gerund.governor;
        gerund.relation = Relation.ING;
        gerund.governor = all.size();
    }

    private void withoutSubject(Clause clause, int before) {
        int last = all.size() - 1;
        if (chunks.is(before, Chunk.THAT) && last >= 0) {
            clause.relation = Relation.THAT; // "warned that there would be war"
            clause.governor = last;
            return;
        }
        int finite = clauses.lastFinite();
        clause.subject = finite < 0 ? Clause.NONE : all.get(finite).subject;
    }

    /** @param goesOn whether its verb goes on, behind another clause, with a subject that stands before that clause */
    private void withSubject(Clause clause, boolean goesOn) {
        int last = all.size() - 1;
        int lead = walks.before(walks.left(clause.subject));
        if (isPermitted(clause.verb, lead)) {
            clause.relation = Relation.INFINITIVE; // "let the airliners cross its airspace"
            clause.governor = last;
            clause.subject = last().subject;
            return;
        }
        if (last >= 0
                && (goesOn || all.get(last).relation == Relation.REDUCED)
                && clause.subject < all.get(last).verb) {
            last = all.get(last).governor; // "said warplanes supported by Russia pounded"
        }
        if (chunks.is(lead, Chunk.THAT)) {
            clause.relation = Relation.THAT;
            clause.governor = last;
        } else if (isOwnersAside(lead)) {
            clause.relation = Relation.RELATIVE;
            clause.governor = last;
        } else if (chunks.is(lead, Chunk.SUBORDINATOR) || chunks.is(lead, Chunk.PREPOSITION)) {
            clause.relation = Relation.SUBORDINATE;
            clause.lead = chunks.word(lead);
            clause.governor = last;
        } else if (last >= 0 && isGoverned(lead, all.get(last).verb)) {
            clause.relation = Relation.THAT;
            clause.governor = last;
        } else if (isSaidToo(lead)) {
            clause.relation = Relation.THAT;
            clause.governor = all.get(clauses.lastFinite()).governor;
        }
    }

    /** Whether the verb before what a bare verb is said of lets it happen. */
    private boolean isPermitted(int verb, int lead) {
        return !all.isEmpty()
                && lead == last().verb
                && chunks.verb(verb).bare
                && words.isOf(WordClass.PERMISSIVE, chunks.verb(lead).verb);
    }

    /** "said the talks had ended and a treaty would follow": of what is joined by "and" all is said. */
    private boolean isSaidToo(int lead) {
        int finite = clauses.lastFinite();
        return chunks.is(lead, Chunk.CONJUNCTION) && finite >= 0 && all.get(finite).relation == Relation.THAT;
    }

    /** "Hanoi, whose troops fought the Chinese, signed": an aside on somebody, by what is his, before what he does. */
    private boolean isOwnersAside(int lead) {
        return clauses.lastFinite() < 0
                && chunks.is(lead, Chunk.RELATIVE)
                && chunks.is(lead - 1, Chunk.COMMA)
                && vocabulary.word(chunks.word(lead)).equals("whose");
    }

    /** "said the talks would go on", "told reporters the talks would go on". */
    private boolean isGoverned(int lead, int verb) {
        return (lead == verb && takesClause(verb))
                || (chunks.is(lead, Chunk.NOUN_PHRASE) && walks.left(lead) == verb + 1 && takesObjectAndClause(verb));
    }

    private boolean takesObjectAndClause(int verb) {
        return frames.has(chunks.verb(verb).verb, Trait.OBJECT_AND_CLAUSE);
    }

    private boolean takesClause(int verb) {
        return frames.has(chunks.verb(verb).verb, Trait.CLAUSE);
    }
}
