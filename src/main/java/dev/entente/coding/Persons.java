package dev.entente.coding;

import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Remembers for whom the office-holders act whom a text names by office and name, so that the name alone tells it
 * later: "Taiwan's minister for the mainland, Wang Yu-chi, ..." and then "Wang invited Zhang".
 */
final class Persons {

    /** Names that a person has at most. */
    private static final int NAMES = 3;

    /** Tokens between the name of a state and the office, or between the office and the comma before a name. */
    private static final int REACH = 5;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Memory memory;

    Persons(Lexicon lexicon, Tokens tokens, Memory memory) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.memory = memory;
    }

    /** Remembers those of a sentence, whose names and offices were found before. */
    void remember(List<Hit> hits, int to) {
        Hit state = null;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.form(Form.LEADER)) {
                remember(hit);
            }
            if (!hit.form(Form.AGENT)) {
                state = hit.name().codes().isEmpty() || hit.name().org() ? null : hit;
                continue;
            }
            boolean office = hit.name().role().filter(r -> r.actsForState()).isPresent();
            if (office && state != null && hit.from() - state.to() <= REACH) {
                remember(state, hit, name(hit.to(), to), to);
            }
        }
    }

    /** Remembers a leader by the parts of the name, for "Mr Kim"; one of a single word is known by it anyhow. */
    private void remember(Hit leader) {
        Name name = leader.name();
        if (name.codes().isEmpty() || leader.to() - leader.from() == 1) {
            return;
        }
        String text = tokens.text(leader.from(), leader.to());
        Party party = Party.of(Optional.of(name.codes().get(0)), name.org(), name.role(), name.label(), text, true);
        byParts(leader.from(), leader.to(), party);
    }

    private void byParts(int first, int end, Party party) {
        memory.person(tokens.text(end - 1, end), party);
        memory.person(tokens.text(first, first + 1), party);
    }

    /** Where a name begins behind an office: at once, or behind a comma that closes the office. */
    private int name(int office, int limit) {
        if (office < limit && isName(office)) {
            return office;
        }
        for (int at = office; at < limit && at < office + REACH; at++) {
            if (tokens.mark(at) == ',') {
                return at + 1;
            }
        }
        return limit;
    }

    private void remember(Hit state, Hit office, int first, int limit) {
        int end = first;
        while (end < limit && end - first < NAMES && isName(end)) {
            end++;
        }
        if (end == first || (end < limit && isName(end))) {
            return;
        }
        String code = state.name().codes().get(0);
        String label = lexicon.names().label(code);
        Party party = Party.of(Optional.of(code), false, office.name().role(), label, tokens.text(first, end), true);
        memory.person(tokens.text(first, end), party);
        byParts(first, end, party);
    }

    private boolean isName(int at) {
        return tokens.is(at, Tokens.CAPITAL) && !tokens.is(at, Tokens.MARK | Tokens.POSSESSIVE | Tokens.NUMBER);
    }
}
