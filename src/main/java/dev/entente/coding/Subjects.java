package dev.entente.coding;

import dev.entente.coding.Clause.Relation;
import dev.entente.coding.VerbGroup.Form;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Trait;
import dev.entente.lexicon.Words;
import java.util.List;

/** Finds what a verb is said of, by what stands to its left and by the clauses before its own. */
final class Subjects {

    private final Frames frames;
    private final Words words;
    private final Chunks chunks;
    private final PhraseWalks walks;
    private final List<Clause> before;

    /** @param before the clauses before the one whose subject is sought, which grow while a sentence is read */
    Subjects(Lexicon lexicon, Chunks chunks, PhraseWalks walks, List<Clause> before) {
        this.frames = lexicon.frames();
        this.words = lexicon.words();
        this.chunks = chunks;
        this.walks = walks;
        this.before = before;
    }

    private Clause last() {
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    /** The subject that a verb has across the clause that stands between them, or {@link Clause#NONE}. */
    int behindClause(int verb) {
        int object = objectOfRelative(verb);
        if (object >= 0) {
            return object;
        }
        if (isAfterReduced(verb)) {
            return reduced().subject;
        }
        return isAfterRelative(verb) ? last().subject : Clause.NONE;
    }

    /**
     * "a promise to free the sailors was made", "an attempt by Mali to send troops failed": whether what a verb is said
     * of stands before the infinitive that opens the sentence.
     */
    boolean isBehindPurpose(int verb) {
        Clause last = last();
        return last != null
                && before.size() == 1
                && chunks.verb(last.verb).form == Form.INFINITIVE
                && last.subject >= 0
                && walks.isPlain(last.subject, last.verb)
                && !takesClause(last.verb)
                && (chunks.verb(verb).passive || isInclination(last.subject))
                && verb > last.verb + 1
                && walks.isPlainOrJoined(last.verb + 1, verb);
    }

    /**
     * "talks on sharing the river between Mali and Chad resumed": the noun that opens the sentence, of which the gerund
     * before a verb only tells what it is about; else {@link Clause#NONE}.
     */
    int beforeTopic(int verb) {
        Clause last = last();
        boolean about = last != null
                && before.size() == 1
                && chunks.verb(last.verb).form == Form.ING
                && chunks.is(last.verb - 1, Chunk.PREPOSITION)
                && chunks.is(last.verb - 2, Chunk.NOUN_PHRASE)
                && (last.verb == 2 || chunks.is(last.verb - 3, Chunk.MARK))
                && isInclination(last.verb - 2);
        boolean reached = about && verb > last.verb + 1 && walks.isPlainOrJoined(last.verb + 1, verb);
        return reached ? last.verb - 2 : Clause.NONE;
    }

    /** Whether a noun takes an infinitive of its own: "attempt", "willingness". */
    boolean isInclination(int noun) {
        return (words.of(chunks.word(noun)) & Words.INCLINATION) != 0;
    }

    /** Whether a noun phrase right behind a verb is what somebody says or writes: "a statement", "a letter". */
    boolean isMessage(int noun) {
        return chunks.is(noun - 1, Chunk.VERB_GROUP)
                && chunks.verb(noun - 1).form == Form.FINITE
                && (words.of(chunks.word(noun)) & Words.MESSAGE) != 0
                && frames.has(chunks.verb(noun - 1).verb, Trait.STATEMENT);
    }

    /** "lifting the ban is out of the question": whether what a verb is said of is the gerund before it. */
    boolean isGerund(int verb) {
        Clause last = last();
        boolean opens = last != null
                && chunks.verb(last.verb).form == Form.ING
                && (last.verb == 0
                        || chunks.is(last.verb - 1, Chunk.THAT)
                        || chunks.is(last.verb - 1, Chunk.MARK)
                        || (last.relation == Relation.ING
                                && chunks.is(last.verb - 1, Chunk.VERB_GROUP)
                                && takesClause(last.verb - 1)));
        return opens && verb > last.verb + 1 && walks.isPlain(last.verb + 1, verb) && !takesClause(verb);
    }

    /**
     * "cut its ties, expelled the envoy and stopped trade": whether a verb behind a comma goes on with what the first
     * is said of, as in a list whose last verb has an "and".
     */
    boolean isListed(int verb, int comma, int first) {
        boolean may = chunks.is(comma, Chunk.COMMA)
                && chunks.verb(first).tense == chunks.verb(verb).tense
                && walks.isPlainOrJoined(first + 1, comma);
        int next = verb + 1;
        while (may && walks.isPlain(next, next + 1)) {
            next++;
        }
        int and = chunks.is(next, Chunk.COMMA) ? next + 1 : next;
        boolean ends = chunks.is(and, Chunk.CONJUNCTION) && chunks.is(and + 1, Chunk.VERB_GROUP);
        return may && (ends || (and > next && chunks.is(and, Chunk.VERB_GROUP)));
    }

    /** "forces backed by Russia continued": the second verb has the subject that the participle is said of. */
    private boolean isAfterReduced(int verb) {
        Clause last = reduced();
        if (last == null
                || last.relation != Relation.REDUCED
                || last.subject < 0
                || chunks.verb(last.verb).form != Form.PARTICIPLE
                || chunks.is(last.subject + 1, Chunk.COMMA)) {
            return false;
        }
        int end = last().verb + 1;
        return verb > end && walks.isPlain(end, verb);
    }

    /** "a man suspected of spying": the participle that the last clause hangs on, else the last clause; or null. */
    private Clause reduced() {
        Clause last = last();
        while (last != null
                && last.governor >= 0
                && (last.relation == Relation.PREPOSITION || last.relation == Relation.INFINITIVE)
                && last.verb <= before.get(last.governor).verb + 2) {
            last = before.get(last.governor);
        }
        return last;
    }

    /** "talks that were to open on Friday were called off": the second verb has the subject that the relative has. */
    private boolean isAfterRelative(int verb) {
        Clause last = last();
        if (last == null || last.relation != Relation.RELATIVE || last.subject < 0 || takesClause(last.verb)) {
            return false;
        }
        VerbGroup relative = chunks.verb(last.verb);
        VerbGroup group = chunks.verb(verb);
        boolean sure = relative.passive && (group.perfect || group.passive || group.tense == VerbGroup.Tense.FUTURE);
        boolean open = !chunks.is(last.subject + 1, Chunk.COMMA)
                && (relative.tense == VerbGroup.Tense.FUTURE
                        || relative.predicate
                        || isPlanned(relative)
                        || sure
                        || isBehindObject(verb)
                        || isBehindPreposition(verb));
        return open && verb > last.verb + 1 && walks.isPlainOrJoined(last.verb + 1, verb);
    }

    /** "the talks which Japan was to host in May are off": the noun before a relative clause whose object it is. */
    private int objectOfRelative(int verb) {
        Clause last = last();
        boolean inside = last != null
                && last.subject >= 0
                && last.subject < last.verb
                && chunks.verb(last.verb).form == Form.FINITE
                && last.relation != Relation.RELATIVE
                && !takesClause(last.verb)
                && !chunks.is(last.verb + 1, Chunk.NOUN_PHRASE)
                && walks.isPlain(last.verb + 1, verb);
        if (!inside || !(verb == last.verb + 1 || chunks.is(verb - 1, Chunk.DATE) || isBehindPreposition(verb))) {
            return Clause.NONE;
        }
        int lead = walks.before(walks.left(last.subject));
        boolean opens = chunks.is(lead, Chunk.RELATIVE) || chunks.is(lead, Chunk.THAT);
        return opens && chunks.is(lead - 1, Chunk.NOUN_PHRASE) ? walks.head(lead - 1) : Clause.NONE;
    }

    /** "the talks that opened in Oran ended": what stands behind a preposition that leads no clause does nothing. */
    private boolean isBehindPreposition(int verb) {
        int noun = walks.before(verb);
        return chunks.is(noun, Chunk.NOUN_PHRASE) && chunks.is(walks.left(noun) - 1, Chunk.PREPOSITION) && !isLed(noun);
    }

    /**
     * "students who occupied the ministry demanded": what stands right behind a verb in front of another; where the
     * sentence had no verb before, as in "the states that cut their ties with Mali over the coup sent", also what hangs
     * on it.
     */
    private boolean isBehindObject(int verb) {
        int relative = last().verb;
        if (!chunks.is(relative + 1, Chunk.NOUN_PHRASE)) {
            return false;
        }
        boolean who = chunks.is(relative - 1, Chunk.RELATIVE);
        boolean opens = before.size() == 1 && (who || chunks.is(relative - 1, Chunk.THAT));
        return (who && verb == relative + 2) || (opens && !isLed(walks.before(verb)));
    }

    /** Whether a preposition that can lead a clause stands before a noun phrase: "after talks failed". */
    private boolean isLed(int noun) {
        int lead = walks.left(noun) - 1;
        return chunks.is(lead, Chunk.PREPOSITION) && (words.of(chunks.word(lead)) & Words.SUBORDINATOR) != 0;
    }

    private boolean isPlanned(VerbGroup verb) {
        return verb.passive && frames.has(verb.verb, Trait.FUTURE);
    }

    /** The noun phrase that a verb group has for its subject, walking to the left. */
    int left(int verb) {
        int at = walks.before(verb);
        if (chunks.is(at, Chunk.COMMA)) {
            at = walks.beforeApposition(at);
        }
        if (!chunks.is(at, Chunk.NOUN_PHRASE)) {
            return Clause.NONE;
        }
        int message = behindMessage(at);
        if (message >= 0) {
            return message;
        }
        return beforeReduced(opensClause(at) ? at : walks.head(at));
    }

    /** "watched with alarm as the army massed": what stands between "as" and a verb, where another verb came before. */
    private boolean opensClause(int noun) {
        int lead = walks.left(noun) - 1;
        boolean may = chunks.is(lead, Chunk.PREPOSITION) && (words.of(chunks.word(lead)) & Words.SUBORDINATOR) != 0;
        for (int at = lead - 1; may && at >= 0; at--) {
            if (chunks.is(at, Chunk.VERB_GROUP) && chunks.verb(at).form != Form.PARTICIPLE) {
                return chunks.verb(at).form == Form.FINITE;
            }
            if (chunks.is(at, Chunk.COMMA) || chunks.is(at, Chunk.MARK)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "Novak, the spokesman, in a statement condemned": who speaks stands before the message, or {@link Clause#NONE}.
     */
    private int behindMessage(int noun) {
        boolean message = (words.of(chunks.word(noun)) & Words.MESSAGE) != 0
                && chunks.is(noun - 1, Chunk.PREPOSITION)
                && chunks.is(noun - 2, Chunk.COMMA);
        int at = message ? walks.beforeApposition(noun - 2) : Clause.NONE;
        return chunks.is(at, Chunk.NOUN_PHRASE) ? walks.head(at) : Clause.NONE;
    }

    /** "guerrillas based in Chad attacked": from a noun that a participle governs to the one before the participle. */
    private int beforeReduced(int noun) {
        int lead = walks.left(noun) - 1;
        int participle = chunks.is(lead, Chunk.PREPOSITION) ? lead - 1 : lead;
        Clause reduced = participle < 0 ? null : last();
        boolean hangs = reduced != null && reduced.verb == participle && reduced.relation == Relation.REDUCED;
        if (hangs && reduced.subject >= 0) {
            return walks.head(reduced.subject);
        }
        boolean gerund = reduced != null
                && reduced.verb == participle
                && reduced.relation == Relation.PREPOSITION
                && chunks.is(participle - 1, Chunk.PREPOSITION)
                && chunks.is(participle - 2, Chunk.NOUN_PHRASE);
        if (gerund) {
            return walks.head(participle - 2); // "talks on opening the border were put off"
        }
        boolean fixed = chunks.is(noun - 1, Chunk.NOUN_PHRASE)
                && chunks.to(noun) - chunks.from(noun) == 1
                && chunks.is(noun + 1, Chunk.DATE);
        return fixed ? walks.head(noun - 1) : noun; // "talks due on Friday were called off"
    }

    private boolean takesClause(int verb) {
        return frames.has(chunks.verb(verb).verb, Trait.CLAUSE);
    }
}
