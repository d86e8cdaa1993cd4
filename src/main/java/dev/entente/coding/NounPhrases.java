package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** Cuts noun phrases, word by word. Belongs to one thread. */
final class NounPhrases {

    /** Kinds of word that more must follow. */
    private static final int ATTRIBUTE = Words.PARTICIPLE | Words.ADJECTIVE | Words.ING;

    private final Cutting cut;
    private final Lookahead ahead;
    private final NounPhraseEnds ends;
    private final NounOrVerb verbs;

    /** Where the phrase that is being read begins. */
    private int from;

    /** The token behind what is read of it. */
    private int at;

    /** Whether it has a noun or a name. */
    private boolean head;

    /** Whether an attribute, behind which more must come, is the last of it. */
    private boolean open;

    NounPhrases(Cutting cut, Lookahead ahead) {
        this.cut = cut;
        this.ahead = ahead;
        this.ends = new NounPhraseEnds(cut, ahead);
        this.verbs = new NounOrVerb(cut, ahead);
    }

    /** True where a name begins. */
    boolean isName(int token) {
        return cut.name(token) != null;
    }

    /**
     * The token behind a title or noun that holds an "of" and stands next, "secretary of state", "show of force"; where
     * none does, the one that stands next.
     */
    private int title() {
        if (at + 2 >= cut.limit || cut.tokens.word(at + 1) != cut.of) {
            return at;
        }
        Match<Name> title = cut.glosses.agents().longest(at, cut.limit);
        if (title != null && title.end() > at + 2) {
            return title.end();
        }
        int noun = cut.compound(at);
        return noun > at + 2 ? noun : at;
    }

    /** Reads a noun phrase whose first tokens up to {@code sure} are known to belong to it; the token behind it. */
    int read(int first, int sure) {
        from = first;
        at = Math.max(sure, first);
        head = at > first;
        open = false;
        while (at < cut.limit && !cut.isDate(at) && goesOn()) {}
        if (at == from) {
            at++;
        }
        cut.chunks.add(Chunk.NOUN_PHRASE, from, at, cut.tokens.word(at - 1));
        return at;
    }

    /** Takes in what stands next and belongs to the phrase; false where the phrase ends. */
    private boolean goesOn() {
        Match<Name> name = cut.name(at);
        boolean complete = head && !open;
        if (name != null) {
            return !(complete && ends.beforeName(from, at, name)) && take(name.end(), isAdjective(name));
        }
        int title = title();
        if (title > at) {
            return take(title, false);
        }
        if (cut.tokens.is(at, Tokens.MARK)) {
            return mark();
        }
        if (cut.tokens.is(at, Tokens.POSSESSIVE)) {
            at++;
            open = true;
            return true;
        }
        int kinds = cut.kinds(at);
        if (cut.tokens.is(at, Tokens.JOINED) && at > from) {
            return take(at + 1, (kinds & ATTRIBUTE) != 0);
        }
        if (at > from && complete && ends.beforeWord(at)) {
            return false;
        }
        return word(kinds);
    }

    /** Takes in a name or noun that ends before a token. */
    private boolean take(int end, boolean attribute) {
        at = end;
        head = true;
        open = attribute;
        return true;
    }

    /** Takes in a hyphen, a comma between attributes or the quotation mark of a quoted noun. */
    private boolean mark() {
        char mark = cut.tokens.mark(at);
        boolean joined =
                mark == '-' && at > from && cut.tokens.begin(at) == cut.tokens.end(at - 1) && at + 1 < cut.limit;
        boolean listed = mark == ',' && open && isAttribute(at - 1) && isAttribute(at + 1);
        boolean quoted = (mark == '“' || mark == '"') && at > from && open;
        if (!joined && !quoted && !listed) {
            return false;
        }
        at++;
        if (joined && !cut.tokens.is(at, Tokens.CAPITAL | Tokens.MARK)) { // "the U.S.-led coalition"
            open = (cut.kinds(at) & ATTRIBUTE) != 0;
            at++;
        }
        return true;
    }

    /** Takes in a word; a pronoun is a phrase by itself, but one that counts. */
    private boolean word(int kinds) {
        if (!belongs(kinds)) {
            return false;
        }
        int attributes =
                Words.DETERMINER | Words.ADJECTIVE | Words.CARDINAL | Words.PARTICIPLE | Words.ING | Words.ADVERB;
        open = ((kinds & attributes) != 0 && (kinds & Words.NOUN) == 0) || cut.tokens.is(at, Tokens.NUMBER);
        head |= !open;
        at++;
        return (kinds & Words.PRONOUN) == 0 || at > from + 1 || (cut.kinds(at) & Words.CARDINAL) != 0; // "one billion"
    }

    /** Whether a word is a part of the phrase. */
    private boolean belongs(int kinds) {
        int stop = Words.CONJUNCTION
                | Words.RELATIVE
                | Words.MODAL
                | Words.BE
                | Words.HAVE
                | Words.DO
                | Words.NOT
                | Words.TO
                | Words.THAT;
        boolean named = cut.tokens.is(at, Tokens.CAPITAL) && at > from && !cut.headline;
        if (named && (kinds & (stop | Words.PREPOSITION)) == 0) {
            return true;
        }
        if (open && !head && joinsAttributes(kinds)) {
            return true;
        }
        if ((kinds & stop) != 0 && (kinds & Words.NOUN) == 0) {
            return at == from;
        }
        if ((kinds & (Words.PREPOSITION | Words.SUBORDINATOR)) != 0 && (kinds & Words.NOUN) == 0) {
            return at == from;
        }
        if ((kinds & Words.PRONOUN) != 0) {
            return at == from;
        }
        if ((kinds & Words.DETERMINER) != 0) {
            return at == from || open || !head;
        }
        if (head && !open && (kinds & (Words.ADJECTIVE | Words.NOUN)) == Words.ADJECTIVE && ahead.timeFollows(at + 1)) {
            return false; // "a visit to Rome due on Friday"
        }
        if ((kinds & Words.VERB) != 0) {
            return verbs.belongs(from, at, kinds, head, open);
        }
        if ((kinds & Words.ADVERB) != 0 && (kinds & Words.NOUN) == 0) {
            return open || at == from;
        }
        return true;
    }

    /** "a small but strong country": a conjunction between two adjectives before a noun. */
    private boolean joinsAttributes(int kinds) {
        int adjective = Words.ADJECTIVE | Words.PARTICIPLE;
        return (kinds & Words.CONJUNCTION) != 0
                && (cut.kinds(at - 1) & Words.ADJECTIVE) != 0
                && at + 1 < cut.limit
                && (cut.kinds(at + 1) & adjective) != 0;
    }

    /** "direct, high-level talks": one of several adjectives before a noun. */
    private boolean isAttribute(int token) {
        boolean adjective = token < cut.limit && (cut.kinds(token) & Words.ADJECTIVE) != 0;
        return adjective || (token + 1 < cut.limit && cut.tokens.is(token + 1, Tokens.JOINED));
    }

    private static boolean isAdjective(Match<Name> name) {
        boolean adjective = false;
        for (Name entry : name.entries()) {
            adjective |= entry.form() == Name.Form.ADJECTIVE;
            if (entry.form() == Name.Form.COUNTRY) {
                return false;
            }
        }
        return adjective;
    }
}
