package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Trait;

/** Walks from phrase to phrase over the chunks of a sentence: to the head of a phrase, the first of a list. */
final class PhraseWalks {

    private final Frames frames;
    private final Chunks chunks;

    PhraseWalks(Frames frames, Chunks chunks) {
        this.frames = frames;
        this.chunks = chunks;
    }

    /** Whether nothing but noun phrases, prepositions and dates stands from a chunk to before another. */
    boolean isPlain(int from, int to) {
        return isPlain(from, to, false);
    }

    /** The same where noun phrases may be joined by a conjunction. */
    boolean isPlainOrJoined(int from, int to) {
        return isPlain(from, to, true);
    }

    private boolean isPlain(int from, int to, boolean joined) {
        for (int at = from; at < to; at++) {
            boolean joins = joined
                    && at > from
                    && chunks.is(at, Chunk.CONJUNCTION)
                    && chunks.is(at - 1, Chunk.NOUN_PHRASE)
                    && chunks.is(at + 1, Chunk.NOUN_PHRASE);
            if (!joins
                    && !chunks.is(at, Chunk.NOUN_PHRASE)
                    && !chunks.is(at, Chunk.PREPOSITION)
                    && !chunks.is(at, Chunk.DATE)) {
                return false;
            }
        }
        return true;
    }

    /** The chunk before one, dates and quotation marks left out. */
    int before(int chunk) {
        int at = chunk - 1;
        while (chunks.is(at, Chunk.DATE) || chunks.is(at, Chunk.QUOTE)) {
            at--;
        }
        return at;
    }

    /** From the comma that closes an apposition or a relative clause to the noun before the one that opens it. */
    int beforeApposition(int comma) {
        boolean verb = false;
        boolean finite = false;
        for (int at = comma - 1; at > 0; at--) {
            verb |= chunks.is(at, Chunk.VERB_GROUP);
            finite |= chunks.is(at, Chunk.VERB_GROUP) && chunks.verb(at).form == Form.FINITE;
            boolean noun = chunks.is(at, Chunk.COMMA) && chunks.is(before(at), Chunk.NOUN_PHRASE);
            boolean relative = chunks.is(at + 1, Chunk.RELATIVE)
                    || (chunks.is(at + 1, Chunk.PREPOSITION) && chunks.is(at + 2, Chunk.RELATIVE));
            if (noun && (!verb || relative || chunks.is(at + 1, Chunk.VERB_GROUP))) {
                return before(at);
            }
            if (noun && !finite && chunks.is(at + 1, Chunk.NOUN_PHRASE) && !isFronted(before(at))) {
                return before(at); // "Novak, the envoy charged with ending the war, is to go"
            }
            if (chunks.is(at, Chunk.MARK)) {
                break;
            }
        }
        return chunks.is(comma - 1, Chunk.NOUN_PHRASE) ? comma - 1 : Clause.NONE;
    }

    /** From a noun in a prepositional phrase to the noun that the phrase belongs to. */
    int head(int noun) {
        int at = left(noun);
        boolean acts = isSurelyFinite(noun + 1);
        while (chunks.is(at - 1, Chunk.PREPOSITION)
                && chunks.is(at - 2, Chunk.NOUN_PHRASE)
                && (!chunks.is(at - 3, Chunk.VERB_GROUP) || (acts && reports(at - 3)))) {
            at = left(at - 2); // "said talks with Mali had failed"
        }
        return at == left(noun) ? noun : at;
    }

    private boolean isFinite(int verb) {
        return chunks.is(verb, Chunk.VERB_GROUP) && chunks.verb(verb).form == Form.FINITE;
    }

    /** Whether a verb is finite, and no participle: with an auxiliary, or with an object of its own. */
    private boolean isSurelyFinite(int verb) {
        if (!isFinite(verb)) {
            return false;
        }
        VerbGroup group = chunks.verb(verb);
        return group.passive
                || group.perfect
                || group.tense == VerbGroup.Tense.FUTURE
                || chunks.is(verb + 1, Chunk.NOUN_PHRASE);
    }

    private boolean reports(int verb) {
        return frames.has(chunks.verb(verb).verb, Trait.REPORT);
    }

    private boolean takesClause(int verb) {
        return frames.has(chunks.verb(verb).verb, Trait.CLAUSE);
    }

    /** The first noun phrase of the list that ends with this one: "Chad and Libya". */
    int left(int noun) {
        int at = noun;
        boolean and = false;
        while (true) {
            int before = at - 1;
            if (chunks.is(before, Chunk.CONJUNCTION)) {
                boolean comma = chunks.is(before - 1, Chunk.COMMA); // "offered help, and Israel advised": no list
                int next = comma ? before - 2 : before - 1;
                if (!chunks.is(next, Chunk.NOUN_PHRASE) || (isObject(next) && (comma || !isSaid(next, noun)))) {
                    return at;
                }
                at = next;
                and = true;
            } else if (chunks.is(before, Chunk.COMMA)
                    && and
                    && chunks.is(before - 1, Chunk.NOUN_PHRASE)
                    && !isAdverbial(before - 1)
                    && !(chunks.is(noun + 1, Chunk.VERB_GROUP) && isFronted(before - 1))) {
                at = before - 1;
            } else if (!and && chunks.is(noun + 1, Chunk.VERB_GROUP) && isHeadlineList(before)) {
                return 0;
            } else {
                return at;
            }
        }
    }

    /** Headlines list with commas: "N. Korea, Japan to hold", "Chad, Libya, Sudan leaders meet". */
    private boolean isHeadlineList(int comma) {
        if (comma != 1 && comma != 3) {
            return false;
        }
        for (int at = comma; at > 0; at -= 2) {
            if (!chunks.is(at, Chunk.COMMA) || !chunks.is(at - 1, Chunk.NOUN_PHRASE)) {
                return false;
            }
        }
        return true;
    }

    /** "After hours of talks in Geneva, American and Russian envoys": the end of a phrase that opens the clause. */
    private boolean isFronted(int noun) {
        int at = noun;
        while (chunks.is(at - 1, Chunk.PREPOSITION) && chunks.is(at - 2, Chunk.NOUN_PHRASE)) {
            at -= 2;
        }
        while (chunks.is(at - 1, Chunk.DATE)) {
            at--; // "At the June 14 summit, Biden and Draghi"
        }
        return chunks.is(at - 1, Chunk.SUBORDINATOR)
                || (chunks.is(at - 1, Chunk.PREPOSITION) && !chunks.is(at - 2, Chunk.VERB_GROUP));
    }

    /** "said Chad and Mali would meet": what a list before another verb opens behind a verb of saying. */
    private boolean isSaid(int first, int last) {
        return isFinite(last + 1) && chunks.is(first - 1, Chunk.VERB_GROUP) && takesClause(first - 1);
    }

    private boolean isObject(int noun) {
        return (chunks.is(noun - 1, Chunk.VERB_GROUP)
                        && chunks.verb(noun - 1).form != Form.ING
                        && chunks.verb(noun - 1).form != Form.PARTICIPLE)
                || (chunks.is(noun - 1, Chunk.PREPOSITION) && behindVerb(noun - 1));
    }

    private boolean behindVerb(int preposition) {
        for (int at = preposition - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                return true;
            }
            if (chunks.is(at, Chunk.COMMA) || chunks.is(at, Chunk.MARK) || chunks.is(at, Chunk.THAT)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAdverbial(int noun) {
        return chunks.is(noun - 1, Chunk.PREPOSITION) && !chunks.is(noun - 2, Chunk.NOUN_PHRASE);
    }
}
