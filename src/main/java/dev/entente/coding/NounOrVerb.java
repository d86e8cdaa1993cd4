package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** Tells of a word that can be a noun, an attribute or a verb whether it belongs to the noun phrase before it. */
final class NounOrVerb {

    private final Cutting cut;
    private final Lookahead ahead;

    NounOrVerb(Cutting cut, Lookahead ahead) {
        this.cut = cut;
        this.ahead = ahead;
    }

    /**
     * Whether a word that can be a verb belongs to the noun phrase all the same.
     *
     * @param from where the phrase begins
     * @param head whether it has a noun or name already
     * @param open whether an attribute, behind which more must come, is the last of it
     */
    boolean belongs(int from, int at, int kinds, boolean head, boolean open) {
        if (at == from + 1 && cut.isPronominal(from) && ahead.isTransitive(at, kinds)) {
            return false; // "each accused the other"
        }
        if (at == from || !head || cut.isTalks(at) || cut.isInCompound(at) || (isOne(from) && isBaseOnly(kinds))) {
            return true;
        }
        boolean message = !open && (kinds & Words.ING) != 0 && (cut.kinds(at - 1) & Words.MESSAGE) != 0;
        if (message && ahead.objectAt(at + 1)) {
            return false; // "an order banning all trade"
        }
        if ((kinds & (Words.NOUN | Words.BASE)) == Words.NOUN && cut.isDemanded(cut.last())) {
            return true; // "demanded that its partners pay"
        }
        if (isPeople(from, at, kinds)) {
            return false; // "the French accused Turkey"
        }
        if (ahead.isTransitive(at, kinds) && (cut.kinds(at - 1) & Words.DETERMINER) == 0) {
            return false; // "relatives of the missing held a rally"
        }
        boolean asked = cut.chunks.is(cut.last(), Chunk.THAT)
                && (kinds & (Words.BASE | Words.NOUN)) == Words.BASE
                && cut.tokens.is(at - 1, Tokens.CAPITAL);
        if (asked) {
            return false; // "proposed that North Korea allow"
        }
        if (open && (kinds & (Words.NOUN | Words.PARTICIPLE | Words.ING)) != 0) {
            boolean pastAlone = (kinds & Words.PAST) != 0 && (kinds & Words.NOUN) == 0;
            boolean article = (cut.kinds(at - 1) & Words.DETERMINER) != 0;
            return !pastAlone || article || ahead.nounFollows(at);
        }
        if (open) {
            return (kinds & (Words.BASE | Words.THIRD)) != 0;
        }
        boolean noun = (kinds & Words.NOUN) != 0;
        if (!noun && (kinds & Words.BASE) != 0 && cut.chunks.is(cut.last(), Chunk.THAT)) {
            return false; // "demanded that the government resign"
        }
        boolean base = (kinds & Words.BASE) != 0 && !cut.tokens.endsWith(at - 1, "s");
        boolean ambiguous = (kinds & (Words.PAST | Words.PARTICIPLE | Words.ING)) == 0
                && (cut.finite || (ahead.finiteFollows(at + 1) && (base || !ahead.objectFollows(at))))
                && !cut.takesClause(cut.verb(at));
        if (!noun && !ambiguous) {
            return false;
        }
        boolean compoundSubject = cut.chunks.is(cut.last(), Chunk.CONJUNCTION) || cut.isListed(cut.last());
        boolean plural = cut.tokens.endsWith(at - 1, "s") || compoundSubject || cut.isDemanded(cut.last());
        boolean form = (kinds & (Words.PAST | Words.THIRD)) != 0 || ((kinds & Words.BASE) != 0 && plural);
        boolean object =
                ahead.objectFollows(at) || (agrees(kinds, plural) && !cut.finiteBefore && ahead.bareNounFollows(at));
        return cut.finite || !form || ahead.finiteFollows(at + 1) || !object;
    }

    /** True where an article of the singular opens a phrase, with which no base form agrees: "a key U.S. ally". */
    private boolean isOne(int from) {
        return cut.isOf(WordClass.SINGULAR, from);
    }

    private static boolean isBaseOnly(int kinds) {
        return (kinds & Words.BASE) != 0 && (kinds & (Words.PAST | Words.PARTICIPLE)) == 0;
    }

    private static boolean agrees(int kinds, boolean plural) {
        return plural ? (kinds & Words.BASE) != 0 : (kinds & Words.THIRD) != 0;
    }

    /** Whether a phrase is a people by its adjective, and a past form with a name behind it the verb. */
    private boolean isPeople(int from, int at, int kinds) {
        boolean past = (kinds & Words.PAST) != 0
                && (kinds & Words.NOUN) == 0
                && at == from + 2
                && !cut.finiteBefore
                && (cut.kinds(from) & Words.DETERMINER) != 0
                && ahead.objectAt(at + 1);
        if (!past || cut.name(at - 1) == null) {
            return false;
        }
        for (Name entry : cut.name(at - 1).entries()) {
            if (entry.form() == Name.Form.PEOPLE) {
                return !ahead.finiteFollows(at + 1);
            }
        }
        return false;
    }
}
