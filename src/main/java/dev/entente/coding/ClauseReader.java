package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Lexicon;

/** Reads the clauses of a sentence off its chunks, verb after verb. */
final class ClauseReader {

    private final Chunks chunks;
    private final PhraseWalks walks;
    private final Clauses clauses;
    private final FiniteClauses finite;
    private final NonFiniteClauses nonFinite;

    ClauseReader(Lexicon lexicon, Chunks chunks) {
        this.chunks = chunks;
        this.walks = new PhraseWalks(lexicon.frames(), chunks);
        this.clauses = new Clauses(chunks, walks);
        Subjects subjects = new Subjects(lexicon, chunks, walks, clauses.all());
        this.finite = new FiniteClauses(lexicon, chunks, walks, clauses, subjects);
        this.nonFinite = new NonFiniteClauses(lexicon, chunks, clauses, subjects);
    }

    Clauses read() {
        for (int at = 0; at < chunks.size(); at++) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                read(at);
            }
        }
        return clauses;
    }

    private void read(int verb) {
        Clause clause = new Clause(verb);
        int before = walks.before(verb);
        switch (chunks.verb(verb).form) {
            case INFINITIVE -> nonFinite.infinitive(clause, before);
            case ING -> nonFinite.ing(clause, before);
            case PARTICIPLE -> nonFinite.participle(clause, before);
            case FINITE -> finite.read(clause, before);
        }
        clauses.all().add(clause);
        if (clause.relation == Relation.ROOT && clause.subject >= 0) {
            lendSubject(clause.subject);
        }
    }

    /** "ending a visit to Mali, the minister left": who leaves ends it. */
    private void lendSubject(int subject) {
        for (int i = 0; i < clauses.all().size() - 1; i++) {
            Clause fronted = clauses.all().get(i);
            boolean bare = fronted.subject == Clause.NONE && chunks.verb(fronted.verb).form == Form.ING;
            if (bare && fronted.relation == Relation.ADJUNCT) {
                fronted.subject = subject;
            }
        }
    }
}
