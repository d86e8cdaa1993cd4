package dev.entente.coding;

import dev.entente.coding.VerbGroup.Form;
import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Phase;
import dev.entente.lexicon.Lexicon;
import dev.entente.text.DatePhrase;
import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.Dates;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;
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

    private static final int HALF_A_YEAR = 182;

    private final Dates dates;
    private final LocalDate today;
    private final Tokens tokens;
    private final Chunks chunks;
    private final List<DatePhrase> phrases;
    private final int from;
    private final DateFit fit;

    Whens(Lexicon lexicon, LocalDate today, Tokens tokens, Chunks chunks, List<DatePhrase> phrases, int from) {
        this.dates = lexicon.dates();
        this.today = today;
        this.tokens = tokens;
        this.chunks = chunks;
        this.phrases = phrases;
        this.from = from;
        this.fit = new DateFit(lexicon.frames(), tokens, chunks, phrases, from);
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
        if (phase != Phase.POSTPONED && fit.isAttribute(act.noun)) {
            return fit.phrase(act.noun - 1).unit() == Unit.WEEK ? Optional.empty() : when(act.noun - 1, act);
        }
        Optional<When> behind = act.noun >= 0 && act.noun < act.verb && DateFit.needsPlan(phase)
                ? scan(act.noun, act).or(() -> scan(act.verb, act))
                : scan(Math.max(act.verb, act.noun), act);
        for (int at = act.verb + 1; at < act.noun && behind.isEmpty() && act.verb >= 0; at++) {
            if (chunks.is(at, Chunk.DATE) && isAhead(fit.phrase(at)) && fit.fits(act, at, false)) {
                return when(at, act); // "fixed July 14 for a summit"
            }
        }
        if (behind.isPresent() || DateFit.needsPlan(phase) || phase == Phase.AGREED || phase == Phase.POSTPONED) {
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
            if (chunks.is(at, Chunk.DATE)
                    && !fit.phrase(at).since()
                    && fit.phrase(at).unit() != Unit.WEEK) {
                return when(at, act);
            }
            if (fit.isEndTold(at + 1)) {
                return when(chunks.is(at + 3, Chunk.DATE) ? at + 3 : at + 4, act); // "that ended on Monday"
            }
        }
        if (act.phase.filter(p -> p == Phase.SCHEDULED).isPresent()
                && act.beside.phase.filter(p -> p == Phase.UNDERWAY).isPresent()) {
            return Optional.empty();
        }
        boolean ahead = act.beside
                .phase
                .filter(p -> p == Phase.AGREED || p == Phase.SCHEDULED || DateFit.needsPlan(p))
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
            if (chunks.is(at, Chunk.DATE) && !fit.phrase(at).since()) {
                return fit.fits(act, at, false) ? when(at, act) : Optional.empty();
            }
        }
        for (int at = act.outer - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.DATE) && !fit.phrase(at).since() && fit.fits(act, at, false)) {
                return when(at, act);
            }
        }
        return Optional.empty();
    }

    /** The date in front of the verb or noun of an act, where no other verb can claim it. */
    private Optional<When> before(Act act) {
        for (int at = Math.max(act.verb, act.noun) - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.DATE)
                    && !fit.phrase(at).since()
                    && !(act.isStatement() ? isTold(at) : isOfRelative(at))
                    && fit.fits(act, at, false)
                    && (!isAhead(fit.phrase(at))
                            || (act.ahead && chunks.is(at + 1, Chunk.COMMA))
                            || isFixed(act, at))) {
                if (act.kind.isEmpty() && act.ahead && isTold(at)) {
                    return Optional.of(on(
                            fit.phrase(at),
                            fit.phrase(at).past())); // "suspended sales on Monday and offered to extend visas"
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

    /** "May 3 was set as the day of the visit": the date is what the verb is told of. */
    private boolean isFixed(Act act, int date) {
        return date + 1 == act.verb && date == 0 && chunks.verb(act.verb).passive;
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

    private Optional<When> scan(int start, Act act) {
        boolean planned = false;
        boolean passed = false;
        for (int at = Math.max(0, start + 1); at < chunks.size(); at++) {
            if (chunks.is(at, Chunk.VERB_GROUP) && at > act.noun) {
                boolean due = planned || (at == act.verb + 1 && fit.isPlan(act.verb));
                boolean aim = due && chunks.verb(at).form == Form.INFINITIVE; // "due to be held on"
                planned = aim || fit.isPlan(at);
                planned |= fit.isToldOf(at);
                passed |= fit.isPassed(at, act);
                if (!planned
                        && (at > act.verb || start < act.verb)
                        && !fit.isPurpose(at)
                        && !fit.isAim(at, act)
                        && !fit.isPassed(at, act)) {
                    break;
                }
            }
            if (chunks.is(at, Chunk.MARK)) {
                break;
            }
            if (chunks.is(at, Chunk.DATE) && !fit.phrase(at).since() && fit.fits(act, at, planned)) {
                return passed && fit.phrase(at).future().isBefore(today) ? Optional.empty() : when(at, act);
            }
        }
        return Optional.empty();
    }

    private Optional<When> when(int chunk, Act act) {
        boolean moved = act.phase.equals(Optional.of(Phase.POSTPONED));
        DatePhrase phrase = moved ? last(fit.phrase(chunk)) : fit.phrase(chunk);
        boolean ahead = act.ahead
                || act.phase
                        .filter(p -> p != Phase.CONCLUDED && p != Phase.UNDERWAY)
                        .isPresent();
        boolean over = act.past && (act.planned || fit.isCollapsed(act));
        LocalDate day = ahead && !over ? phrase.future() : phrase.past();
        return Optional.of(on(phrase, day));
    }

    /** "from Monday to Thursday": what is put off is put off to the last of several days. */
    private DatePhrase last(DatePhrase phrase) {
        for (int at = phrase.to() - 1; at > phrase.from(); at--) {
            if (fit.word(at).equals("to")) {
                List<DatePhrase> found = dates.find(tokens, at + 1, phrase.to(), today);
                return found.isEmpty() ? phrase : found.get(0);
            }
        }
        return phrase;
    }

    private When on(DatePhrase phrase, LocalDate day) {
        return new When(date(phrase.unit(), day), text(phrase), phrase);
    }

    private String text(DatePhrase phrase) {
        boolean lead = LEADS.contains(fit.word(phrase.from() - 1));
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
            if (chunks.is(at, Chunk.DATE) && fit.phrase(at).unit() == Unit.WEEK) {
                return !fit.phrase(at).future().isBefore(today);
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
            String word = fit.word(at);
            if (word.equals("first") || word.equals("highest") || word.equals("highest-level") || word.equals("most")) {
                return true;
            }
        }
        return false;
    }
}
