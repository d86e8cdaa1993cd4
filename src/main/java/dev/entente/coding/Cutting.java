package dev.entente.coding;

import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Words;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.util.List;

/** A sentence while it is cut: its tokens, the chunks so far, and the verb that its clause has. One thread's. */
final class Cutting {

    private final Words words;
    private final Frames frames;

    Tokens tokens;
    Chunks chunks;
    List<DatePhrase> dates = List.of();

    /** The token behind the sentence. */
    int limit;

    /** True for a headline, where a capital tells nothing. */
    boolean headline;

    /** True where the clause has a finite verb that takes no other clause. */
    boolean finite;

    /** True where a finite verb stands anywhere before. */
    boolean finiteBefore;

    /** True where a relative clause began before. */
    boolean relativeBefore;

    Cutting(Lexicon lexicon) {
        this.words = lexicon.words();
        this.frames = lexicon.frames();
    }

    /** Begins a sentence. */
    void begin(Tokens text, int from, int to, List<DatePhrase> phrases, Chunks into) {
        tokens = text;
        chunks = into;
        dates = phrases;
        limit = to;
        headline = isHeadline(from, to);
        finite = false;
        finiteBefore = false;
        relativeBefore = false;
        chunks.clear();
    }

    /** Most words with a capital: a headline, where a capital tells nothing. */
    private boolean isHeadline(int from, int to) {
        int capitals = 0;
        int all = 0;
        for (int at = from; at < to; at++) {
            if (!tokens.is(at, Tokens.MARK | Tokens.NUMBER | Tokens.POSSESSIVE)
                    && tokens.end(at) - tokens.begin(at) > 3) {
                all++;
                capitals += tokens.is(at, Tokens.CAPITAL) ? 1 : 0;
            }
        }
        return all > 2 && capitals * 10 >= all * 8;
    }

    /** The number of the latest chunk; -1 at the head of the sentence. */
    int last() {
        return chunks.size() - 1;
    }

    /** What kinds of word a token can be. */
    int kinds(int at) {
        return words.kinds(tokens, at);
    }

    /** The verb that a token is a form of. */
    int verb(int at) {
        return words.verb(tokens.word(at));
    }

    boolean takesClause(int verb) {
        return frames.of(verb).stream().anyMatch(Frame::takesClause);
    }

    boolean isDate(int at) {
        for (DatePhrase date : dates) {
            if (date.from() == at) {
                return true;
            }
        }
        return false;
    }
}
