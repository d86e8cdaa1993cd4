package dev.entente.coding;

import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** What stands ahead of a word that can be noun or verb, and tells which of them it is. */
final class Lookahead {

    private final Cutting cut;

    Lookahead(Cutting cut) {
        this.cut = cut;
    }

    /** True where a noun phrase stands right behind: what has an object is no participle of the passive. */
    boolean objectAt(int at) {
        if (at >= cut.limit || cut.isDate(at)) {
            return false;
        }
        int kinds = cut.kinds(at);
        return cut.tokens.is(at, Tokens.CAPITAL | Tokens.NUMBER)
                || (kinds & (Words.DETERMINER | Words.CARDINAL | Words.PRONOUN | Words.NOUN | Words.ADJECTIVE)) != 0
                || cut.quantity(at) > at
                || cut.compound(at) > at
                || (kinds == 0 && !cut.tokens.is(at, Tokens.MARK));
    }

    /**
     * "struck suspected camps", "treated wounded Iraqis": a participle that a name or a noun without article follows.
     */
    boolean attributeAt(int at) {
        return at + 1 < cut.limit
                && (cut.kinds(at) & (Words.PARTICIPLE | Words.DETERMINER)) == Words.PARTICIPLE
                && (cut.tokens.is(at + 1, Tokens.CAPITAL) || (cut.kinds(at + 1) & Words.NOUN) != 0)
                && !cut.isDate(at + 1);
    }

    /** True where an unmistakable finite verb follows before the clause ends. */
    boolean finiteFollows(int from) {
        return finiteFollows(from, false);
    }

    /** True where a form follows that can be no participle either. */
    boolean sureFiniteFollows(int from) {
        return finiteFollows(from, true);
    }

    /** True where a finite verb stands right behind the next comma, and no clause or conjunction before it. */
    boolean goesOnBehindComma(int from) {
        for (int at = from; at + 1 < cut.limit; at++) {
            int kinds = cut.kinds(at);
            if (cut.tokens.mark(at) == ',') {
                int verb = cut.kinds(at + 1);
                boolean plain =
                        (verb & (Words.PAST | Words.THIRD)) != 0 && (verb & (Words.NOUN | Words.ADJECTIVE)) == 0;
                return !isNonFinite(at + 1) && (plain || (verb & (Words.MODAL | Words.BE | Words.HAVE)) != 0);
            }
            if ((kinds & (Words.RELATIVE | Words.THAT | Words.CONJUNCTION)) != 0) {
                return false;
            }
        }
        return false;
    }

    private boolean finiteFollows(int from, boolean sure) {
        for (int at = from; at < cut.limit; at++) {
            int kinds = cut.kinds(at);
            char mark = cut.tokens.mark(at);
            if ((mark != 0 && mark != '-' && mark != '"')
                    || (kinds & (Words.RELATIVE | Words.THAT | Words.SUBORDINATOR)) != 0
                    || ((kinds & Words.CONJUNCTION) != 0 && !joinsNames(at))) {
                return false;
            }
            boolean month = cut.tokens.is(at, Tokens.CAPITAL) && cut.isDate(at);
            if ((kinds & (Words.MODAL | Words.BE | Words.HAVE)) != 0 && !month && !isNonFinite(at)) {
                return true;
            }
            boolean unmistakable = (kinds & (Words.PAST | Words.THIRD)) != 0
                    && (kinds & (Words.NOUN | Words.ADJECTIVE)) == 0
                    && !cut.tokens.is(at, Tokens.CAPITAL);
            unmistakable &= !cut.tokens.is(at, Tokens.JOINED);
            unmistakable &= sure ? (kinds & Words.PARTICIPLE) == 0 : true;
            int before = at > 0 ? cut.kinds(at - 1) : 0;
            boolean attribute = (before & (Words.DETERMINER | Words.TO | Words.PREPOSITION | Words.CARDINAL)) != 0;
            if (unmistakable && !attribute && !precedesNoun(at) && !isBy(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "families displaced by the fighting": more likely a participle than a finite verb. */
    private boolean isBy(int at) {
        return at < cut.limit && cut.tokens.reads(at, at + 1, "by");
    }

    /** "being", "having", "to be": no verb of a clause. */
    private boolean isNonFinite(int at) {
        return cut.tokens.endsWith(at, "ing") || (at > 0 && (cut.kinds(at - 1) & Words.TO) != 0);
    }

    /** "between Chad and Libya": a conjunction that ends no clause. */
    private boolean joinsNames(int at) {
        return at > 0
                && at + 1 < cut.limit
                && cut.tokens.is(at - 1, Tokens.CAPITAL)
                && cut.tokens.is(at + 1, Tokens.CAPITAL)
                && !cut.headline;
    }

    /** A participle before a noun without article is most likely its attribute: "the newly elected leader". */
    private boolean precedesNoun(int at) {
        int before = at > 0 ? cut.kinds(at - 1) : 0;
        boolean counted = at > 0 && cut.tokens.is(at - 1, Tokens.NUMBER);
        return (counted || (before & (Words.DETERMINER | Words.ADJECTIVE | Words.ADVERB | Words.CARDINAL)) != 0)
                && at + 1 < cut.limit
                && (cut.kinds(at + 1) & Words.NOUN) != 0;
    }

    /** True where a date stands here or behind a preposition. */
    boolean timeFollows(int at) {
        return at < cut.limit && (cut.isDate(at) || ((cut.kinds(at) & Words.PREPOSITION) != 0 && cut.isDate(at + 1)));
    }

    /** "armed the rebels": a past form with an article behind it is no attribute. */
    boolean isTransitive(int at, int kinds) {
        return (kinds & Words.PAST) != 0
                && (kinds & Words.NOUN) == 0
                && at + 1 < cut.limit
                && (cut.kinds(at + 1) & Words.DETERMINER) != 0;
    }

    /** A noun without an article: "militants fire rockets". */
    boolean bareNounFollows(int at) {
        return at + 1 < cut.limit && (cut.kinds(at + 1) & Words.NOUN) != 0;
    }

    boolean nounFollows(int at) {
        return at + 1 < cut.limit
                && !cut.tokens.is(at + 1, Tokens.MARK)
                && (cut.kinds(at + 1)
                                & (Words.PREPOSITION | Words.DETERMINER | Words.TO | Words.BE | Words.CONJUNCTION))
                        == 0;
    }

    /** What follows an ambiguous word when it is a verb: an article, a name, a preposition, a date, or the end. */
    boolean objectFollows(int at) {
        int next = at + 1;
        if (next >= cut.limit || cut.tokens.is(next, Tokens.MARK)) {
            return (cut.kinds(at) & Words.PAST) != 0 || next >= cut.limit - 1;
        }
        int follow = cut.kinds(next);
        int object = Words.DETERMINER
                | Words.PRONOUN
                | Words.TO
                | Words.THAT
                | Words.PREPOSITION
                | Words.CARDINAL
                | Words.ADJECTIVE
                | Words.SUBORDINATOR
                | Words.ADVERB;
        return cut.isDate(next)
                || cut.tokens.is(next, Tokens.CAPITAL | Tokens.NUMBER)
                || (follow & object) != 0
                || ((cut.kinds(at) & Words.PAST) != 0 && !cut.tokens.is(next, Tokens.POSSESSIVE));
    }
}
