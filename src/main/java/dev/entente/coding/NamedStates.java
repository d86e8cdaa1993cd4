package dev.entente.coding;

import dev.entente.event.Place;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Names;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Remembers the states that a sentence names, as sides or as places, and the place that a report comes from. */
final class NamedStates {

    /** Prepositions before the place where something happens. */
    private static final List<String> PLACED = List.of("in", "at", "near", "outside");

    /** Tokens that a dateline has at most: "ADDIS ABABA, Ethiopia, March 3 (Agency) -". */
    private static final int DATELINE = 14;

    private final Lexicon lexicon;
    private final Tokens tokens;

    NamedStates(Lexicon lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** True for a preposition of place: "talks in Geneva" are no talks with Switzerland. */
    private boolean isPlaced(int token) {
        for (String known : PLACED) {
            if (tokens.reads(token, token + 1, known)) {
                return true;
            }
        }
        return token > 0 && tokens.reads(token, token + 1, "the") && isPlaced(token - 1);
    }

    /** The token behind the place that opens a report, "GENEVA - "; where none does, the first. */
    private int dateline(int from, int to) {
        for (int at = from + 1; at < to && at < from + DATELINE && tokens.is(from, Tokens.CAPITALS); at++) {
            char mark = tokens.mark(at);
            if (mark == '-' || mark == '–' || mark == '—') {
                return tokens.begin(at) > tokens.end(at - 1) ? at : from;
            }
        }
        return from;
    }

    /** Remembers those among the tokens of a sentence. */
    void remember(Readings readings, Memory memory, int from, int to) {
        int dateline = dateline(from, to);
        List<Hit> hits = readings.all(from, to);
        new Persons(lexicon, tokens, memory).remember(hits, to);
        int placed = -1;
        for (Hit hit : hits) {
            if (hit.name().actsForState()
                    && !hit.name().codes().isEmpty()
                    && Names.isWrittenAsName(tokens, hit.from(), hit.to())) {
                String code = hit.name().codes().get(0);
                boolean wider = placed >= 0 && hit.from() == placed + 1 && tokens.mark(placed) == ','; // "Doha, Qatar"
                boolean place = wider || hit.to() <= dateline || (hit.from() > from && isPlaced(hit.from() - 1));
                placed = place ? hit.to() : -1;
                if (hit.to() <= dateline
                        && !hit.name().org()
                        && memory.dateline().isEmpty()) {
                    memory.dateline(new Place(Optional.of(code), lexicon.names().label(code)));
                }
                memory.name(code);
                if (!place && !memory.isSide(code)) {
                    memory.side(code, side(hit, code));
                }
            }
        }
    }

    private Party side(Hit hit, String code) {
        String text = tokens.text(hit.from(), hit.to());
        String label = lexicon.names().label(code);
        return Party.of(Optional.of(code), hit.name().org(), Optional.empty(), label, text, true);
    }
}
