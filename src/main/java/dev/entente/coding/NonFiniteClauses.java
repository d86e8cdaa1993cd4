package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Trait;
import java.util.List;

/** Tells how infinitives, gerunds and participles hang on the clauses before them, and what they are said of. */
final class NonFiniteClauses {

    private final Frames frames;
    private final Chunks chunks;
    private final Clauses clauses;
    private final List<Clause> all;
    private final Subjects subjects;

    NonFiniteClauses(Lexicon lexicon, Chunks chunks, Clauses clauses, Subjects subjects) {
        this.frames = lexicon.frames();
        this.chunks = chunks;
        this.clauses = clauses;
        this.all = clauses.all();
        this.subjects = subjects;
    }

    /** Tells of an infinitive, by the chunk before it. */
    void infinitive(Clause clause, int before) {
        int last = all.size() - 1;
        if (last < 0) {
            clause.subject = subjects.left(clause.verb);
            return;
        }
        Clause previous = all.get(last);
        boolean and = chunks.is(before, Chunk.CONJUNCTION);
        if (and && chunks.verb(previous.verb).form == Form.INFINITIVE) {
            clauses.join(clause, last);
            return;
        }
        int governor = last;
        while (governor >= 0
                && all.get(governor).relation == Relation.REDUCED
                && all.get(governor).governor >= 0
                && before != all.get(governor).verb) {
            governor = all.get(governor).governor; // "allow families separated by war to meet"
        }
        if (and) {
            for (int i = last; i >= 0; i--) {
                if (all.get(i).relation == Relation.INFINITIVE && all.get(i).governor >= 0) {
                    clauses.join(clause, i);
                    return;
                }
            }
        }
        if (isInclined(before)) {
            clause.relation = Relation.REDUCED;
        } else if (chunks.is(before, Chunk.COMMA) && !closesApposition(before, previous.verb)) {
            clause.relation = Relation.PURPOSE;
        } else {
            clause.relation = Relation.INFINITIVE;
        }
        clause.governor = governor;
        clause.subject = previous.subject;
    }

    /** "over its willingness to act": an infinitive of the noun, behind a preposition, not of the verb. */
    private boolean isInclined(int noun) {
        return chunks.is(noun, Chunk.NOUN_PHRASE)
                && chunks.is(noun - 1, Chunk.PREPOSITION)
                && subjects.isInclination(noun);
    }

    /** "asked the group, a lobby of farmers, to stop": the comma belongs to what is said of the object. */
    private boolean closesApposition(int comma, int verb) {
        boolean noun = chunks.is(comma - 1, Chunk.NOUN_PHRASE);
        int opening = comma - 2;
        while (noun && chunks.is(opening, Chunk.PREPOSITION) && chunks.is(opening - 1, Chunk.NOUN_PHRASE)) {
            opening -= 2;
        }
        return noun
                && chunks.is(opening, Chunk.COMMA)
                && chunks.is(opening - 1, Chunk.NOUN_PHRASE)
                && chunks.is(verb + 1, Chunk.NOUN_PHRASE)
                && frames.has(chunks.verb(verb).verb, Trait.OBJECT_AND_INFINITIVE);
    }

    /** Tells of a participle behind a noun. */
    void participle(Clause clause, int before) {
        clause.relation = Relation.REDUCED;
        clause.subject = chunks.is(before, Chunk.NOUN_PHRASE) ? before : Clause.NONE;
        clause.governor = all.size() - 1;
    }

    /** Tells of a gerund or a participle of the present, by the chunk before it. */
    void ing(Clause clause, int before) {
        int last = all.size() - 1;
        clause.governor = last;
        clause.subject = last < 0 ? Clause.NONE : all.get(last).subject;
        if (chunks.is(before, Chunk.PREPOSITION) || chunks.is(before, Chunk.SUBORDINATOR)) {
            clause.relation = Relation.PREPOSITION;
            clause.lead = chunks.word(before);
        } else if (last >= 0 && before == all.get(last).verb) {
            clause.relation = Relation.ING;
        } else if (chunks.is(before, Chunk.CONJUNCTION)
                && last >= 0
                && chunks.verb(all.get(last).verb).form == Form.ING) {
            clauses.join(clause, last);
        } else if (chunks.is(before, Chunk.NOUN_PHRASE) && last >= 0 && subjects.isMessage(addressed(before))) {
            clause.relation = Relation.ADJUNCT; // "issued a statement condemning": who issues it condemns
        } else if (last >= 0 && isGerundOf(all.get(last).verb, before)) {
            clause.relation = Relation.ING;
        } else if (chunks.is(before, Chunk.NOUN_PHRASE)) {
            clause.relation = Relation.REDUCED;
            clause.subject = before;
        } else if (chunks.is(before, Chunk.CONJUNCTION) && chunks.is(before - 1, Chunk.COMMA) && last >= 0) {
            clause.relation = Relation.ING; // "discussed trade, the coup, and continuing support": an item of a list
        } else {
            clause.relation = Relation.ADJUNCT;
            climb(clause);
        }
    }

    /** "ratified a treaty making it a part, brushing aside protests": behind a comma the main verb goes on. */
    private void climb(Clause clause) {
        Clause inner = clause.governor < 0 ? null : all.get(clause.governor);
        boolean hangs = inner != null
                && (inner.relation == Relation.REDUCED || inner.relation == Relation.RELATIVE)
                && inner.governor >= 0
                && chunks.is(clause.verb - 1, Chunk.COMMA);
        if (hangs) {
            clause.governor = inner.governor;
            clause.subject = all.get(inner.governor).subject;
        }
    }

    /** "spent the week training": a gerund of the verb, behind its object. */
    private boolean isGerundOf(int verb, int object) {
        return object == verb + 1
                && (chunks.is(object, Chunk.NOUN_PHRASE) || chunks.is(object, Chunk.DATE))
                && frames.has(chunks.verb(verb).verb, Trait.OBJECT_AND_GERUND);
    }

    /** "a letter to the head of the agency": from to whom a message goes to the message. */
    private int addressed(int noun) {
        int at = noun;
        while (chunks.is(at - 1, Chunk.PREPOSITION) && chunks.is(at - 2, Chunk.NOUN_PHRASE)) {
            at -= 2;
        }
        return at;
    }
}
