package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** The clauses of a sentence in the order of their verbs: each verb group with its subject and what governs it. */
final class Clauses {

    private final Chunks chunks;
    private final PhraseWalks walks;
    private final List<Clause> all = new ArrayList<>();

    Clauses(Chunks chunks, PhraseWalks walks) {
        this.chunks = chunks;
        this.walks = walks;
    }

    /** Reads the clauses off a row of chunks. */
    static Clauses of(Lexicon lexicon, Chunks chunks) {
        return new ClauseReader(lexicon, chunks).read();
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

    /** The number of the last infinitive, or {@link Clause#NONE}. */
    int lastInfinitive() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).relation == Relation.INFINITIVE) {
                return i;
            }
        }
        return Clause.NONE;
    }

    /** The number of the last clause with a finite verb, or {@link Clause#NONE}. */
    int lastFinite() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (chunks.verb(all.get(i).verb).form == Form.FINITE) {
                return i;
            }
        }
        return Clause.NONE;
    }

    /** Joins a clause to one before it by "and": it has what that one has. */
    void join(Clause clause, int to) {
        Clause first = all.get(to);
        clause.relation = first.relation;
        clause.governor = first.governor;
        clause.subject = first.subject;
        clause.lead = first.lead;
        clause.joined = to;
    }
}
