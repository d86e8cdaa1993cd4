package dev.entente.coding;

import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** Tells verbs from nouns and attributes by what stands before and behind them. */
final class VerbSigns {

    private final Cutting cut;
    private final Lookahead ahead;

    VerbSigns(Cutting cut, Lookahead ahead) {
        this.cut = cut;
        this.ahead = ahead;
    }

    /** Whether a word that can be a verb begins a verb group. */
    boolean beginsVerb(int at, int kinds) {
        if (cut.tokens.is(at, Tokens.CAPITAL)
                && !cut.headline
                && at > 0
                && !cut.tokens.is(at, Tokens.PARAGRAPH)
                && cut.chunks.size() > 0) {
            return false;
        }
        if ((kinds & Words.ING) != 0) {
            return (kinds & Words.PREPOSITION) == 0;
        }
        if ((kinds & Words.PARTICLE) != 0 && cut.isParticleOfVerb(at)) {
            return false;
        }
        if (ahead.isTransitive(at, kinds) && cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE) && !cut.finite) {
            return true;
        }
        boolean nounLike = (kinds & Words.NOUN) != 0;
        if (nounLike && goesOn(at, kinds)) {
            return true;
        }
        if (nounLike || (kinds & Words.ADJECTIVE) != 0) {
            return !cut.chunks.is(cut.last(), Chunk.PREPOSITION) && afterNoun(at, kinds);
        }
        if ((kinds & (Words.PAST | Words.PARTICIPLE)) != 0) {
            int last = cut.last();
            boolean attribute =
                    (cut.chunks.is(last, Chunk.VERB_GROUP) || cut.chunks.size() == 0) && ahead.nounFollows(at);
            return !attribute && !cut.chunks.is(last, Chunk.PREPOSITION);
        }
        if (cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE) && cut.finite && !cut.takesClause(cut.verb(at))) {
            return false;
        }
        return cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE)
                || cut.chunks.is(cut.last(), Chunk.DATE)
                || cut.chunks.is(cut.last(), Chunk.CONJUNCTION)
                || cut.chunks.is(cut.last(), Chunk.COMMA)
                || cut.chunks.is(cut.last(), Chunk.RELATIVE)
                || cut.chunks.is(cut.last(), Chunk.THAT)
                || cut.chunks.is(cut.last(), Chunk.QUOTE)
                || cut.chunks.size() == 0;
    }

    /** "to dismantle the bases and ship the weapons": what a base form before an article goes on with. */
    private boolean goesOn(int at, int kinds) {
        if (!cut.chunks.is(cut.last(), Chunk.CONJUNCTION)
                || (kinds & Words.BASE) == 0
                || at + 1 >= cut.limit
                || (cut.kinds(at + 1) & Words.DETERMINER) == 0) {
            return false;
        }
        for (int before = cut.last() - 1; before >= 0; before--) {
            if (cut.chunks.is(before, Chunk.VERB_GROUP)) {
                VerbGroup verb = cut.chunks.verb(before);
                return verb.form == VerbGroup.Form.INFINITIVE || verb.tense == VerbGroup.Tense.FUTURE;
            }
        }
        return false;
    }

    /** "striking dockers sealed off", "fought running battles": a participle before a bare noun. */
    boolean isGerundAttribute(int at) {
        if (!ahead.bareNounFollows(at)) {
            return false;
        }
        boolean opens = cut.chunks.size() == 0 && cut.isPlural(at + 1) && ahead.finiteFollows(at + 2);
        int last = cut.last();
        return opens
                || (cut.chunks.is(last, Chunk.VERB_GROUP)
                        && !cut.takesGerund(cut.chunks.verb(last).verb)
                        && !cut.chunks.verb(last).progressive);
    }

    /** Whether a word that can be noun or verb is the verb of the noun phrase before it. */
    private boolean afterNoun(int at, int kinds) {
        int last = cut.last();
        boolean subject = cut.chunks.is(last, Chunk.NOUN_PHRASE)
                || cut.chunks.is(last, Chunk.RELATIVE)
                || isRelativeOfSubject(last)
                || (cut.chunks.is(last, Chunk.COMMA) && last > 1 && !cut.finite && (kinds & Words.PAST) != 0)
                || (cut.chunks.is(last, Chunk.DATE)
                        && last > 0
                        && (cut.chunks.is(last - 1, Chunk.NOUN_PHRASE)
                                || (cut.chunks.is(last - 1, Chunk.COMMA) && (kinds & Words.PAST) != 0)));
        if (cut.chunks.is(last, Chunk.CONJUNCTION)) {
            subject = cut.chunks.is(last - 1, Chunk.VERB_GROUP) || (kinds & Words.PAST) != 0;
        }
        return subject && mayBeFinite(at, kinds);
    }

    /** Whether an ambiguous word behind a noun is the finite verb of the clause. */
    private boolean mayBeFinite(int at, int kinds) {
        if (isRelativeOfSubject(cut.last())) {
            return (kinds & (Words.PAST | Words.BASE | Words.THIRD)) != 0 && ahead.objectAt(at + 1);
        }
        if (cut.finite || cut.isTalks(at) || ahead.finiteFollows(at + 1)) {
            return false;
        }
        if ((kinds & (Words.PAST | Words.THIRD)) != 0) {
            return true;
        }
        boolean plural = at > 0
                && (cut.tokens.endsWith(at - 1, "s")
                        || compound(cut.last())
                        || isMany(at - 1)
                        || cut.isDemanded(cut.last() - 1));
        return (kinds & Words.BASE) != 0 && plural;
    }

    /**
     * "states that border Russia", "rebels who control it": stands for the noun before it, which no verb came before.
     */
    boolean isRelativeOfSubject(int chunk) {
        int at = chunk < 0 ? 0 : cut.chunks.from(chunk);
        boolean relative = cut.chunks.is(chunk, Chunk.THAT)
                || (cut.chunks.is(chunk, Chunk.RELATIVE)
                        && (cut.tokens.reads(at, at + 1, "who") || cut.tokens.reads(at, at + 1, "which")));
        return relative && cut.chunks.is(chunk - 1, Chunk.NOUN_PHRASE) && !cut.finiteBefore;
    }

    /** True for a pronoun that a base form agrees with: "they support". */
    private boolean isMany(int at) {
        return (cut.kinds(at) & Words.PRONOUN) != 0 && cut.isOf(WordClass.BASED, at);
    }

    private boolean compound(int noun) {
        return cut.chunks.is(noun - 1, Chunk.CONJUNCTION)
                || cut.chunks.is(noun, Chunk.RELATIVE)
                || cut.isListed(noun - 1);
    }

    /** A participle behind a noun where the clause has its verb elsewhere: "the men arrested on Monday were freed". */
    boolean isReduced(int at, int end) {
        if (followsInclination() && !ahead.finiteFollows(end)) {
            return false;
        }
        int kinds = cut.kinds(at);
        boolean plain = (kinds & Words.PARTICIPLE) != 0 && (kinds & (Words.BE | Words.HAVE | Words.DO)) == 0;
        boolean by = end < cut.limit && cut.tokens.reads(end, end + 1, "by");
        if (end - at <= 2 && plain && isSaidOfApposition(end)) {
            return true;
        }
        boolean said = !cut.finite && cut.takesClause(cut.verb(at));
        if (said && plain && end - at <= 2 && isSaidOfNoun(end)) {
            return true;
        }
        if (end - at > 2 || !plain || (!by && said)) {
            return false;
        }
        int last = cut.last();
        if (isSubjectPronoun(last)) {
            return false;
        }
        if (cut.finite && cut.chunks.is(last, Chunk.NOUN_PHRASE)) {
            boolean other = cut.relativeBefore || isSubordinate(last); // "a strike that killed nine used a bomb"
            boolean that = end < cut.limit && (cut.kinds(end) & Words.THAT) != 0; // "who held it demanded that"
            return !(other && (that || ahead.objectAt(end)));
        }
        if (ahead.objectAt(end) || ahead.attributeAt(end)) {
            return false;
        }
        if (cut.chunks.is(last, Chunk.COMMA)) {
            return cut.finiteBefore && !cut.relativeBefore;
        }
        if (cut.finite && !cut.chunks.is(last, Chunk.CONJUNCTION)) {
            return true;
        }
        if (!cut.chunks.is(last, Chunk.NOUN_PHRASE)) {
            return false;
        }
        boolean plainly = !by && (isProperName(last) || takesPreposition(cut.verb(at), end));
        return plainly ? ahead.sureFiniteFollows(end) : ahead.finiteFollows(end);
    }

    /** "watched as the army massed tanks": a phrase that "as" or "after" may lead in as the subject of a clause. */
    private boolean isSubordinate(int noun) {
        int lead = noun - 1;
        return cut.chunks.is(lead, Chunk.PREPOSITION) && (cut.kinds(cut.chunks.from(lead)) & Words.SUBORDINATOR) != 0;
    }

    /** "an attempt to kill the king failed": no finite verb came yet but the infinitive of the noun that opens it. */
    private boolean followsInclination() {
        int infinitive = Clause.NONE;
        for (int at = 0; at < cut.chunks.size(); at++) {
            if (cut.chunks.is(at, Chunk.VERB_GROUP)) {
                if (infinitive >= 0 || cut.chunks.verb(at).form != VerbGroup.Form.INFINITIVE) {
                    return false;
                }
                infinitive = at;
            }
        }
        for (int at = infinitive - 1; at >= 0; at--) {
            if (!cut.chunks.is(at, Chunk.NOUN_PHRASE) && !cut.chunks.is(at, Chunk.PREPOSITION)) {
                return false;
            }
            if (cut.chunks.is(at, Chunk.NOUN_PHRASE) && (cut.kinds(cut.chunks.to(at) - 1) & Words.INCLINATION) != 0) {
                return at == 0 || !cut.chunks.is(at - 1, Chunk.PREPOSITION);
            }
        }
        return false;
    }

    /** "a man suspected of spying fled", "hackers believed to be soldiers broke in": what is thought of a noun. */
    private boolean isSaidOfNoun(int end) {
        return cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE)
                && end < cut.limit
                && (cut.tokens.word(end) == cut.of || (cut.kinds(end) & Words.TO) != 0)
                && ahead.sureFiniteFollows(end);
    }

    /** "Novak, the envoy charged with ending the war, is to go". */
    private boolean isSaidOfApposition(int end) {
        int last = cut.last();
        return !cut.finite
                && cut.chunks.is(last, Chunk.NOUN_PHRASE)
                && cut.chunks.is(last - 1, Chunk.COMMA)
                && cut.chunks.is(last - 2, Chunk.NOUN_PHRASE)
                && !ahead.objectAt(end)
                && ahead.goesOnBehindComma(end);
    }

    /** "where he met": what a verb stands right behind is its subject. */
    private boolean isSubjectPronoun(int chunk) {
        if (!cut.chunks.is(chunk, Chunk.NOUN_PHRASE)) {
            return false;
        }
        int at = cut.chunks.from(chunk);
        return cut.chunks.to(chunk) == at + 1
                && (cut.kinds(at) & Words.PRONOUN) != 0
                && (cut.tokens.readsIgnoringCase(at, at + 1, "he")
                        || cut.tokens.readsIgnoringCase(at, at + 1, "she")
                        || cut.tokens.readsIgnoringCase(at, at + 1, "they")
                        || cut.tokens.readsIgnoringCase(at, at + 1, "we"));
    }

    /** A name alone is rarely told apart by a participle: "Thailand handed over a man wanted for fraud". */
    private boolean isProperName(int chunk) {
        for (int at = cut.chunks.from(chunk); at < cut.chunks.to(chunk); at++) {
            if (!cut.tokens.is(at, Tokens.CAPITAL) || (cut.kinds(at) & Words.DETERMINER) != 0) {
                return false;
            }
        }
        return !cut.headline;
    }

    /** "cared for 300 migrants": a verb that needs no object with a preposition of its own. */
    private boolean takesPreposition(int verb, int next) {
        return next < cut.limit && cut.takesPreposition(verb, cut.tokens.word(next));
    }
}
