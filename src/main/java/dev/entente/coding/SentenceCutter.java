package dev.entente.coding;

import dev.entente.lexicon.Lexicon;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences and these into chunks and clauses, some sentences at a time: what cuts one then still lies
 * in the caches of the processor for the next. Belongs to one thread.
 */
final class SentenceCutter {

    /** Sentences that are cut before they are read. */
    private static final int AT_ONCE = 32;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Glosses glosses;
    private final Chunker chunker;
    private final List<Chunks> rows = new ArrayList<>();
    private final int[] ends = new int[AT_ONCE];

    SentenceCutter(Lexicon lexicon, Tokens tokens, Glosses glosses) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.glosses = glosses;
        this.chunker = new Chunker(lexicon, glosses);
    }

    /** Takes stretches of the text for noun phrases; none: the sentences themselves tell. */
    void actorsAre(List<Extent> actors) {
        chunker.nounPhrasesAre(actors);
    }

    /** The next sentences from a token on, of a text that was published on a day; none at the end of the text. */
    List<CutSentence> next(int from, LocalDate published) {
        int count = 0;
        for (int at = from; at < tokens.size() && count < AT_ONCE; at = ends[count++]) {
            ends[count] = lexicon.sentences().end(tokens, at);
        }
        List<CutSentence> cut = new ArrayList<>(count);
        glosses.begin(from, count == 0 ? from : ends[count - 1]);
        for (int i = 0; i < count; i++) {
            cut.add(cut(i == 0 ? from : ends[i - 1], ends[i], row(i), published));
        }
        return cut;
    }

    private CutSentence cut(int from, int to, Chunks row, LocalDate published) {
        List<DatePhrase> dates = lexicon.dates().find(tokens, from, to, published);
        glosses.sentence(from, to);
        chunker.cut(tokens, from, to, dates, row);
        return new CutSentence(from, to, dates, row, Clauses.of(lexicon, row));
    }

    private Chunks row(int number) {
        if (number == rows.size()) {
            rows.add(new Chunks());
        }
        return rows.get(number);
    }
}
