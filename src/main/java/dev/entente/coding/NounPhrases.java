package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.Locale;
import java.util.Set;

/** Cuts noun phrases: tells by its kinds, and by what stands around it, whether a word still belongs to one. */
final class NounPhrases {

    private static final Set<String> ONE = Set.of("a", "an", "another", "each", "every");

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

    NounPhrases(Cutting cut, Lookahead ahead) {
        this.cut = cut;
        this.ahead = ahead;
    }

    /** True where a name begins. */
    boolean isName(int at) {
        return name(at) != null;
    }

    private Match<Name> name(int at) {
        return cut.tokens.is(at, Tokens.CAPITAL) ? cut.glosses.proper().longest(at, cut.limit) : null;
    }

    /**
     * The token behind a title or noun that holds an "of", "secretary of state", "show of force"; else the token
     * itself.
     */
    private int title(int at) {
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

    /** Reads a noun phrase whose first tokens up to {@code sure} are known to belong to it. */
    int read(int from, int sure) {
        int at = Math.max(sure, from);
        boolean head = at > from;
        boolean open = false;
        while (at < cut.limit) {
            if (cut.isDate(at)) {
                break;
            }
            Match<Name> name = name(at);
            if (name != null
                    && head
                    && !open
                    && (isSubjectBehind(from, at, name) || (at > from && isAddressee(at, name)))) {
                break;
            }
            if (name != null) {
                at = name.end();
                head = true;
                open = isAdjective(name);
                continue;
            }
            int title = title(at);
            if (title > at) {
                at = title;
                head = true;
                open = false;
                continue;
            }
            if (cut.tokens.is(at, Tokens.MARK)) {
                char mark = cut.tokens.mark(at);
                boolean joined = mark == '-'
                        && at > from
                        && cut.tokens.begin(at) == cut.tokens.end(at - 1)
                        && at + 1 < cut.limit;
                boolean listed = mark == ',' && open && isAttribute(at - 1) && isAttribute(at + 1);
                boolean quoted = (mark == '“' || mark == '"') && at > from && open;
                if (!joined && !quoted && !listed) {
                    break;
                }
                at++;
                if (joined && !cut.tokens.is(at, Tokens.CAPITAL | Tokens.MARK)) { // "the U.S.-led coalition"
                    open = (cut.kinds(at) & (Words.PARTICIPLE | Words.ADJECTIVE | Words.ING)) != 0;
                    at++;
                }
                continue;
            }
            int kinds = cut.kinds(at);
            if (cut.tokens.is(at, Tokens.POSSESSIVE)) {
                at++;
                open = true;
                continue;
            }
            if (cut.tokens.is(at, Tokens.JOINED) && at > from) {
                at++;
                open = (kinds & (Words.PARTICIPLE | Words.ADJECTIVE | Words.ING)) != 0;
                head = true;
                continue;
            }
            if (at > from && head && !open && beginsAnother(at)) {
                break;
            }
            if (at > from && head && !open && (isLateParticle(at, kinds) || isLateAttribute(at, kinds))) {
                break;
            }
            int next = word(from, at, kinds, head, open);
            if (next < 0) {
                break;
            }
            open = ((kinds & (Words.DETERMINER | Words.ADJECTIVE | Words.CARDINAL)) != 0 && (kinds & Words.NOUN) == 0)
                    || ((kinds & (Words.PARTICIPLE | Words.ING | Words.ADVERB)) != 0 && (kinds & Words.NOUN) == 0)
                    || cut.tokens.is(at, Tokens.NUMBER);
            head |= !open;
            at = next;
            if ((kinds & Words.PRONOUN) != 0 && at == from + 1) {
                break;
            }
        }
        if (at == from) {
            at++;
        }
        cut.chunks.add(Chunk.NOUN_PHRASE, from, at, cut.tokens.word(at - 1));
        return at;
    }

    /** "handed Nigeria $2 million", "gave the envoys two days": a number behind a name or a plural begins a phrase. */
    private boolean beginsAnother(int at) {
        boolean number = (cut.kinds(at) & Words.CARDINAL) != 0
                || (cut.tokens.is(at, Tokens.NUMBER) && (cut.isPlural(at - 1) || !cut.isCount(at)));
        return number && (cut.isPlural(at - 1) || endsState(at));
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

    /** Whether a phrase is a people by its adjective, and a past form with a name behind it the verb. */
    private boolean isPeople(int from, int at, int kinds) {
        boolean past = (kinds & Words.PAST) != 0
                && (kinds & Words.NOUN) == 0
                && at == from + 2
                && !cut.finiteBefore
                && (cut.kinds(from) & Words.DETERMINER) != 0
                && ahead.objectAt(at + 1);
        if (!past || name(at - 1) == null) {
            return false;
        }
        for (Name entry : name(at - 1).entries()) {
            if (entry.form() == Name.Form.PEOPLE) {
                return !ahead.finiteFollows(at + 1);
            }
        }
        return false;
    }

    private boolean endsState(int at) {
        Match<Name> name = name(at - 1);
        return name != null && !name.entries().get(0).codes().isEmpty();
    }

    /** "a small but strong country": a conjunction between two adjectives before a noun. */
    private boolean joinsAttributes(int at, int kinds) {
        int adjective = Words.ADJECTIVE | Words.PARTICIPLE;
        return (kinds & Words.CONJUNCTION) != 0
                && (cut.kinds(at - 1) & Words.ADJECTIVE) != 0
                && at + 1 < cut.limit
                && (cut.kinds(at + 1) & adjective) != 0;
    }

    /** "direct, high-level talks": one of several adjectives before a noun. */
    private boolean isAttribute(int at) {
        boolean adjective = at < cut.limit && (cut.kinds(at) & Words.ADJECTIVE) != 0;
        return adjective || (at + 1 < cut.limit && cut.tokens.is(at + 1, Tokens.JOINED));
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

    /** The token behind a word that belongs to the phrase, or -1. */
    private int word(int from, int at, int kinds, boolean head, boolean open) {
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
            return at + 1;
        }
        if (open && !head && joinsAttributes(at, kinds)) {
            return at + 1;
        }
        if ((kinds & stop) != 0 && (kinds & Words.NOUN) == 0) {
            return at == from ? at + 1 : -1;
        }
        if ((kinds & (Words.PREPOSITION | Words.SUBORDINATOR)) != 0 && (kinds & Words.NOUN) == 0) {
            return at == from ? at + 1 : -1;
        }
        if ((kinds & Words.PRONOUN) != 0) {
            return at == from ? at + 1 : -1;
        }
        if ((kinds & Words.DETERMINER) != 0) {
            return at == from || open || !head ? at + 1 : -1;
        }
        if (head && !open && (kinds & (Words.ADJECTIVE | Words.NOUN)) == Words.ADJECTIVE && ahead.timeFollows(at + 1)) {
            return -1; // "a visit to Rome due on Friday"
        }
        if ((kinds & Words.VERB) != 0) {
            return verbInside(from, at, kinds, head, open) ? at + 1 : -1;
        }
        if ((kinds & Words.ADVERB) != 0 && (kinds & Words.NOUN) == 0) {
            return open || at == from ? at + 1 : -1;
        }
        return at + 1;
    }

    /** True where an article of the singular opens a phrase, with which no base form agrees: "a key U.S. ally". */
    private boolean isOne(int from) {
        return ONE.contains(cut.tokens.text(from, from + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isBaseOnly(int kinds) {
        return (kinds & Words.BASE) != 0 && (kinds & (Words.PAST | Words.PARTICIPLE)) == 0;
    }

    private static boolean agrees(int kinds, boolean plural) {
        return plural ? (kinds & Words.BASE) != 0 : (kinds & Words.THIRD) != 0;
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

    /** Whether a word that can be a verb belongs to the noun phrase all the same. */
    private boolean verbInside(int from, int at, int kinds, boolean head, boolean open) {
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
}
