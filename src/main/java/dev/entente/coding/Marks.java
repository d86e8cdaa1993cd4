package dev.entente.coding;

import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** Reads the marks of a sentence while it is cut: commas, dashes, quotation marks, brackets. */
final class Marks {

    /** Tokens that a list between dashes has at most. */
    private static final int LIST = 20;

    /** Tokens within brackets that are passed over, with the closing one, at most. */
    private static final int BRACKET = 8;

    private final Cutting cut;
    private final NounPhrases nouns;

    /** The token of the dash that closes a list. */
    private int listEnd;

    Marks(Cutting cut, NounPhrases nouns) {
        this.cut = cut;
        this.nouns = nouns;
    }

    /** Begins a sentence. */
    void begin() {
        listEnd = -1;
    }

    /** Reads the mark at a token; the token behind it, or behind what it opens. */
    int read(int at) {
        return cut.tokens.mark(at) == '(' ? bracket(at) : one(at);
    }

    /** A word alone between quotation marks is what somebody is called. */
    boolean isOneQuoted(int at) {
        return at > 0
                && at + 1 < cut.limit
                && isQuote(at - 1)
                && isQuote(at + 1)
                && cut.chunks.is(cut.last(), Chunk.QUOTE);
    }

    private boolean isQuote(int at) {
        char mark = cut.tokens.mark(at);
        return mark == '"' || mark == '“' || mark == '”';
    }

    /** Passes over what stands in brackets, where it is short. */
    private int bracket(int at) {
        for (int end = at + 1; end < cut.limit && end < at + BRACKET; end++) {
            if (cut.tokens.mark(end) == ')') {
                return end + 1;
            }
        }
        return one(at);
    }

    private int one(int at) {
        char mark = cut.tokens.mark(at);
        Chunk kind = switch (mark) {
            case ',' -> Chunk.COMMA;
            case '"', '“', '”', '\'', '‘', '’' -> Chunk.QUOTE;
            case '-', '–', '—' -> isListBetween(at) ? Chunk.COMMA : Chunk.MARK;
            default -> Chunk.MARK;
        };
        if (kind != Chunk.QUOTE) {
            cut.finite = false;
        }
        if (mark != '-' || at == 0 || cut.tokens.begin(at) > cut.tokens.end(at - 1)) {
            cut.chunks.add(kind, at, at + 1, cut.tokens.word(at));
        }
        return at + 1;
    }

    /** "three states - Chad, Mali and Niger - accused": the names between two dashes stand as between commas. */
    private boolean isListBetween(int at) {
        if (at == listEnd) {
            return true;
        }
        int names = 0;
        int end = at + 1;
        while (end < cut.limit && end < at + LIST && !isDash(end)) {
            boolean joins =
                    cut.tokens.mark(end) == ',' || (cut.kinds(end) & (Words.CONJUNCTION | Words.DETERMINER)) != 0;
            if (!joins && !cut.tokens.is(end, Tokens.CAPITAL) && end > at + 1 + (isDash(at + 1) ? 1 : 0)) {
                return false;
            }
            names += nouns.isName(end) ? 1 : 0;
            end++;
        }
        boolean list = names > 1 && end < cut.limit && isDash(end) && cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE);
        listEnd = list ? end : listEnd;
        return list;
    }

    private boolean isDash(int at) {
        char mark = cut.tokens.mark(at);
        return mark == '–' || mark == '—' || (mark == '-' && cut.tokens.begin(at) > cut.tokens.end(at - 1));
    }
}
