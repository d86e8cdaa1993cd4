package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.DatePhrase;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into noun phrases, verb groups, and the words between them. Belongs to one thread. */
final class Chunker {

    private static final Set<String> PARTS = Set.of("late", "early");

    private final VerbReader verbs;
    private final Cutting cut;
    private final NounPhrases nouns;
    private final VerbSigns signs;
    private final Marks marks;
    private final int there;
    private List<Extent> told = List.of();

    Chunker(Lexicon lexicon, Glosses glosses) {
        this.verbs = new VerbReader(lexicon, glosses);
        this.there = lexicon.vocabulary().add("there");
        this.cut = new Cutting(lexicon, glosses);
        Lookahead ahead = new Lookahead(cut);
        this.nouns = new NounPhrases(cut, ahead);
        this.signs = new VerbSigns(cut, ahead);
        this.marks = new Marks(cut, nouns);
    }

    /** Stretches of the item's text that are noun phrases, whatever their words; none: the words tell. */
    void nounPhrasesAre(List<Extent> extents) {
        told = extents;
    }

    /** Cuts the tokens of a sentence. */
    void cut(Tokens text, int from, int to, List<DatePhrase> dates, Chunks into) {
        cut.begin(text, from, to, dates, into);
        marks.begin();
        int date = 0;
        for (int at = from; at < to; ) {
            while (date < dates.size() && dates.get(date).from() < at) {
                date++;
            }
            int end = told.isEmpty() ? at : told(at);
            boolean dated = date < dates.size() && dates.get(date).from() == at;
            at = end > at ? end : dated ? date(date) : chunk(at);
        }
    }

    /** The token behind the noun phrase that is told to begin at a token; else the token itself. */
    private int told(int at) {
        for (Extent extent : told) {
            if (cut.tokens.begin(at) == extent.begin()) {
                int end = at + 1;
                while (end < cut.limit && cut.tokens.end(end) <= extent.end()) {
                    end++;
                }
                cut.chunks.add(Chunk.NOUN_PHRASE, at, end, 0);
                return end;
            }
        }
        return at;
    }

    private int date(int number) {
        DatePhrase phrase = cut.dates.get(number);
        if (cut.chunks.is(cut.last(), Chunk.PREPOSITION)) {
            cut.chunks.dropLast();
        }
        int last = cut.last();
        boolean part = cut.chunks.is(last, Chunk.NOUN_PHRASE)
                && cut.chunks.to(last) - cut.chunks.from(last) == 1
                && PARTS.contains(cut.tokens.text(cut.chunks.from(last), cut.chunks.to(last)));
        if (part) {
            cut.chunks.dropLast(); // "late on Saturday"
        }
        int end = phrase.to();
        int phraseFrom = attributed(phrase);
        if (phraseFrom < phrase.from()) {
            cut.chunks.dropLast();
        }
        cut.chunks.add(Chunk.DATE, phrase.from(), end, number);
        if (end < cut.limit && cut.tokens.is(end, Tokens.POSSESSIVE)) {
            return end + 1 < cut.limit && !cut.tokens.is(end + 1, Tokens.MARK) ? nouns.read(end + 1, end + 1) : end + 1;
        }
        return phraseFrom < phrase.from() ? nouns.read(phraseFrom, end) : end;
    }

    /**
     * Where the noun phrase begins that a date is an attribute of, "his June 12 summit"; else where the date begins.
     */
    private int attributed(DatePhrase phrase) {
        int last = cut.last();
        int from = phrase.from();
        boolean opened = cut.chunks.is(last, Chunk.NOUN_PHRASE)
                && cut.chunks.to(last) == from
                && (cut.tokens.is(from - 1, Tokens.POSSESSIVE)
                        || (cut.kinds(from - 1) & (Words.OWNER | Words.DETERMINER)) != 0);
        int next = phrase.to();
        boolean noun = opened
                && next < cut.limit
                && !cut.tokens.is(next, Tokens.MARK | Tokens.POSSESSIVE)
                && (cut.kinds(next) & (Words.NOUN | Words.ADJECTIVE | Words.ING)) != 0;
        return noun ? cut.chunks.from(last) : from;
    }

    private int chunk(int at) {
        if (cut.tokens.is(at, Tokens.MARK)) {
            return marks.read(at);
        }
        Match<Name> epithet = cut.glosses.epithets().longest(at, cut.limit);
        if (epithet != null && !isInName(at, epithet.end())) {
            return nouns.read(at, epithet.end());
        }
        int quantity = cut.quantity(at);
        if (quantity > at) {
            return nouns.read(at, quantity);
        }
        if (marks.isOneQuoted(at)) {
            return nouns.read(at, at + 1); // branded them “butchers”
        }
        int kinds = cut.kinds(at);
        int compound = (kinds & Words.VERB) != 0 ? cut.compound(at) : at;
        if (compound > at) {
            return nouns.read(at, compound);
        }
        if (nouns.isName(at) || (cut.tokens.is(at, Tokens.CAPITAL) && kinds == 0)) {
            return nouns.read(at, at);
        }
        return word(at, kinds);
    }

    /** "the Council of Europe" is a name, and no other name for what was spoken of. */
    private boolean isInName(int at, int end) {
        Match<Name> name = cut.glosses.proper().longest(at + 1, cut.limit);
        return name != null && name.end() > end;
    }

    /** The chunk that a word begins which is no name. */
    private int word(int at, int kinds) {
        if ((kinds & Words.CONJUNCTION) != 0) {
            return single(Chunk.CONJUNCTION, at);
        }
        if ((kinds & Words.THAT) != 0) {
            return that(at);
        }
        if ((kinds & Words.RELATIVE) != 0) {
            cut.relativeBefore = true;
            return single(Chunk.RELATIVE, at);
        }
        if (isFloating(at, kinds)) {
            return at + 1;
        }
        if (verbs.isNoLonger(cut.tokens, at, cut.limit) && (cut.kinds(at + 2) & Words.FINITE) != 0) {
            int end = verbGroup(at);
            if (end > at) {
                return end;
            }
        }
        boolean auxiliary = (kinds & (Words.TO | Words.MODAL | Words.BE | Words.HAVE | Words.DO | Words.NOT)) != 0;
        if (auxiliary && !isNeitherOf(at, kinds)) {
            int end = verbGroup(at);
            if (end > at) {
                return end;
            }
        }
        if ((kinds & Words.PREPOSITION) != 0 || ((kinds & Words.SUBORDINATOR) != 0 && (kinds & Words.ING) == 0)) {
            return single((kinds & Words.PREPOSITION) != 0 ? Chunk.PREPOSITION : Chunk.SUBORDINATOR, at);
        }
        if ((kinds & Words.ING) != 0 && signs.isGerundAttribute(at)) {
            return nouns.read(at, at + 1);
        }
        if ((kinds & Words.VERB) != 0 && signs.beginsVerb(at, kinds)) {
            int end = verbGroup(at);
            if (end > at) {
                return end;
            }
        }
        if (cut.tokens.word(at) == there && (cut.kinds(at + 1) & (Words.BE | Words.MODAL | Words.HAVE)) != 0) {
            return single(Chunk.NOUN_PHRASE, at); // "there will be talks"
        }
        if ((kinds & Words.ADVERB) != 0 && (kinds & Words.NOUN) == 0) {
            return at + 1;
        }
        return nouns.read(at, at);
    }

    /** "Chad and Mali each accuse the other": a word of the subject that stands before its verb. */
    private boolean isFloating(int at, int kinds) {
        int next = cut.kinds(at + 1);
        int auxiliary = Words.BE | Words.HAVE | Words.MODAL | Words.DO;
        return (kinds & Words.DETERMINER) != 0
                && cut.chunks.is(cut.last(), Chunk.NOUN_PHRASE)
                && cut.chunks.to(cut.last()) == at
                && cut.isPronominal(at)
                && ((next & auxiliary) != 0 || ((next & Words.FINITE) != 0 && (next & Words.NOUN) == 0));
    }

    /** "neither Chad nor Mali", "neither side": opens a noun phrase, and denies no verb right behind it. */
    private boolean isNeitherOf(int at, int kinds) {
        int opens = Words.NOT | Words.DETERMINER;
        int next = cut.kinds(at + 1);
        return (kinds & opens) == opens
                && ((next & Words.NOUN) != 0 || (next & (Words.VERB | Words.BE | Words.HAVE)) == 0);
    }

    private int single(Chunk kind, int at) {
        if (kind != Chunk.PREPOSITION) {
            cut.finite = false;
        }
        cut.chunks.add(kind, at, at + 1, cut.tokens.word(at));
        return at + 1;
    }

    /** "that" opens a clause or stands for a noun: "said that", "that country". */
    private int that(int at) {
        int last = cut.last();
        boolean clause = at + 1 < cut.limit
                && (cut.chunks.is(last, Chunk.VERB_GROUP)
                        || cut.chunks.is(last, Chunk.NOUN_PHRASE)
                        || cut.chunks.is(last, Chunk.COMMA)
                        || cut.chunks.is(last, Chunk.DATE)
                        || cut.chunks.is(last, Chunk.CONJUNCTION))
                && cut.tokens.word(at + 1) != cut.of; // "its army and that of Uganda"
        if (!clause) {
            return nouns.read(at, at + 1);
        }
        int end = single(Chunk.THAT, at);
        cut.relativeBefore |= signs.isRelativeOfSubject(cut.last());
        return end;
    }

    private int verbGroup(int at) {
        VerbGroup group = new VerbGroup();
        int end = verbs.read(cut.tokens, at, cut.limit, group);
        if (end == at) {
            return at;
        }
        if (group.particle != 0 && end - 1 > at && cut.isDate(end) && isOn(end - 1)) {
            group.particle = 0; // "insisted on Monday that"
            end--;
        }
        takeUp(group);
        if (group.form == Form.FINITE && signs.isReduced(at, end)) {
            group.form = Form.PARTICIPLE;
        }
        if (group.form == Form.FINITE || group.form == Form.INFINITIVE) {
            cut.finite = group.particle != 0 || !cut.takesClause(group.verb);
            cut.finiteBefore = true;
        }
        cut.chunks.addVerb(at, end, group);
        return end;
    }

    private boolean isOn(int at) {
        return cut.tokens.reads(at, at + 1, "on") || cut.tokens.reads(at, at + 1, "in");
    }

    /** "will on Tuesday lead": a verb with what stands between it and its modal. */
    private void takeUp(VerbGroup group) {
        if (group.form != Form.FINITE || !group.bare) {
            return;
        }
        int at = cut.last();
        while (cut.chunks.is(at, Chunk.DATE)
                || cut.chunks.is(at, Chunk.COMMA)
                || cut.chunks.is(at, Chunk.NOUN_PHRASE)
                || cut.chunks.is(at, Chunk.PREPOSITION)) {
            at--;
        }
        boolean modal = cut.chunks.is(at, Chunk.VERB_GROUP)
                && cut.chunks.verb(at).verb == Vocabulary.UNKNOWN
                && !cut.chunks.is(at + 1, Chunk.NOUN_PHRASE);
        if (modal) {
            VerbGroup first = cut.chunks.verb(at);
            group.tense = first.tense;
            group.hypothetical = first.hypothetical;
            group.negated |= first.negated;
            group.bare = false;
        }
    }
}
