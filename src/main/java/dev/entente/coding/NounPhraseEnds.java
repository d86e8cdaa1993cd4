package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** Tells where a noun phrase that could go on ends, because another phrase begins. */
final class NounPhraseEnds {

    /** Kinds of word that no phrase ends in. */
    private static final int NO_HEAD = Words.ADJECTIVE
            | Words.DETERMINER
            | Words.CARDINAL
            | Words.ADVERB
            | Words.PREPOSITION
            | Words.PARTICIPLE
            | Words.ING;

    private final Cutting cut;
    private final Lookahead ahead;

    NounPhraseEnds(Cutting cut, Lookahead ahead) {
        this.cut = cut;
        this.ahead = ahead;
    }

    /** Whether a name that follows a complete phrase is no part of it. */
    boolean beforeName(int from, int at, Match<Name> name) {
        return isSubjectBehind(from, at, name) || (at > from && isAddressee(at, name));
    }

    /** Whether a word that follows a complete phrase is no part of it. */
    boolean beforeWord(int at) {
        return beginsAnother(at) || isLateParticle(at, cut.kinds(at)) || isLateAttribute(at, cut.kinds(at));
    }

    /** "handed Nigeria $2 million", "gave the envoys two days": a number behind a name or a plural begins a phrase. */
    private boolean beginsAnother(int at) {
        boolean number = (cut.kinds(at) & Words.CARDINAL) != 0
                || (cut.tokens.is(at, Tokens.NUMBER) && (cut.isPlural(at - 1) || !cut.isCount(at)));
        boolean counted = (cut.kinds(at - 1) & (Words.QUANTIFIER | Words.ADVERB)) != 0;
        boolean measure = (number || cut.tokens.is(at, Tokens.NUMBER)) && !counted && isMeasure(at + 1);
        return measure || (number && (cut.isPlural(at - 1) || endsState(at)));
    }

    /** "gave the envoy 72 hours": a number of days is no part of a phrase before it. */
    private boolean isMeasure(int at) {
        return at < cut.limit && !cut.tokens.is(at, Tokens.CAPITAL) && cut.isOf(WordClass.MEASURE, at);
    }

    /**
     * "after weeks of silence Israel bombed", "for two months Iranian doctors treated": behind a phrase that opens the
     * clause, the name of a state begins the subject.
     */
    private boolean isSubjectBehind(int from, int at, Match<Name> name) {
        int kinds = cut.kinds(at - 1);
        boolean fronted = cut.chunks.is(cut.last(), Chunk.PREPOSITION)
                && !cut.finite
                && !cut.tokens.is(at - 1, Tokens.CAPITAL | Tokens.MARK | Tokens.JOINED)
                && (kinds & NO_HEAD) == 0;
        return fronted && isState(from, at, name) && !endsTitle(at) && ahead.finiteFollows(name.end());
    }

    /** A state or body by its name; its adjective, where a phrase stands before it that can end there. */
    private boolean isState(int from, int at, Match<Name> name) {
        Name best = Readings.best(name.entries());
        Name.Form form = best.form();
        boolean closed = cut.isPlural(at - 1) || (cut.kinds(from) & (Words.DETERMINER | Words.CARDINAL)) != 0;
        return !best.codes().isEmpty()
                && (form == Name.Form.COUNTRY
                        || form == Name.Form.ORGANISATION
                        || (form == Name.Form.ADJECTIVE && closed));
    }

    /** "with rebel leader": the noun before a token is a title or an agent of the name behind it. */
    private boolean endsTitle(int at) {
        Match<Name> title = cut.glosses.agents().longest(at - 1, at);
        return title != null;
    }

    /** "told reporters Mali would attend": a state behind a plural opens another phrase. */
    private boolean isAddressee(int at, Match<Name> name) {
        return !cut.headline
                && !cut.tokens.is(at - 1, Tokens.CAPITAL | Tokens.MARK | Tokens.POSSESSIVE)
                && cut.isPlural(at - 1)
                && name.entries().get(0).form() == Name.Form.COUNTRY;
    }

    private boolean endsState(int at) {
        Match<Name> name = cut.name(at - 1);
        return name != null && !name.entries().get(0).codes().isEmpty();
    }

    /** "pulled its guns back from": a particle behind the object. */
    private boolean isLateParticle(int at, int kinds) {
        int both = Words.ADVERB | Words.PARTICLE;
        boolean end = at + 1 >= cut.limit || cut.tokens.is(at + 1, Tokens.MARK);
        return (kinds & both) == both && (end || (cut.kinds(at + 1) & Words.PREPOSITION) != 0);
    }

    /** "held the government in Tripoli responsible": what the verb says of its object. */
    private boolean isLateAttribute(int at, int kinds) {
        boolean may = (kinds & Words.PARTICLE) != 0
                && (kinds & (Words.ADJECTIVE | Words.NOUN)) != 0
                && (kinds & (Words.ADVERB | Words.PREPOSITION)) == 0
                && !cut.tokens.is(at, Tokens.CAPITAL);
        int verb = cut.last();
        while (may && cut.chunks.is(verb, Chunk.PREPOSITION) && cut.chunks.is(verb - 1, Chunk.NOUN_PHRASE)) {
            verb -= 2;
        }
        return may && cut.chunks.is(verb, Chunk.VERB_GROUP) && cut.takesParticle(verb, at);
    }
}
