package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into noun phrases, verb groups, and the words between them. Belongs to one thread. */
final class Chunker {

    private static final Set<String> PARTS = Set.of("late", "early");

    private static final Set<String> QUANTIFIERS = Set.of(
            "more",
            "than",
            "at",
            "least",
            "up",
            "to",
            "as",
            "many",
            "much",
            "over",
            "around",
            "some",
            "nearly",
            "almost",
            "about",
            "fewer",
            "less",
            "most",
            "approximately",
            "under",
            "usd",
            "us");

    private final Words words;
    private final Names names;
    private final Lexicon lexicon;
    private final VerbReader verbs;

    private final BitSet quantifiers = new BitSet();

    private Tokens tokens;
    private Chunks chunks;
    private List<DatePhrase> dates;
    private int limit;
    private boolean headline;
    private boolean finite;
    private boolean finiteBefore;
    private boolean relativeBefore;

    Chunker(Lexicon lexicon, VerbReader verbs) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        QUANTIFIERS.forEach(word -> {
            int id = lexicon.vocabulary().id(word.toCharArray(), 0, word.length());
            if (id != Vocabulary.UNKNOWN) {
                quantifiers.set(id);
            }
        });
        this.names = lexicon.names();
        this.verbs = verbs;
    }

    /** Cuts the tokens of a sentence. */
    void cut(Tokens text, int from, int to, List<DatePhrase> phrases, Chunks into) {
        tokens = text;
        chunks = into;
        dates = phrases;
        limit = to;
        headline = isHeadline(from, to);
        finite = false;
        finiteBefore = false;
        relativeBefore = false;
        chunks.clear();
        int date = 0;
        for (int at = from; at < to; ) {
            while (date < dates.size() && dates.get(date).from() < at) {
                date++;
            }
            if (date < dates.size() && dates.get(date).from() == at) {
                at = date(date);
            } else {
                at = chunk(at);
            }
        }
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

    private int date(int number) {
        DatePhrase phrase = dates.get(number);
        if (chunks.is(chunks.size() - 1, Chunk.PREPOSITION)) {
            chunks.dropLast();
        }
        int last = chunks.size() - 1;
        boolean part = chunks.is(last, Chunk.NOUN_PHRASE)
                && chunks.to(last) - chunks.from(last) == 1
                && PARTS.contains(tokens.text(chunks.from(last), chunks.to(last)));
        if (part) {
            chunks.dropLast(); // "late on Saturday"
        }
        int end = phrase.to();
        chunks.add(Chunk.DATE, phrase.from(), end, number);
        if (end < limit && tokens.is(end, Tokens.POSSESSIVE)) {
            end++;
        }
        return end;
    }

    private int chunk(int at) {
        if (tokens.is(at, Tokens.MARK)) {
            if (tokens.mark(at) == '(') {
                return bracket(at);
            }
            mark(at);
            return at + 1;
        }
        Match<Name> epithet = names.epithets().longest(tokens, at, limit);
        if (epithet != null) {
            return nounPhrase(at, epithet.end());
        }
        int quantity = quantity(at);
        if (quantity > at) {
            return nounPhrase(at, quantity);
        }
        int kinds = words.kinds(tokens, at);
        if (isName(at) || (tokens.is(at, Tokens.CAPITAL) && kinds == 0)) {
            return nounPhrase(at, at);
        }
        if ((kinds & Words.CONJUNCTION) != 0) {
            return single(Chunk.CONJUNCTION, at);
        }
        if ((kinds & Words.THAT) != 0) {
            return that(at);
        }
        if ((kinds & Words.RELATIVE) != 0) {
            relativeBefore = true;
            return single(Chunk.RELATIVE, at);
        }
        if ((kinds & (Words.TO | Words.MODAL | Words.BE | Words.HAVE | Words.DO | Words.NOT)) != 0) {
            int end = verbGroup(at);
            if (end > at) {
                return end;
            }
        }
        if ((kinds & (Words.SUBORDINATOR | Words.PREPOSITION)) != 0 && (kinds & Words.ING) == 0) {
            return single((kinds & Words.PREPOSITION) != 0 ? Chunk.PREPOSITION : Chunk.SUBORDINATOR, at);
        }
        if ((kinds & Words.VERB) != 0 && beginsVerb(at, kinds)) {
            int end = verbGroup(at);
            if (end > at) {
                return end;
            }
        }
        if ((kinds & Words.ADVERB) != 0 && (kinds & Words.NOUN) == 0) {
            return at + 1;
        }
        return nounPhrase(at, at);
    }

    /** The number behind words such as "more than", "at least", "up to"; else the token itself. */
    private int quantity(int at) {
        int number = at;
        while (number < limit && number < at + 4 && !tokens.is(number, Tokens.NUMBER)) {
            if (!quantifiers.get(tokens.word(number))) {
                return at;
            }
            number++;
        }
        return number > at && number < limit && tokens.is(number, Tokens.NUMBER) && !isDate(number) ? number : at;
    }

    /** Passes over what stands in brackets, where it is short. */
    private int bracket(int at) {
        for (int end = at + 1; end < limit && end < at + 8; end++) {
            if (tokens.mark(end) == ')') {
                return end + 1;
            }
        }
        mark(at);
        return at + 1;
    }

    private int single(Chunk kind, int at) {
        if (kind != Chunk.PREPOSITION) {
            finite = false;
        }
        chunks.add(kind, at, at + 1, tokens.word(at));
        return at + 1;
    }

    private void mark(int at) {
        char mark = tokens.mark(at);
        Chunk kind = switch (mark) {
            case ',' -> Chunk.COMMA;
            case '"', '“', '”', '\'', '‘', '’' -> Chunk.QUOTE;
            default -> Chunk.MARK;
        };
        if (kind != Chunk.QUOTE) {
            finite = false;
        }
        if (mark != '-' || at == 0 || tokens.begin(at) > tokens.end(at - 1)) {
            chunks.add(kind, at, at + 1, tokens.word(at));
        }
    }

    /** "that" opens a clause or stands for a noun: "said that", "that country". */
    private int that(int at) {
        int last = chunks.size() - 1;
        boolean clause = at + 1 < limit
                && (chunks.is(last, Chunk.VERB_GROUP)
                        || chunks.is(last, Chunk.NOUN_PHRASE)
                        || chunks.is(last, Chunk.COMMA)
                        || chunks.is(last, Chunk.DATE)
                        || chunks.is(last, Chunk.CONJUNCTION));
        return clause ? single(Chunk.THAT, at) : nounPhrase(at, at + 1);
    }

    private int verbGroup(int at) {
        VerbGroup group = new VerbGroup();
        int end = verbs.read(tokens, at, limit, group);
        if (end == at) {
            return at;
        }
        if (group.form == Form.FINITE && reduced(at, end)) {
            group.form = Form.PARTICIPLE;
        }
        if (group.form == Form.FINITE || group.form == Form.INFINITIVE) {
            finite = !takesClause(group.verb);
            finiteBefore = true;
        }
        chunks.addVerb(at, end, group);
        return end;
    }

    private boolean takesClause(int verb) {
        return lexicon.frames().of(verb).stream().anyMatch(Frame::takesClause);
    }

    /** A participle behind a noun where the clause has its verb elsewhere: "the men arrested on Monday were freed". */
    private boolean reduced(int at, int end) {
        int kinds = words.kinds(tokens, at);
        boolean plain = (kinds & Words.PARTICIPLE) != 0 && (kinds & (Words.BE | Words.HAVE | Words.DO)) == 0;
        boolean by = end < limit && tokens.text(end, end + 1).equals("by");
        if (end - at > 2 || !plain || (!by && takesClause(words.verb(tokens.word(at))))) {
            return false;
        }
        int last = chunks.size() - 1;
        if (finite && chunks.is(last, Chunk.NOUN_PHRASE)) {
            return true;
        }
        if (objectBehind(end)) {
            return false;
        }
        if (chunks.is(last, Chunk.COMMA)) {
            return finiteBefore && !relativeBefore;
        }
        if (finite && !chunks.is(last, Chunk.CONJUNCTION)) {
            return true;
        }
        return chunks.is(last, Chunk.NOUN_PHRASE) && finiteAhead(end);
    }

    /** True where a noun phrase stands right behind: what has an object is no participle of the passive. */
    private boolean objectBehind(int at) {
        if (at >= limit || isDate(at)) {
            return false;
        }
        int kinds = words.kinds(tokens, at);
        return tokens.is(at, Tokens.CAPITAL)
                || (kinds & (Words.DETERMINER | Words.PRONOUN | Words.NOUN | Words.ADJECTIVE)) != 0
                || (kinds == 0 && !tokens.is(at, Tokens.MARK));
    }

    /** True where an unmistakable finite verb follows before the clause ends. */
    private boolean finiteAhead(int from) {
        for (int at = from; at < limit; at++) {
            int kinds = words.kinds(tokens, at);
            char mark = tokens.mark(at);
            if ((mark != 0 && mark != '-' && mark != '"')
                    || (kinds & (Words.CONJUNCTION | Words.RELATIVE | Words.THAT | Words.SUBORDINATOR)) != 0) {
                return false;
            }
            if ((kinds & (Words.MODAL | Words.BE | Words.HAVE)) != 0) {
                return true;
            }
            boolean unmistakable = (kinds & (Words.PAST | Words.THIRD)) != 0
                    && (kinds & (Words.NOUN | Words.ADJECTIVE)) == 0
                    && !tokens.is(at, Tokens.CAPITAL);
            int before = at > 0 ? words.kinds(tokens, at - 1) : 0;
            boolean attribute = (before & (Words.DETERMINER | Words.TO | Words.PREPOSITION)) != 0;
            if (unmistakable && !attribute && !precedesNoun(at)) {
                return true;
            }
        }
        return false;
    }

    /** A participle before a noun without article is most likely its attribute: "the newly elected leader". */
    private boolean precedesNoun(int at) {
        int before = at > 0 ? words.kinds(tokens, at - 1) : 0;
        return (before & (Words.DETERMINER | Words.ADJECTIVE | Words.ADVERB)) != 0
                && at + 1 < limit
                && (words.kinds(tokens, at + 1) & Words.NOUN) != 0;
    }

    private boolean isName(int at) {
        Match<Name> match = tokens.is(at, Tokens.CAPITAL) ? names.proper().longest(tokens, at, limit) : null;
        return match != null;
    }

    private boolean beginsVerb(int at, int kinds) {
        if (tokens.is(at, Tokens.CAPITAL)
                && !headline
                && at > 0
                && !tokens.is(at, Tokens.PARAGRAPH)
                && chunks.size() > 0) {
            return false;
        }
        if ((kinds & Words.ING) != 0) {
            return (kinds & Words.PREPOSITION) == 0;
        }
        boolean nounLike = (kinds & Words.NOUN) != 0;
        if (nounLike || (kinds & Words.ADJECTIVE) != 0) {
            return !chunks.is(chunks.size() - 1, Chunk.PREPOSITION) && afterNoun(at, kinds);
        }
        if ((kinds & (Words.PAST | Words.PARTICIPLE)) != 0) {
            int last = chunks.size() - 1;
            boolean attribute = (chunks.is(last, Chunk.VERB_GROUP) || chunks.size() == 0) && nounFollows(at);
            return !attribute && !chunks.is(last, Chunk.PREPOSITION);
        }
        if (chunks.is(chunks.size() - 1, Chunk.NOUN_PHRASE) && finite && !takesClause(words.verb(tokens.word(at)))) {
            return false;
        }
        return chunks.is(chunks.size() - 1, Chunk.NOUN_PHRASE)
                || chunks.is(chunks.size() - 1, Chunk.DATE)
                || chunks.is(chunks.size() - 1, Chunk.CONJUNCTION)
                || chunks.is(chunks.size() - 1, Chunk.COMMA)
                || chunks.is(chunks.size() - 1, Chunk.RELATIVE)
                || chunks.is(chunks.size() - 1, Chunk.THAT)
                || chunks.is(chunks.size() - 1, Chunk.QUOTE)
                || chunks.size() == 0;
    }

    /** Whether a word that can be noun or verb is the verb of the noun phrase before it. */
    private boolean afterNoun(int at, int kinds) {
        int last = chunks.size() - 1;
        boolean subject = chunks.is(last, Chunk.NOUN_PHRASE)
                || chunks.is(last, Chunk.RELATIVE)
                || (chunks.is(last, Chunk.COMMA) && last > 1 && !finite && (kinds & Words.PAST) != 0)
                || (chunks.is(last, Chunk.DATE)
                        && last > 0
                        && (chunks.is(last - 1, Chunk.NOUN_PHRASE)
                                || (chunks.is(last - 1, Chunk.COMMA) && (kinds & Words.PAST) != 0)));
        if (chunks.is(last, Chunk.CONJUNCTION)) {
            subject = chunks.is(last - 1, Chunk.VERB_GROUP) || (kinds & Words.PAST) != 0;
        }
        return subject && mayBeFinite(at, kinds);
    }

    /** Whether an ambiguous word behind a noun is the finite verb of the clause. */
    private boolean mayBeFinite(int at, int kinds) {
        if (finite || finiteAhead(at + 1)) {
            return false;
        }
        if ((kinds & (Words.PAST | Words.THIRD)) != 0) {
            return true;
        }
        boolean plural = at > 0 && (tokens.endsWith(at - 1, "s") || compound(chunks.size() - 1));
        return (kinds & Words.BASE) != 0 && plural;
    }

    private boolean compound(int noun) {
        return chunks.is(noun - 1, Chunk.CONJUNCTION)
                || chunks.is(noun, Chunk.RELATIVE)
                || (headline && chunks.is(noun - 1, Chunk.COMMA));
    }

    /** Reads a noun phrase whose first tokens up to {@code sure} are known to belong to it. */
    private int nounPhrase(int from, int sure) {
        int at = Math.max(sure, from);
        boolean head = at > from;
        boolean open = false;
        while (at < limit) {
            if (isDate(at)) {
                break;
            }
            Match<Name> name = tokens.is(at, Tokens.CAPITAL) ? names.proper().longest(tokens, at, limit) : null;
            if (name != null) {
                at = name.end();
                head = true;
                open = isAdjective(name);
                continue;
            }
            if (tokens.is(at, Tokens.MARK)) {
                char mark = tokens.mark(at);
                boolean joined = mark == '-' && at > from && tokens.begin(at) == tokens.end(at - 1) && at + 1 < limit;
                boolean quoted = (mark == '“' || mark == '"') && at > from && open;
                if (!joined && !quoted) {
                    break;
                }
                at++;
                continue;
            }
            int kinds = words.kinds(tokens, at);
            if (tokens.is(at, Tokens.POSSESSIVE)) {
                at++;
                open = true;
                continue;
            }
            int next = word(from, at, kinds, head, open);
            if (next < 0) {
                break;
            }
            open = ((kinds & (Words.DETERMINER | Words.ADJECTIVE | Words.CARDINAL)) != 0 && (kinds & Words.NOUN) == 0)
                    || ((kinds & (Words.PARTICIPLE | Words.ING | Words.ADVERB)) != 0 && (kinds & Words.NOUN) == 0)
                    || tokens.is(at, Tokens.NUMBER);
            head |= !open;
            at = next;
            if ((kinds & Words.PRONOUN) != 0 && at == from + 1) {
                break;
            }
        }
        if (at == from) {
            at++;
        }
        chunks.add(Chunk.NOUN_PHRASE, from, at, 0);
        return at;
    }

    private boolean isDate(int at) {
        for (DatePhrase date : dates) {
            if (date.from() == at) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdjective(Match<Name> name) {
        return name.entries().get(0).form() == Name.Form.ADJECTIVE;
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
        boolean named = tokens.is(at, Tokens.CAPITAL) && at > from && !headline;
        if (named && (kinds & (stop | Words.PREPOSITION)) == 0) {
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
        if ((kinds & Words.VERB) != 0) {
            return verbInside(from, at, kinds, head, open) ? at + 1 : -1;
        }
        if ((kinds & Words.ADVERB) != 0 && (kinds & Words.NOUN) == 0) {
            return open || at == from ? at + 1 : -1;
        }
        return at + 1;
    }

    /** Whether a word that can be a verb belongs to the noun phrase all the same. */
    private boolean verbInside(int from, int at, int kinds, boolean head, boolean open) {
        if (at == from || !head) {
            return true;
        }
        if (open && (kinds & (Words.NOUN | Words.PARTICIPLE | Words.ING)) != 0) {
            boolean pastAlone = (kinds & Words.PAST) != 0 && (kinds & Words.NOUN) == 0;
            boolean article = (words.kinds(tokens, at - 1) & Words.DETERMINER) != 0;
            return !pastAlone || article || nounFollows(at);
        }
        if (open) {
            return (kinds & (Words.BASE | Words.THIRD)) != 0;
        }
        boolean noun = (kinds & Words.NOUN) != 0;
        boolean base = (kinds & Words.BASE) != 0 && !tokens.endsWith(at - 1, "s");
        boolean ambiguous = (kinds & (Words.PAST | Words.PARTICIPLE | Words.ING)) == 0
                && (finite || (finiteAhead(at + 1) && (base || !objectFollows(at))))
                && !takesClause(words.verb(tokens.word(at)));
        if (!noun && !ambiguous) {
            return false;
        }
        boolean compoundSubject = chunks.is(chunks.size() - 1, Chunk.CONJUNCTION)
                || (headline && chunks.is(chunks.size() - 1, Chunk.COMMA));
        boolean plural = tokens.endsWith(at - 1, "s") || compoundSubject;
        boolean form = (kinds & (Words.PAST | Words.THIRD)) != 0 || ((kinds & Words.BASE) != 0 && plural);
        return finite || !form || finiteAhead(at + 1) || !objectFollows(at);
    }

    private boolean nounFollows(int at) {
        return at + 1 < limit
                && !tokens.is(at + 1, Tokens.MARK)
                && (words.kinds(tokens, at + 1)
                                & (Words.PREPOSITION | Words.DETERMINER | Words.TO | Words.BE | Words.CONJUNCTION))
                        == 0;
    }

    /** What follows an ambiguous word when it is a verb: an article, a name, a preposition, a date, or the end. */
    private boolean objectFollows(int at) {
        int next = at + 1;
        if (next >= limit || tokens.is(next, Tokens.MARK)) {
            return (words.kinds(tokens, at) & Words.PAST) != 0 || next >= limit - 1;
        }
        int follow = words.kinds(tokens, next);
        int object = Words.DETERMINER
                | Words.PRONOUN
                | Words.TO
                | Words.THAT
                | Words.PREPOSITION
                | Words.CARDINAL
                | Words.ADJECTIVE
                | Words.SUBORDINATOR
                | Words.ADVERB;
        return isDate(next)
                || tokens.is(next, Tokens.CAPITAL | Tokens.NUMBER)
                || (follow & object) != 0
                || ((words.kinds(tokens, at) & Words.PAST) != 0 && !tokens.is(next, Tokens.POSSESSIVE));
    }
}
