package dev.entente.text;

import java.util.Set;

/** Finds where sentences end: at a closing mark before a capital, at a blank line, at a line of its own. */
public final class Sentences {

    /** A line that is shorter stands for itself: a headline, a by-line, a caption. */
    private static final int SHORT_LINE = 60;

    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "however",
            "meanwhile",
            "while",
            "after",
            "when",
            "i",
            "there");

    private final boolean[] opener;

    public Sentences(Vocabulary vocabulary) {
        OPENERS.stream().sorted().forEach(vocabulary::add);
        opener = new boolean[vocabulary.size()];
        for (String word : OPENERS) {
            opener[vocabulary.add(word)] = true;
        }
    }

    /** The token behind the sentence that begins at a token. */
    public int end(Tokens tokens, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (at > from && startsAnew(tokens, from, at)) {
                return at;
            }
            if (closes(tokens, at)) {
                int end = at + 1;
                while (end < tokens.size() && isClosing(tokens, end)) {
                    end++;
                }
                if (end >= tokens.size() || canOpen(tokens, at, end)) {
                    return end;
                }
            }
        }
        return tokens.size();
    }

    private static boolean startsAnew(Tokens tokens, int from, int at) {
        if (tokens.is(at, Tokens.PARAGRAPH)) {
            return true;
        }
        if (!tokens.is(at, Tokens.LINE)) {
            return false;
        }
        int line = at - 1;
        while (line > from && !tokens.is(line, Tokens.LINE)) {
            line--;
        }
        boolean isShort = tokens.end(at - 1) - tokens.begin(line) < SHORT_LINE;
        return !tokens.is(at, Tokens.CAPITAL | Tokens.NUMBER) ? tokens.is(at, Tokens.MARK) : isShort;
    }

    private static boolean closes(Tokens tokens, int at) {
        char mark = tokens.mark(at);
        return mark == '.' || mark == '!' || mark == '?' || mark == '…' || tokens.is(at, Tokens.ABBREVIATION);
    }

    private static boolean isClosing(Tokens tokens, int at) {
        char mark = tokens.mark(at);
        boolean near = tokens.begin(at) == tokens.end(at - 1);
        return near && (mark == '"' || mark == '”' || mark == '’' || mark == '\'' || mark == ')' || mark == '.');
    }

    private boolean canOpen(Tokens tokens, int at, int next) {
        if (tokens.begin(next) == tokens.end(next - 1)) {
            return false;
        }
        if (tokens.is(at, Tokens.ABBREVIATION)) {
            int word = tokens.word(next);
            return tokens.is(next, Tokens.CAPITAL) && word < opener.length && opener[word];
        }
        char mark = tokens.mark(next);
        return tokens.is(next, Tokens.CAPITAL | Tokens.NUMBER)
                || mark == '"'
                || mark == '“'
                || mark == '\''
                || mark == '‘'
                || mark == '('
                || mark == '[';
    }
}
