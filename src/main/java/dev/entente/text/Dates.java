package dev.entente.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the phrases that name a time, and works out the days they mean seen from the day of publication. */
public final class Dates {

    private final DateWords words;

    public Dates(Vocabulary vocabulary) {
        this.words = new DateWords(vocabulary);
    }

    /** The phrases between two tokens, in order, none overlapping. */
    public List<DatePhrase> find(Tokens tokens, int from, int to, LocalDate published) {
        List<DatePhrase> found = List.of();
        DateReader reader = null;
        for (int at = from; at < to; at++) {
            if (!mayBegin(tokens, at)) {
                continue;
            }
            reader = reader == null ? new DateReader(new DateTokens(words, tokens, to), published) : reader;
            DatePhrase phrase = reader.at(at);
            if (phrase != null) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(phrase);
                at = phrase.to() - 1;
            }
        }
        return found;
    }

    private boolean mayBegin(Tokens tokens, int at) {
        return tokens.is(at, Tokens.NUMBER) || words.isOpening(tokens.word(at));
    }
}
