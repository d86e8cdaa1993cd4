package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.coding.VerbGroup.Tense;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Trait;
import dev.entente.text.DatePhrase;
import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides whether a date phrase of a sentence can be the date of an act. */
final class DateFit {

    /** What leads in the new date of what is put off. */
    private static final Set<String> UNTIL = Set.of("until", "to", "till", "for");

    /** What says before a preposition that the date was or is the one fixed: "due on Friday". */
    private static final Set<String> FIXED = Set.of("due", "scheduled", "planned", "set", "slated");

    /** Words of a part of a date at most: "the second week of". */
    private static final int PARTS = 5;

    private final Frames frames;
    private final Tokens tokens;
    private final Chunks chunks;
    private final List<DatePhrase> phrases;
    private final int from;

    DateFit(Frames frames, Tokens tokens, Chunks chunks, List<DatePhrase> phrases, int from) {
        this.frames = frames;
        this.tokens = tokens;
        this.chunks = chunks;
        this.phrases = phrases;
        this.from = from;
    }

    /** The date phrase that a chunk is. */
    DatePhrase phrase(int chunk) {
        return phrases.get(chunks.word(chunk));
    }

    /** A token in lower case; nothing before the sentence. */
    String word(int token) {
        return token < from ? "" : tokens.text(token, token + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a date is part of the phrase of an act: "his June 12 summit", "Sunday's meeting". */
    boolean isAttribute(int noun) {
        if (noun < 1 || !chunks.is(noun - 1, Chunk.DATE)) {
            return false;
        }
        int end = phrase(noun - 1).to();
        return end > chunks.from(noun)
                || (end + 1 == chunks.from(noun) && tokens.is(end, Tokens.POSSESSIVE))
                || (end == chunks.from(noun) && chunks.is(noun - 2, Chunk.VERB_GROUP)); // "calls off June 12 summit"
    }

    /**
     * "an agreement, which was signed on May 3", "talks that Chad was to host in June": a relative clause tells when.
     */
    boolean isToldOf(int verb) {
        VerbGroup group = chunks.verb(verb);
        int lead = group.planned && chunks.is(verb - 1, Chunk.NOUN_PHRASE) ? verb - 2 : verb - 1;
        boolean that = chunks.is(lead, Chunk.THAT) && chunks.is(lead - 1, Chunk.NOUN_PHRASE);
        return (chunks.is(lead, Chunk.RELATIVE) && (group.passive || group.planned)) || (that && group.planned);
    }

    /** "reunions of families separated by the war from September 25": a participle that a plan's date stands behind. */
    boolean isPassed(int verb, Act act) {
        return chunks.verb(verb).form == Form.PARTICIPLE
                && act.phase
                        .filter(p -> p == Phase.AGREED || p == Phase.SCHEDULED || p == Phase.PROPOSED)
                        .isPresent();
    }

    /** "signed a pact to normalise ties on Monday": what an agreement is for. */
    boolean isAim(int verb, Act act) {
        return verb == act.noun + 1
                && chunks.verb(verb).form == Form.INFINITIVE
                && act.kind.equals(Optional.of(Kind.AGREEMENT));
    }

    boolean isPurpose(int verb) {
        return chunks.verb(verb).form == Form.INFINITIVE && verb == chunks.size() - 1;
    }

    /** Whether a verb behind an act tells when it is to be: "scheduled for", "that was to open on", "starting on". */
    boolean isPlan(int chunk) {
        VerbGroup verb = chunks.verb(chunk);
        boolean fixed =
                verb.predicate || verb.passive || verb.form == Form.PARTICIPLE || chunks.is(chunk + 1, Chunk.DATE);
        return (frames.has(verb.verb, Trait.PLAIN_FUTURE) && fixed)
                || (frames.has(verb.verb, Trait.PLAIN_INTEND) && (verb.passive || verb.form == Form.PARTICIPLE))
                || (frames.has(verb.verb, Trait.PLAIN_BEGIN)
                        && (isFixed(chunk) || verb.form == Form.ING || verb.tense == Tense.FUTURE));
    }

    /** "due to begin" */
    private boolean isFixed(int chunk) {
        return chunks.verb(chunk).form == Form.INFINITIVE && FIXED.contains(word(chunks.from(chunk) - 1));
    }

    /** What was called off, refused or asked for has only the date that is said to be its own: "due on Friday". */
    static boolean needsPlan(Phase phase) {
        return phase == Phase.CANCELLED || phase == Phase.REJECTED || phase == Phase.PROPOSED;
    }

    /** Whether a date can be that of an act; planned: a verb said before it that it tells when the act was to be. */
    boolean fits(Act act, int chunk, boolean planned) {
        boolean other = chunk + 1 != act.noun && chunks.is(chunk + 1, Chunk.NOUN_PHRASE) && isAttribute(chunk + 1);
        if (other || phrase(chunk).unit() == Unit.WEEK) { // "discussed next month's summit"
            return false;
        }
        Phase phase = act.phase.orElse(Phase.CONCLUDED);
        String before = word(phrase(chunk).from() - 1);
        if (isReport(act, chunk) && !before.equals("for")) {
            return false;
        }
        boolean term = phrase(chunk).unit() == Unit.YEAR
                && (before.equals("to") || before.equals("the"))
                && chunks.is(chunk + 1, Chunk.NOUN_PHRASE)
                && phrase(chunk).to() == chunks.from(chunk + 1);
        if (term) {
            return false; // "elected for the 2022 to 2023 term"
        }
        if (phase == Phase.POSTPONED) {
            return !planned && (UNTIL.contains(lead(phrase(chunk).from() - 1)) || isMove(phrase(chunk)));
        }
        if (!needsPlan(phase)) {
            return phase == Phase.CONCLUDED || !before.equals("until"); // an end that is ahead is no beginning
        }
        boolean asked = phase == Phase.PROPOSED
                && (before.equals("in") || before.equals("on") || before.equals("from") || before.equals("until"));
        return planned
                || asked
                || isCollapsed(act)
                || (act.planned && act.past)
                || (phase == Phase.CANCELLED && act.outer >= 0 && act.outer < act.verb) // "scrapped plans to go in May"
                || before.equals("for")
                || FIXED.contains(before)
                || FIXED.contains(word(phrase(chunk).from() - 2))
                || (phase == Phase.REJECTED && act.noun >= 0 && before.equals("in"));
    }

    /**
     * Whether a relative clause begins at a chunk that tells with its verb alone when a thing was: "which ended on".
     */
    boolean isEndTold(int relative) {
        boolean verb = (chunks.is(relative, Chunk.THAT) || chunks.is(relative, Chunk.RELATIVE))
                && chunks.is(relative + 1, Chunk.VERB_GROUP);
        int date = chunks.is(relative + 2, Chunk.PREPOSITION) ? relative + 3 : relative + 2;
        return verb
                && chunks.is(date, Chunk.DATE)
                && !phrase(date).since()
                && phrase(date).unit() != Unit.WEEK;
    }

    /** "the summit was announced on Monday": the day of the news. */
    private boolean isReport(Act act, int date) {
        int verb = date - 1;
        while (verb > act.noun && (chunks.is(verb, Chunk.PREPOSITION) || chunks.is(verb, Chunk.NOUN_PHRASE))) {
            verb--; // "was announced in Rome on Monday"
        }
        return act.noun >= 0
                && !act.kind.equals(Optional.of(Kind.AGREEMENT))
                && verb > act.noun
                && chunks.is(verb, Chunk.VERB_GROUP)
                && chunks.verb(verb).passive
                && frames.has(chunks.verb(verb).verb, Trait.REPORT);
    }

    /** "the summit broke down on Monday": it took place until then. */
    boolean isCollapsed(Act act) {
        return act.code.equals("164")
                && act.noun >= 0
                && act.noun < act.verb
                && chunks.is(act.verb, Chunk.VERB_GROUP)
                && !chunks.verb(act.verb).passive;
    }

    /** "from Monday to Thursday" */
    private boolean isMove(DatePhrase phrase) {
        boolean moves = false;
        for (int at = phrase.from(); at < phrase.to(); at++) {
            moves |= word(at).equals("to");
        }
        return moves && word(phrase.from() - 1).equals("from");
    }

    /** The word that leads in a date, also before a part of it: "to the second week of July". */
    private String lead(int token) {
        int at = token;
        while (at > from && at > token - PARTS && (word(at).equals("of") || !UNTIL.contains(word(at)))) {
            if (!word(token).equals("of")) {
                break;
            }
            at--;
        }
        return word(at);
    }
}
