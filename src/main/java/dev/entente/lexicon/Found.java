package dev.entente.lexicon;

import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases of a table in the sentences that are being read: each token is looked up once, however often it is asked
 * for. Belongs to one thread.
 *
 * @param <T> what a phrase stands for
 */
public final class Found<T> {

    private final PhraseTable<T> table;
    private final Tokens tokens;
    private final Match<T> none;
    private Object[] matches = new Object[1024];
    private int first;
    private int from;
    private int to;

    public Found(PhraseTable<T> table, Tokens tokens) {
        this.table = table;
        this.tokens = tokens;
        this.none = new Match<>(List.of(), 0);
    }

    /** Begins the sentences between two tokens. */
    public void begin(int begin, int end) {
        first = begin;
        if (end - begin > matches.length) {
            matches = new Object[Math.max(end - begin, matches.length * 2)];
        } else {
            Arrays.fill(matches, 0, end - begin, null);
        }
    }

    /** Comes to the one of these sentences that lies between two tokens. */
    public void sentence(int begin, int end) {
        from = begin;
        to = end;
    }

    /** What the longest phrase at a token, and before a limit, stands for and where it ends, or null. */
    public Match<T> longest(int at, int limit) {
        if (at >= limit || !table.begins(tokens.word(at))) {
            return null;
        }
        if (at < from || limit > to) {
            return table.longest(tokens, at, limit);
        }
        @SuppressWarnings("unchecked") // nothing else is put there
        Match<T> known = (Match<T>) matches[at - first];
        if (known == null) {
            known = table.longest(tokens, at, to);
            matches[at - first] = known == null ? none : known;
        }
        if (known == null || known.entries().isEmpty()) {
            return null;
        }
        return known.end() <= limit ? known : table.longest(tokens, at, limit);
    }
}
