package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.coding.VerbGroup.Tense;
import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Kind;
import dev.entente.event.Phase;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.Trait;
import dev.entente.text.DatePhrase;
import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the date that belongs to an act among the date phrases of its sentence. */
final class Whens {

    /**
     * A date with the phrase it came from.
     *
     * @param date the date
     * @param text the phrase
     * @param phrase the phrase, before it was decided whether it lies ahead
     */
    record When(EventDate date, String text, DatePhrase phrase) {}

    private static final Set<String> LEADS =
            Set.of("on", "in", "until", "by", "from", "at", "to", "till", "during", "for", "before", "after");

    /** What leads in the new date of what is put off. */
    private static final Set<String> UNTIL = Set.of("until", "to", "till", "for");

    /** What says before a preposition that the date was or is the one fixed: "due on Friday". */
    private static final Set<String> FIXED = Set.of("due", "scheduled", "planned", "set", "slated");

    private static final int HALF_A_YEAR = 182;

    /** Words of a part of a date at most: "the second week of". */
    private static final int PARTS = 5;

    private final Frames frames;
    private final LocalDate today;
    private final Tokens tokens;
    private final Chunks chunks;
    private final List<DatePhrase> phrases;
    private final int from;

    Whens(Frames frames, LocalDate today, Tokens tokens, Chunks chunks, List<DatePhrase> phrases, int from) {
        this.frames = frames;
        this.today = today;
        this.tokens = tokens;
        this.chunks = chunks;
        this.phrases = phrases;
        this.from = from;
    }

    /** The date of an act; none where the sentence gives none for it. */
    Optional<When> of(Act act) {
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        if (act.beside != null) {
            return ofAttendant(act);
        }
        Phase phase = act.phase.orElse(Phase.CONCLUDED);
        if (phase != Phase.POSTPONED && isAttribute(act.noun)) {
            return phrase(act.noun - 1).unit() == Unit.WEEK ? Optional.empty() : when(act.noun - 1, act);
        }
        Optional<When> behind = act.noun >= 0 && act.noun < act.verb && needsPlan(phase)
                ? scan(act.noun, act).or(() -> scan(act.verb, act))
                : scan(Math.max(act.verb, act.noun), act);
        for (int at = act.verb + 1; at < act.noun && behind.isEmpty() && act.verb >= 0; at++) {
            if (chunks.is(at, Chunk.DATE) && isAhead(phrase(at)) && fits(act, at, false)) {
                return when(at, act); // "fixed July 14 for a summit"
            }
        }
        if (behind.isPresent() || needsPlan(phase) || phase == Phase.AGREED || phase == Phase.POSTPONED) {
            return behind;
        }
        return before(act).or(() -> ofMain(act));
    }

    /** "ending a visit to Mali, the minister left on Friday": the date of the verb that a gerund opens the way for. */
    private Optional<When> ofMain(Act act) {
        int at = act.outer >= 0 ? act.outer : act.verb;
        boolean fronted = chunks.is(at, Chunk.VERB_GROUP) && chunks.verb(at).form == Form.ING && opens(at);
        while (fronted && ++at < chunks.size()) {
            if (chunks.is(at, Chunk.VERB_GROUP) && chunks.verb(at).form == Form.FINITE) {
                return scan(at, act);
            }
        }
        return Optional.empty();
    }

    /** Whether a verb stands at the head of the sentence or right behind its dateline. */
    private boolean opens(int verb) {
        return verb == 0 || chunks.is(verb - 1, Chunk.MARK);
    }

    /** The date of an engagement beside an act: its own, else that of the act, or when that was told. */
    private Optional<When> ofAttendant(Act act) {
        for (int at = act.noun + 1; at < chunks.size() && isPartOfPhrase(at); at++) {
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since() && phrase(at).unit() != Unit.WEEK) {
                return when(at, act);
            }
        }
        if (act.phase.filter(p -> p == Phase.SCHEDULED).isPresent()
                && act.beside.phase.filter(p -> p == Phase.UNDERWAY).isPresent()) {
            return Optional.empty();
        }
        boolean ahead = act.beside
                .phase
                .filter(p -> p == Phase.AGREED || p == Phase.SCHEDULED || needsPlan(p))
                .isPresent();
        boolean over = act.phase
                .filter(p -> p == Phase.CONCLUDED || p == Phase.UNDERWAY)
                .isPresent();
        return ahead && over ? told(act) : of(act.beside).or(() -> told(act));
    }

    private boolean isPartOfPhrase(int at) {
        return chunks.is(at, Chunk.PREPOSITION) || chunks.is(at, Chunk.NOUN_PHRASE) || chunks.is(at, Chunk.DATE);
    }

    /** When the act was told that an engagement stands beside: "agreed on Thursday to resume". */
    private Optional<When> told(Act act) {
        for (int at = act.outer + 1; at < chunks.size() && !chunks.is(at, Chunk.VERB_GROUP); at++) {
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since()) {
                return fits(act, at, false) ? when(at, act) : Optional.empty();
            }
        }
        for (int at = act.outer - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since() && fits(act, at, false)) {
                return when(at, act);
            }
        }
        return Optional.empty();
    }

    /** The date in front of the verb or noun of an act, where no other verb can claim it. */
    private Optional<When> before(Act act) {
        for (int at = Math.max(act.verb, act.noun) - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.DATE)
                    && !phrase(at).since()
                    && !(act.isStatement() ? isTold(at) : isOfRelative(at))
                    && fits(act, at, false)
                    && (!isAhead(phrase(at)) || (act.ahead && chunks.is(at + 1, Chunk.COMMA)))) {
                if (act.kind.isEmpty() && act.ahead && isTold(at)) {
                    return Optional.of(on(
                            phrase(at), phrase(at).past())); // "suspended sales on Monday and offered to extend visas"
                }
                boolean single = at < act.outer || act.outer < 0 || act.outer == act.verb;
                return single ? when(at, act) : Optional.empty();
            }
            if (chunks.is(at, Chunk.MARK)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "will go on Friday, diplomats said", "Chad, which Libya invaded in 1980, said": a date behind another verb. */
    private boolean isTold(int date) {
        for (int at = date - 1; at >= 0 && !chunks.is(at, Chunk.MARK); at--) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                return true;
            }
        }
        return false;
    }

    /** "Chad, which Libya invaded in 1980, protested": a date of what an aside tells. */
    private boolean isOfRelative(int date) {
        int at = date;
        while (chunks.is(date + 1, Chunk.COMMA)
                && at > 0
                && !chunks.is(at, Chunk.COMMA)
                && !chunks.is(at, Chunk.MARK)
                && !chunks.is(at, Chunk.RELATIVE)) {
            at--;
        }
        return chunks.is(at, Chunk.RELATIVE);
    }

    /** A date without a year that is nearer ahead than behind: in front of a verb it is what is spoken of. */
    private boolean isAhead(DatePhrase phrase) {
        return phrase.past().isBefore(today.minusDays(HALF_A_YEAR))
                && phrase.future().isAfter(today)
                && phrase.future().isBefore(today.plusDays(HALF_A_YEAR));
    }

    /** Whether a date is part of the phrase of an act: "his June 12 summit", "Sunday's meeting". */
    private boolean isAttribute(int noun) {
        if (noun < 1 || !chunks.is(noun - 1, Chunk.DATE)) {
            return false;
        }
        int end = phrase(noun - 1).to();
        return end > chunks.from(noun)
                || (end + 1 == chunks.from(noun) && tokens.is(end, Tokens.POSSESSIVE))
                || (end == chunks.from(noun) && chunks.is(noun - 2, Chunk.VERB_GROUP)); // "calls off June 12 summit"
    }

    private Optional<When> scan(int start, Act act) {
        boolean planned = false;
        boolean passed = false;
        for (int at = Math.max(0, start + 1); at < chunks.size(); at++) {
            if (chunks.is(at, Chunk.VERB_GROUP) && at > act.noun) {
                planned = isPlan(at);
                planned |= isToldOf(at);
                passed |= isPassed(at, act);
                if (!planned
                        && (at > act.verb || start < act.verb)
                        && !isPurpose(at)
                        && !isAim(at, act)
                        && !isPassed(at, act)) {
                    break;
                }
            }
            if (chunks.is(at, Chunk.MARK)) {
                break;
            }
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since() && fits(act, at, planned)) {
                return passed && phrase(at).future().isBefore(today) ? Optional.empty() : when(at, act);
            }
        }
        return Optional.empty();
    }

    /**
     * "an agreement, which was signed on May 3", "talks that Chad was to host in June": a relative clause tells when.
     */
    private boolean isToldOf(int verb) {
        VerbGroup group = chunks.verb(verb);
        int lead = group.planned && chunks.is(verb - 1, Chunk.NOUN_PHRASE) ? verb - 2 : verb - 1;
        boolean that = chunks.is(lead, Chunk.THAT) && chunks.is(lead - 1, Chunk.NOUN_PHRASE);
        return (chunks.is(lead, Chunk.RELATIVE) && (group.passive || group.planned)) || (that && group.planned);
    }

    /** "reunions of families separated by the war from September 25": a participle that a plan's date stands behind. */
    private boolean isPassed(int verb, Act act) {
        return chunks.verb(verb).form == Form.PARTICIPLE
                && act.phase
                        .filter(p -> p == Phase.AGREED || p == Phase.SCHEDULED || p == Phase.PROPOSED)
                        .isPresent();
    }

    /** "signed a pact to normalise ties on Monday": what an agreement is for. */
    private boolean isAim(int verb, Act act) {
        return verb == act.noun + 1
                && chunks.verb(verb).form == Form.INFINITIVE
                && act.kind.equals(Optional.of(Kind.AGREEMENT));
    }

    private boolean isPurpose(int verb) {
        return chunks.verb(verb).form == Form.INFINITIVE && verb == chunks.size() - 1;
    }

    /** Whether a verb behind an act tells when it is to be: "scheduled for", "that was to open on", "starting on". */
    private boolean isPlan(int chunk) {
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
    private static boolean needsPlan(Phase phase) {
        return phase == Phase.CANCELLED || phase == Phase.REJECTED || phase == Phase.PROPOSED;
    }

    private boolean fits(Act act, int chunk, boolean planned) {
        boolean other = chunk + 1 != act.noun && chunks.is(chunk + 1, Chunk.NOUN_PHRASE) && isAttribute(chunk + 1);
        if (other || phrase(chunk).unit() == Unit.WEEK) { // "discussed next month's summit"
            return false;
        }
        Phase phase = act.phase.orElse(Phase.CONCLUDED);
        String before = word(phrase(chunk).from() - 1);
        boolean term = phrase(chunk).unit() == Unit.YEAR
                && (before.equals("to") || before.equals("the"))
                && chunks.is(chunk + 1, Chunk.NOUN_PHRASE)
                && phrase(chunk).to() == chunks.from(chunk + 1);
        if (term) {
            return false; // "elected for the 2022 to 2023 term"
        }
        if (phase == Phase.POSTPONED) {
            return !planned && UNTIL.contains(lead(phrase(chunk).from() - 1));
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

    /** "the summit broke down on Monday": it took place until then. */
    private boolean isCollapsed(Act act) {
        return act.code.equals("164")
                && act.noun >= 0
                && act.noun < act.verb
                && chunks.is(act.verb, Chunk.VERB_GROUP)
                && !chunks.verb(act.verb).passive;
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

    private String word(int token) {
        return token < from ? "" : tokens.text(token, token + 1).toLowerCase(Locale.ROOT);
    }

    private DatePhrase phrase(int chunk) {
        return phrases.get(chunks.word(chunk));
    }

    private Optional<When> when(int chunk, Act act) {
        DatePhrase phrase = phrase(chunk);
        boolean ahead = act.ahead
                || act.phase
                        .filter(p -> p != Phase.CONCLUDED && p != Phase.UNDERWAY)
                        .isPresent();
        boolean over = act.past && (act.planned || isCollapsed(act));
        LocalDate day = ahead && !over ? phrase.future() : phrase.past();
        return Optional.of(on(phrase, day));
    }

    private When on(DatePhrase phrase, LocalDate day) {
        return new When(date(phrase.unit(), day), text(phrase), phrase);
    }

    private String text(DatePhrase phrase) {
        boolean lead = LEADS.contains(word(phrase.from() - 1));
        return tokens.text(lead ? phrase.from() - 1 : phrase.from(), phrase.to());
    }

    static EventDate date(Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> EventDate.day(day);
            case MONTH -> new EventDate(day.withDayOfMonth(1), Precision.MONTH);
            case WEEK, YEAR -> EventDate.year(day.getYear());
        };
    }

    /** Whether a week ahead is named behind the verb of an act: "heads to Beijing this weekend". */
    boolean namesWeekAhead(Act act, LocalDate today) {
        for (int at = Math.max(0, act.verb); at < chunks.size(); at++) {
            if (chunks.is(at, Chunk.DATE) && phrase(at).unit() == Unit.WEEK) {
                return !phrase(at).future().isBefore(today);
            }
        }
        return false;
    }

    /** The date of "the first since". */
    Optional<EventDate> since() {
        for (DatePhrase phrase : phrases) {
            if (phrase.since() && phrase.unit() != Unit.WEEK && isFirst(phrase.from())) {
                return Optional.of(date(phrase.unit(), phrase.past()));
            }
        }
        return Optional.empty();
    }

    /** Whether something is said to be the first or the highest of its kind before a token. */
    private boolean isFirst(int token) {
        for (int at = token - 1; at >= from; at--) {
            String word = word(at);
            if (word.equals("first") || word.equals("highest") || word.equals("highest-level") || word.equals("most")) {
                return true;
            }
        }
        return false;
    }
}
