package dev.entente.coding;

import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence in its parts: the chunks it is cut into, their clauses, and the names, parties and nouns in them. */
record Syntax(
        Lexicon lexicon,
        Glosses glosses,
        Tokens tokens,
        Chunks chunks,
        Clauses clauses,
        PhraseNames names,
        Actors actors,
        Nouns nouns) {

    /** The words of a chunk in lower case. */
    String text(int chunk) {
        int from = chunks.from(chunk);
        int to = chunks.to(chunk);
        return to == from + 1 ? word(from) : tokens.text(from, to).toLowerCase(Locale.ROOT);
    }

    /** A token in lower case; of a word of the tables no new string. */
    String word(int token) {
        int word = tokens.word(token);
        return word == Vocabulary.UNKNOWN
                ? tokens.text(token, token + 1).toLowerCase(Locale.ROOT)
                : lexicon.vocabulary().word(word);
    }

    /** Who says in the last clause what is told before it, from a chunk on: the subject, or {@link Clause#NONE}. */
    int speakerBehind(int chunk) {
        Clause last =
                clauses.all().isEmpty() ? null : clauses.all().get(clauses.all().size() - 1);
        if (last == null || last.relation != Clause.Relation.ROOT || last.subject < 0 || last.verb == chunk) {
            return Clause.NONE;
        }
        int opening = clauses.left(last.subject) - 1;
        boolean closes = opening > chunk && (chunks.is(opening, Chunk.COMMA) || chunks.is(opening, Chunk.QUOTE));
        boolean says = closes && lexicon.frames().has(chunks.verb(last.verb).verb, Trait.CLAUSE);
        return says && !chunks.is(last.verb + 1, Chunk.NOUN_PHRASE) ? last.subject : Clause.NONE;
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
        return endsIn(WordClass.SPAN, noun);
    }

    /** Whether a noun phrase is a stretch of time: "two days". */
    boolean measures(int noun) {
        return endsIn(WordClass.MEASURE, noun);
    }

    private boolean endsIn(WordClass wanted, int noun) {
        int last = chunks.to(noun) - 1;
        return !tokens.is(last, Tokens.CAPITAL) && lexicon.words().isOf(wanted, tokens.word(last));
    }

    /** Those of a noun phrase and its list whom we know and who are not among some. */
    List<Party> others(int noun, List<Party> own) {
        List<Party> others = new ArrayList<>(0);
        for (Party party : parties(noun)) {
            if (party.actor().code().isPresent() && !Parties.contains(own, party)) {
                others.add(party);
            }
        }
        return others;
    }

    /** Whether a noun phrase is nobody or nothing: "no talks", "none of them", "neither side". */
    boolean isNobody(int noun) {
        return chunks.is(noun, Chunk.NOUN_PHRASE)
                && lexicon.words().isOf(WordClass.NEGATIVE, tokens.word(chunks.from(noun)));
    }

    Clause clause(int number) {
        return clauses.all().get(number);
    }

    /** Whether a chunk is a noun phrase whose first word can be of a kind of {@link Words}. */
    boolean opensWith(int noun, int kind) {
        return chunks.is(noun, Chunk.NOUN_PHRASE) && (glosses.kinds(chunks.from(noun)) & kind) != 0;
    }
}
