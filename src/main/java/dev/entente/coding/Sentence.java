package dev.entente.coding;

import dev.entente.event.Passage;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.Set;

/** A sentence that was read: what its acts are written from. */
record Sentence(Tokens tokens, Chunks chunks, Nouns nouns, int from, int to, Whens whens, Wheres wheres) {

    /** The class of nouns for ages of history. */
    private static final String ERA = "era";

    private static final Set<String> ERA_LEADS = Set.of("in", "In", "during", "During", "throughout", "Throughout");
    private static final int FIRST_YEAR = 1500;
    private static final int YEAR_DIGITS = 4;

    /** Years back that are not yet long past. */
    private static final int RECENT_YEARS = 2;

    /** "9:30 a.m. The Secretary meets with": a line of a diary, which tells of the day it is printed. */
    boolean isOfDiary() {
        return tokens.is(from, Tokens.NUMBER)
                && from + 1 < to
                && (tokens.readsIgnoringCase(from + 1, from + 2, "a.m.")
                        || tokens.readsIgnoringCase(from + 1, from + 2, "p.m."));
    }

    /** The hour at the head of a line of a diary. */
    String hour() {
        return tokens.text(from, from + 2);
    }

    /** Whether "here" stands behind the verb of an act. */
    boolean saysHere(Act act) {
        for (int at = act.verb < 0 ? to : chunks.from(act.verb); at < to; at++) {
            if (tokens.reads(at, at + 1, "here")) {
                return true;
            }
        }
        return false;
    }

    /** "the 1979 invasion", "in the nineteenth century": whether an act is told of years that are long past. */
    boolean isOfAnotherAge(Act act, LocalDate today) {
        for (int at = 1; at < chunks.size(); at++) {
            boolean led = chunks.is(at - 1, Chunk.PREPOSITION) && chunks.is(at, Chunk.NOUN_PHRASE);
            if (led && nouns.is(at, ERA) && ERA_LEADS.contains(tokens.text(chunks.from(at - 1), chunks.to(at - 1)))) {
                return true;
            }
        }
        for (int at = act.noun < 0 ? to : chunks.from(act.noun); at < to && at < chunks.to(act.noun); at++) {
            if (isYear(at, today.getYear() - RECENT_YEARS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isYear(int at, int last) {
        boolean four = tokens.is(at, Tokens.NUMBER) && tokens.end(at) - tokens.begin(at) == YEAR_DIGITS;
        int year = 0;
        for (int i = tokens.begin(at); four && i < tokens.end(at); i++) {
            char digit = tokens.charAt(i);
            four = digit >= '0' && digit <= '9';
            year = year * 10 + digit - '0';
        }
        return four && year >= FIRST_YEAR && year <= last;
    }

    /** The words of the sentence. */
    String text() {
        return tokens.text(from, to);
    }

    /** The sentence, whose words are these, as the evidence of an event that a rule read in it. */
    Passage passage(String text, String rule) {
        return Passage.of(text, tokens.begin(from), tokens.end(to - 1), rule);
    }
}
