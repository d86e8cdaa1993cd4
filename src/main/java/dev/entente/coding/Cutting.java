package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import java.util.List;

/** A sentence while it is cut: its tokens, the chunks so far, and the verb that its clause has. One thread's. */
final class Cutting {

    private final Words words;
    private final Frames frames;

    /** What the lexicon knows of the tokens. */
    final Glosses glosses;

    /** The word "of". */
    final int of;

    private final int talks;
    private final int to;
    private final int about;

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

    Cutting(Lexicon lexicon, Glosses glosses) {
        this.glosses = glosses;
        this.words = lexicon.words();
        this.frames = lexicon.frames();
        this.of = lexicon.vocabulary().add("of");
        this.talks = lexicon.vocabulary().add("talks");
        this.to = lexicon.vocabulary().add("to");
        this.about = lexicon.vocabulary().add("about");
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

    /** "India, China sign accord": a comma that stands for "and" in a headline, or between names that open one. */
    boolean isListed(int comma) {
        return chunks.is(comma, Chunk.COMMA) && (headline || areNames(comma));
    }

    private boolean areNames(int comma) {
        int at = comma;
        while (chunks.is(at, Chunk.COMMA) && chunks.is(at - 1, Chunk.NOUN_PHRASE) && isNames(at - 1)) {
            at -= 2;
        }
        return at < 0 && tokens.is(chunks.to(comma), Tokens.CAPITAL);
    }

    private boolean isNames(int noun) {
        return tokens.is(chunks.from(noun), Tokens.CAPITAL) && tokens.is(chunks.to(noun) - 1, Tokens.CAPITAL);
    }

    /** The number of the latest chunk; -1 at the head of the sentence. */
    int last() {
        return chunks.size() - 1;
    }

    /** The longest name that begins at a token, or null. */
    Match<Name> name(int at) {
        return tokens.is(at, Tokens.CAPITAL) ? glosses.proper().longest(at, limit) : null;
    }

    /** What kinds of word a token can be; none behind the sentence. */
    int kinds(int at) {
        return at < limit ? glosses.kinds(at) : 0;
    }

    /** The verb that a token is a form of. */
    int verb(int at) {
        return words.verb(tokens.word(at));
    }

    boolean takesClause(int verb) {
        return frames.has(verb, Trait.CLAUSE);
    }

    /** The number behind words such as "more than", "at least", "up to"; else the token itself. */
    int quantity(int at) {
        int number = at;
        while (number < limit && number < at + 4 && !isCount(number)) {
            if ((kinds(number) & Words.QUANTIFIER) == 0) {
                return at;
            }
            number++;
        }
        if (tokens.word(at) == to) {
            return at; // "gave shelter to some 300 families"
        }
        boolean alone = number == at + 1 && tokens.end(at) - tokens.begin(at) == 2; // "at ten" is no "at least ten"
        return number > at && number < limit && !alone && !isDate(number) ? number : at;
    }

    /** A number in digits or in a word. */
    boolean isCount(int at) {
        return tokens.is(at, Tokens.NUMBER) || (kinds(at) & Words.CARDINAL) != 0;
    }

    /** True for a noun in the plural. */
    boolean isPlural(int at) {
        return (kinds(at) & Words.NOUN) != 0 && tokens.endsWith(at, "s") && !tokens.endsWith(at, "ss");
    }

    /** The token behind a noun of several words that begins here, "drinking water"; else the token itself. */
    int compound(int at) {
        Match<EventNoun> noun = glosses.nouns().longest(at, limit);
        return noun != null && noun.end() > at + 1 ? noun.end() : at;
    }

    /** True where a token goes on a noun of two words: "government forces". */
    boolean isInCompound(int at) {
        return compound(at - 1) > at;
    }

    /** Whether a verb governs gerunds: "stopped bombing". */
    boolean takesGerund(int verb) {
        return frames.has(verb, Trait.GERUND);
    }

    /** Whether a verb stands without an object before a preposition. */
    boolean takesPreposition(int verb, int preposition) {
        for (Frame frame : frames.of(verb).all()) {
            boolean free = frame.object() == Frame.ObjectForm.FREE || frame.object() == Frame.ObjectForm.NONE;
            if (free && frame.prepositions().contains(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word behind the object of a verb is its particle: "called its envoy back". */
    boolean isParticleOfVerb(int at) {
        int last = last();
        if (!chunks.is(last, Chunk.NOUN_PHRASE) || !chunks.is(last - 1, Chunk.VERB_GROUP)) {
            return false;
        }
        return takesParticle(last - 1, at);
    }

    /** Whether a word is a particle of the verb of a chunk. */
    boolean takesParticle(int verb, int at) {
        return frames.of(chunks.verb(verb).verb).takesParticle(tokens.word(at));
    }

    /** Whether a token is a word of a class. */
    boolean isOf(WordClass wanted, int at) {
        return words.isOf(wanted, tokens.word(at));
    }

    /** Whether a determiner can stand without a noun: "each". */
    boolean isPronominal(int at) {
        return isOf(WordClass.PRONOMINAL, at);
    }

    /** In news "talks" is a verb in "talks to" and "talks about" alone. */
    boolean isTalks(int at) {
        return tokens.word(at) == talks
                && (at + 1 >= limit || (tokens.word(at + 1) != to && tokens.word(at + 1) != about));
    }

    /** Whether a chunk is the "that" of what is demanded, where a verb stands bare: "demanded that Iran halt". */
    boolean isDemanded(int chunk) {
        int verb = chunk - 1;
        while (chunks.is(verb, Chunk.DATE)) {
            verb--;
        }
        return chunks.is(chunk, Chunk.THAT)
                && chunks.is(verb, Chunk.VERB_GROUP)
                && frames.has(chunks.verb(verb).verb, Trait.DEMAND);
    }

    boolean isDate(int at) {
        for (int i = 0; i < dates.size(); i++) {
            if (dates.get(i).from() == at) {
                return true;
            }
        }
        return false;
    }
}
