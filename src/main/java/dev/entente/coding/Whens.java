package dev.entente.coding;

import dev.entente.event.EventDate;
import dev.entente.event.EventDate.Precision;
import dev.entente.event.Phase;
import dev.entente.text.DatePhrase;
import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    private final Tokens tokens;
    private final Chunks chunks;
    private final List<DatePhrase> phrases;
    private final int from;

    Whens(Tokens tokens, Chunks chunks, List<DatePhrase> phrases, int from) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.phrases = phrases;
        this.from = from;
    }

    /** The date of an act; none where the sentence gives none for it. */
    Optional<When> of(Act act) {
        Phase phase = act.phase.orElse(Phase.CONCLUDED);
        int start = Math.max(act.verb, act.noun);
        Optional<When> behind = scan(start, act);
        if (behind.isPresent()
                || phase == Phase.PROPOSED
                || phase == Phase.CANCELLED
                || phase == Phase.REJECTED
                || phase == Phase.AGREED
                || phase == Phase.POSTPONED) {
            return behind;
        }
        for (int at = start - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since() && fits(act, at)) {
                boolean single = at < act.outer || act.outer < 0 || act.outer == act.verb;
                return single ? when(at, act) : Optional.empty();
            }
            if (chunks.is(at, Chunk.MARK)) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<When> scan(int start, Act act) {
        for (int at = Math.max(0, start + 1); at < chunks.size(); at++) {
            if ((chunks.is(at, Chunk.VERB_GROUP) && at > act.verb && !isPurpose(at)) || chunks.is(at, Chunk.MARK)) {
                break;
            }
            if (chunks.is(at, Chunk.DATE) && !phrase(at).since() && fits(act, at)) {
                return when(at, act);
            }
        }
        return Optional.empty();
    }

    private boolean isPurpose(int verb) {
        return chunks.verb(verb).form == VerbGroup.Form.INFINITIVE && verb == chunks.size() - 1;
    }

    /** What was called off or refused has only the date that is said to be its own: "due on Friday". */
    private boolean fits(Act act, int chunk) {
        if (phrase(chunk).unit() == Unit.WEEK) {
            return false;
        }
        Phase phase = act.phase.orElse(Phase.CONCLUDED);
        String before = word(phrase(chunk).from() - 1);
        String second = word(phrase(chunk).from() - 2);
        return switch (phase) {
            case POSTPONED ->
                before.equals("until") || before.equals("to") || before.equals("till") || before.equals("for");
            case CANCELLED, REJECTED, PROPOSED ->
                before.equals("for")
                        || List.of("due", "scheduled", "planned", "set", "slated")
                                .contains(second)
                        || (phase == Phase.PROPOSED && before.equals("in"))
                        || (phase == Phase.PROPOSED && before.equals("on") && future(chunk));
            default -> true;
        };
    }

    private boolean future(int chunk) {
        return phrase(chunk).from() > 0;
    }

    private String word(int token) {
        return token < from ? "" : tokens.text(token, token + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private DatePhrase phrase(int chunk) {
        return phrases.get(chunks.word(chunk));
    }

    private Optional<When> when(int chunk, Act act) {
        DatePhrase phrase = phrase(chunk);
        boolean ahead = act.ahead
                || act.phase
                        .filter(p -> p == Phase.SCHEDULED || p == Phase.AGREED)
                        .isPresent();
        LocalDate day = ahead ? phrase.future() : phrase.past();
        return Optional.of(new When(date(phrase.unit(), day), text(phrase), phrase));
    }

    private String text(DatePhrase phrase) {
        String before = word(phrase.from() - 1);
        boolean preposition = List.of("on", "in", "until", "by", "from", "at", "to", "till", "during")
                .contains(before);
        return tokens.text(preposition ? phrase.from() - 1 : phrase.from(), phrase.to());
    }

    static EventDate date(Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> EventDate.day(day);
            case MONTH -> new EventDate(day.withDayOfMonth(1), Precision.MONTH);
            case WEEK, YEAR -> EventDate.year(day.getYear());
        };
    }

    /** The date of "the first since". */
    Optional<EventDate> since() {
        for (DatePhrase phrase : phrases) {
            if (phrase.since() && phrase.unit() != Unit.WEEK) {
                return Optional.of(date(phrase.unit(), phrase.past()));
            }
        }
        return Optional.empty();
    }
}
