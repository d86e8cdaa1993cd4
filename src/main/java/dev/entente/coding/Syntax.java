package dev.entente.coding;

import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence in its parts: the chunks it is cut into, their clauses, and the parties and nouns in them. */
record Syntax(Lexicon lexicon, Tokens tokens, Chunks chunks, Clauses clauses, Actors actors, Nouns nouns) {

    private static final Set<String> SPANS = Set.of("months", "year", "years", "decades");

    private static final Set<String> MEASURES =
            Set.of("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    /** The words of a chunk in lower case. */
    String text(int chunk) {
        return tokens.text(chunks.from(chunk), chunks.to(chunk)).toLowerCase(Locale.ROOT);
    }

    /** Whether the words of a chunk are these, whatever their case. */
    boolean reads(int chunk, String wanted) {
        return tokens.readsIgnoringCase(chunks.from(chunk), chunks.to(chunk), wanted);
    }

    /** The parties of a noun phrase and of those listed with it. */
    List<Party> parties(int noun) {
        return actors.of(noun, clauses);
    }

    /** Whether a noun phrase is too long a stretch of time for one meeting: "three years". */
    boolean spans(int noun) {
        return SPANS.contains(tokens.text(chunks.to(noun) - 1, chunks.to(noun)));
    }

    /** Whether a noun phrase is a stretch of time: "two days". */
    boolean measures(int noun) {
        return MEASURES.contains(tokens.text(chunks.to(noun) - 1, chunks.to(noun)));
    }

    Clause clause(int number) {
        return clauses.all().get(number);
    }

    /** Whether a chunk is a noun phrase whose first word can be of a kind of {@link Words}. */
    boolean opensWith(int noun, int kind) {
        return chunks.is(noun, Chunk.NOUN_PHRASE) && (lexicon.words().kinds(tokens, chunks.from(noun)) & kind) != 0;
    }
}
