package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** The clauses of a sentence: each verb group with its subject and what governs it. */
final class Clauses {

    private final Frames frames;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Chunks chunks;
    private final PhraseWalks walks;
    private final List<Clause> all = new ArrayList<>();
    private final Subjects subjects;

    private Clauses(Lexicon lexicon, Chunks chunks) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.vocabulary = lexicon.vocabulary();
        this.chunks = chunks;
        this.walks = new PhraseWalks(frames, chunks);
        this.subjects = new Subjects(lexicon, chunks, walks, all);
    }

    /** Reads the clauses off a row of chunks. */
    static Clauses of(Lexicon lexicon, Chunks chunks) {
        Clauses clauses = new Clauses(lexicon, chunks);
        for (int at = 0; at < chunks.size(); at++) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                clauses.add(at);
            }
        }
        return clauses;
    }

    /** The first noun phrase of the list that ends with this one: "Chad and Libya". */
    int left(int noun) {
        return walks.left(noun);
    }

    List<Clause> all() {
        return all;
    }

    /** Whether no clause before it governs a clause. */
    boolean hangsOnNone(Clause clause) {
        return clause.governor < 0 || all.get(clause.governor).verb > clause.verb;
    }

    /** The numbers of all clauses from left to right, but an infinitive that opens a sentence behind its verb. */
    int[] inReadingOrder() {
        int[] order = new int[all.size()];
        int opening = all.size() > 1 && all.get(0).relation == Relation.INFINITIVE ? all.get(0).governor : 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i < opening ? i + 1 : i == opening ? 0 : i;
        }
        return order;
    }

    /** The number of the first clause that stands by itself and has a subject, or {@link Clause#NONE}. */
    int main() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).relation == Relation.ROOT && all.get(i).subject >= 0) {
                return i;
            }
        }
        return Clause.NONE;
    }

    /** The number of the clause of a verb group, or {@link Clause#NONE}. */
    int of(int verb) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).verb == verb) {
                return i;
            }
        }
        return Clause.NONE;
    }

    private void add(int verb) {
        Clause clause = new Clause(verb);
        int before = walks.before(verb);
        switch (chunks.verb(verb).form) {
            case INFINITIVE -> infinitive(clause, before);
            case ING -> ing(clause, before);
            case PARTICIPLE -> {
                clause.relation = Relation.REDUCED;
                clause.subject = chunks.is(before, Chunk.NOUN_PHRASE) ? before : Clause.NONE;
                clause.governor = all.size() - 1;
            }
            case FINITE -> finite(clause, before);
        }
        all.add(clause);
        if (clause.relation == Relation.ROOT && clause.subject >= 0) {
            lendSubject(clause.subject);
        }
    }

    /** "ending a visit to Mali, the minister left": who leaves ends it. */
    private void lendSubject(int subject) {
        for (int i = 0; i < all.size() - 1; i++) {
            Clause fronted = all.get(i);
            boolean bare = fronted.subject == Clause.NONE && chunks.verb(fronted.verb).form == Form.ING;
            if (bare && fronted.relation == Relation.ADJUNCT) {
                fronted.subject = subject;
            }
        }
    }

    private void infinitive(Clause clause, int before) {
        int last = all.size() - 1;
        if (last < 0) {
            clause.subject = subjects.left(clause.verb);
            return;
        }
        Clause previous = all.get(last);
        boolean and = chunks.is(before, Chunk.CONJUNCTION);
        if (and && chunks.verb(previous.verb).form == Form.INFINITIVE) {
            join(clause, last);
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
                    join(clause, i);
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

    private void join(Clause clause, int to) {
        Clause first = all.get(to);
        clause.relation = first.relation;
        clause.governor = first.governor;
        clause.subject = first.subject;
        clause.lead = first.lead;
        clause.joined = to;
    }

    private void ing(Clause clause, int before) {
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
            join(clause, last);
        } else if (chunks.is(before, Chunk.NOUN_PHRASE) && last >= 0 && isMessage(addressed(before))) {
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

    private void finite(Clause clause, int before) {
        int last = all.size() - 1;
        if (chunks.is(before, Chunk.RELATIVE)
                || (chunks.is(before, Chunk.THAT) && chunks.is(before - 1, Chunk.NOUN_PHRASE))) {
            clause.relation = Relation.RELATIVE;
            clause.governor = last;
            clause.subject = walks.head(chunks.is(before - 1, Chunk.COMMA) ? before - 2 : before - 1);
            if (last >= 0 && clause.subject == all.get(last).verb + 1 && isMessage(clause.subject)) {
                clause.relation = Relation.ADJUNCT; // "released a report that calls on": who releases it calls
                clause.subject = all.get(last).subject;
            }
            return;
        }
        if (chunks.is(before, Chunk.CONJUNCTION) && chunks.verb(clause.verb).bare && lastInfinitive() >= 0) {
            join(clause, lastInfinitive());
            return;
        }
        if (chunks.is(before, Chunk.CONJUNCTION) && lastFinite() >= 0) {
            int first = beforeAside(before, lastFinite());
            shareAuxiliary(clause.verb, all.get(first).verb);
            join(clause, first);
            return;
        }
        if (lastFinite() >= 0 && subjects.isListed(clause.verb, before, all.get(lastFinite()).verb)) {
            join(clause, lastFinite());
            return;
        }
        if (subjects.isGerund(clause.verb)) {
            gerund(clause, all.get(last));
            return;
        }
        if (subjects.isBehindPurpose(clause.verb)) {
            Clause purpose = all.get(last); // "a promise to free the sailors was made": of a noun, and under this verb
            clause.subject = purpose.subject;
            purpose.relation = Relation.INFINITIVE;
            purpose.governor = all.size();
            return;
        }
        int shared = subjects.behindClause(clause.verb);
        boolean goesOn = shared != Clause.NONE;
        clause.subject = goesOn ? shared : subjects.left(clause.verb);
        if (clause.subject == Clause.NONE) {
            if (chunks.is(before, Chunk.THAT) && last >= 0) {
                clause.relation = Relation.THAT; // "warned that there would be war"
                clause.governor = last;
                return;
            }
            int finite = lastFinite();
            clause.subject = finite < 0 ? Clause.NONE : all.get(finite).subject;
            return;
        }
        int lead = walks.before(walks.left(clause.subject));
        if (last >= 0
                && lead == all.get(last).verb
                && chunks.verb(clause.verb).bare
                && words.isOf(WordClass.PERMISSIVE, chunks.verb(lead).verb)) {
            clause.relation = Relation.INFINITIVE; // "let the airliners cross its airspace"
            clause.governor = last;
            clause.subject = all.get(last).subject;
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
        } else if (chunks.is(lead, Chunk.CONJUNCTION)
                && lastFinite() >= 0
                && all.get(lastFinite()).relation == Relation.THAT) {
            clause.relation = Relation.THAT;
            clause.governor = all.get(lastFinite()).governor;
        }
    }

    /** "met the envoy, who is visiting Lima, and signed": behind an aside the main verb goes on. */
    private int beforeAside(int conjunction, int last) {
        Clause aside = all.get(last);
        boolean closed = aside.relation == Relation.RELATIVE
                && chunks.is(conjunction - 1, Chunk.COMMA)
                && chunks.is(aside.verb - 1, Chunk.RELATIVE)
                && chunks.is(aside.verb - 2, Chunk.COMMA);
        int governor = closed ? aside.governor : Clause.NONE;
        return governor >= 0 && chunks.verb(all.get(governor).verb).form == Form.FINITE ? governor : last;
    }

    /** "Hanoi, whose troops fought the Chinese, signed": an aside on somebody, by what is his, before what he does. */
    private boolean isOwnersAside(int lead) {
        return lastFinite() < 0
                && chunks.is(lead, Chunk.RELATIVE)
                && chunks.is(lead - 1, Chunk.COMMA)
                && vocabulary.word(chunks.word(lead)).equals("whose");
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

    /** Whether a noun phrase right behind a verb is what somebody says or writes: "a statement", "a letter". */
    private boolean isMessage(int noun) {
        return chunks.is(noun - 1, Chunk.VERB_GROUP)
                && chunks.verb(noun - 1).form == Form.FINITE
                && (words.of(chunks.word(noun)) & Words.MESSAGE) != 0
                && frames.has(chunks.verb(noun - 1).verb, Trait.STATEMENT);
    }

    /** "a letter to the head of the agency": from to whom a message goes to the message. */
    private int addressed(int noun) {
        int at = noun;
        while (chunks.is(at - 1, Chunk.PREPOSITION) && chunks.is(at - 2, Chunk.NOUN_PHRASE)) {
            at -= 2;
        }
        return at;
    }

    private int lastInfinitive() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).relation == Relation.INFINITIVE) {
                return i;
            }
        }
        return Clause.NONE;
    }

    private int lastFinite() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (chunks.verb(all.get(i).verb).form == Form.FINITE) {
                return i;
            }
        }
        return Clause.NONE;
    }
}
