package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.Words;

/** Tells which noun phrases behind a verb are its objects, and which of its words stand behind them. */
final class VerbObjects {

    private final Syntax syntax;
    private final Chunks chunks;
    private final VerbGroup verb;

    VerbObjects(Syntax syntax, VerbGroup verb) {
        this.syntax = syntax;
        this.chunks = syntax.chunks();
        this.verb = verb;
    }

    /** "shot and wounded three soldiers": the object of the second verb is that of the first. */
    boolean isJoinedTo(int other) {
        return chunks.is(other - 1, Chunk.CONJUNCTION)
                && chunks.is(other, Chunk.VERB_GROUP)
                && chunks.verb(other).form == verb.form
                && chunks.verb(other).passive == verb.passive
                && (chunks.verb(other).tense == verb.tense || verb.perfect)
                && chunks.is(other + 1, Chunk.NOUN_PHRASE);
    }

    /** Whether a noun phrase is the subject of a verb behind it. */
    boolean isSubjectAhead(int noun) {
        for (Clause other : syntax.clauses().all()) {
            if (other.subject == noun
                    && other.verb > noun
                    && chunks.verb(other.verb).form == Form.FINITE
                    && other.relation != Relation.RELATIVE) {
                return true;
            }
        }
        return false;
    }

    /** "gave Syria an ultimatum": a thing or an act right behind whom it goes to. */
    boolean isSecondObject(int noun) {
        boolean opened = syntax.opensWith(noun, Words.DETERMINER | Words.CARDINAL | Words.QUANTIFIER)
                || (chunks.is(noun, Chunk.NOUN_PHRASE)
                        && (isNumber(chunks.from(noun)) || syntax.opensWith(noun - 1, Words.PRONOUN)));
        return opened && !syntax.nouns().of(noun).isEmpty() && !isSubjectAhead(noun);
    }

    /** "was given asylum by Peru", "were set a deadline": what stands behind the verb is what its subject got. */
    boolean isKept(int noun) {
        boolean given = !syntax.measures(noun)
                && !syntax.nouns().of(noun).isEmpty()
                && syntax.lexicon().frames().has(verb.verb, Trait.GIVING);
        return given || (isSecondObject(noun) && (syntax.nouns().isThing(noun) || syntax.measures(noun)));
    }

    private boolean isNumber(int token) {
        char first = syntax.tokens().charAt(syntax.tokens().begin(token));
        return Character.isDigit(first) || Character.getType(first) == Character.CURRENCY_SYMBOL;
    }

    /** "gave back to Ukraine three ships": an object that stands behind whom it goes to. */
    boolean isHeavyObject(int next) {
        return chunks.is(next, Chunk.PREPOSITION)
                && (syntax.reads(next, "to") || syntax.reads(next, "with"))
                && chunks.is(next + 1, Chunk.NOUN_PHRASE)
                && syntax.nouns().isThing(behindDate(next + 2))
                && !isSubjectAhead(behindDate(next + 2));
    }

    /** "returned to Brazil last Wednesday 21 frogs": the chunk behind a date that stands there. */
    int behindDate(int chunk) {
        return chunks.is(chunk, Chunk.DATE) ? chunk + 1 : chunk;
    }

    /** The particle behind the object, "pulled its guns back from"; 0 where none stands there. */
    int lateParticle(int first) {
        int follows = first;
        while (chunks.is(follows + 1, Chunk.CONJUNCTION) && chunks.is(follows + 2, Chunk.NOUN_PHRASE)) {
            follows += 2;
        }
        int adjective = follows < 0 || verb.particle != 0 ? 0 : lateAdjective(follows);
        if (adjective != 0) {
            return adjective;
        }
        int token = follows < 0 || verb.particle != 0 ? chunks.limit() : chunks.to(follows);
        boolean particle = token < chunks.limit()
                && (syntax.glosses().kinds(token) & Words.PARTICLE) != 0
                && !chunks.is(follows + 1, Chunk.DATE)
                && !(chunks.is(follows + 1, Chunk.PREPOSITION) && chunks.is(follows + 2, Chunk.NOUN_PHRASE));
        return particle ? syntax.tokens().word(token) : 0;
    }

    /**
     * "held the president and those behind the raid responsible": an adjective that belongs to the verb; 0 for none.
     */
    private int lateAdjective(int first) {
        for (int at = first; at < chunks.size() && !Predicate.stops(chunks.kind(at)); at++) {
            int last = chunks.to(at) - 1;
            boolean ends = chunks.is(at, Chunk.NOUN_PHRASE) && last > chunks.from(at);
            int token = ends && isAdjectiveOfVerb(last) ? last : last + 1;
            if (token < chunks.limit() && isAdjectiveOfVerb(token)) {
                return syntax.tokens().word(token);
            }
        }
        return 0;
    }

    private boolean isAdjectiveOfVerb(int token) {
        int kinds = syntax.glosses().kinds(token) & (Words.PARTICLE | Words.PREPOSITION | Words.ADVERB);
        return kinds == Words.PARTICLE
                && syntax.lexicon()
                        .frames()
                        .of(verb.verb)
                        .takesParticle(syntax.tokens().word(token));
    }
}
