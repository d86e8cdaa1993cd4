package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.Names.Cue;
import dev.entente.lexicon.Names.Reading;
import dev.entente.lexicon.Names.When;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds names in a text and decides what an ambiguous one stands for. */
final class Readings {

    /** The code of what stands for nothing that we know. */
    private static final String NOTHING = "-";

    private final Names names;
    private final Glosses glosses;
    private final Tokens tokens;
    private final Memory memory;
    private final LocalDate published;

    Readings(Names names, Glosses glosses, Tokens tokens, Memory memory, LocalDate published) {
        this.published = published;
        this.names = names;
        this.glosses = glosses;
        this.tokens = tokens;
        this.memory = memory;
    }

    /** The name that begins at a token, or null. */
    Hit at(int at, int limit) {
        Match<Reading> ambiguous = glosses.readings().longest(at, limit);
        Match<Name> plain = glosses.proper().longest(at, limit);
        int plainEnd = plain == null ? at : plain.end();
        if (ambiguous != null && ambiguous.end() >= plainEnd && Names.isWrittenAsName(tokens, at, ambiguous.end())) {
            return ambiguous(ambiguous, plain, at);
        }
        boolean letters = plain != null && plain.end() == at + 1 && tokens.end(at) - tokens.begin(at) <= 2;
        if (letters && !tokens.is(at, Tokens.CAPITALS)) {
            return null; // Kim Jong Un is not the UN
        }
        if (plain == null || !Names.isWrittenAsName(tokens, at, plain.end())) {
            return null;
        }
        return new Hit(inOffice(plain.entries()), at, plain.end(), false);
    }

    /** The capital that opens some tokens, also where its name can stand for a body that sits there; or null. */
    Hit city(int at, int limit) {
        Match<Name> plain = glosses.proper().longest(at, limit);
        if (plain == null || plain.end() != limit || !Names.isWrittenAsName(tokens, at, limit)) {
            return null;
        }
        for (Name name : plain.entries()) {
            if (name.form() == Form.CAPITAL) {
                return new Hit(name, at, limit, false);
            }
        }
        return null;
    }

    /** The names and agents of some tokens, in order. */
    List<Hit> all(int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (int at = from; at < to; ) {
            if (!glosses.opensName(at)) {
                at++;
                continue;
            }
            Hit name = at(at, to);
            Hit hit = name == null ? agent(at, to) : name;
            if (hit == null) {
                at++;
            } else {
                boolean possessive = hit.to() < to && tokens.is(hit.to(), Tokens.POSSESSIVE);
                boolean cut = hit.form(Form.AGENT) && possessive && hit.to() + 1 == to;
                if (!cut && tells(hit)) {
                    hits.add(possessive ? new Hit(hit.name(), hit.from(), hit.to(), true) : hit);
                }
                at = hit.to();
            }
        }
        return hits;
    }

    /** Whether a hit is more than what only looks like a name that we know. */
    private static boolean tells(Hit hit) {
        return hit.form(Form.AGENT)
                || !hit.name().codes().isEmpty()
                || hit.name().role().isPresent();
    }

    private Hit agent(int at, int limit) {
        Match<Name> agent = glosses.agents().longest(at, limit);
        return agent == null ? null : new Hit(agent.entries().get(0), at, agent.end(), false);
    }

    private Hit ambiguous(Match<Reading> match, Match<Name> plain, int at) {
        String code = decide(match.entries(), at, match.end());
        return new Hit(named(code, match, plain, at), at, match.end(), false);
    }

    /** The name of its file where that has the code that was decided on; else what the code alone tells. */
    private Name named(String code, Match<Reading> match, Match<Name> plain, int at) {
        if (plain != null && plain.end() == match.end()) {
            for (Name name : plain.entries()) {
                if (name.codes().contains(code)) {
                    return name;
                }
            }
        }
        return NOTHING.equals(code) ? Name.nothing(tokens.text(at, match.end())) : names.ofCode(code);
    }

    private String decide(List<Reading> readings, int from, int to) {
        for (Reading reading : readings) {
            if (holds(reading, from, to)) {
                return reading.code();
            }
        }
        return NOTHING;
    }

    private boolean holds(Reading reading, int from, int to) {
        if (reading.when() == When.OTHERWISE) {
            return true;
        }
        for (Cue cue : reading.cues()) {
            boolean holds = switch (reading.when()) {
                case PREVIOUS -> endsBefore(cue, from);
                case NEXT -> startsAt(cue, to);
                case WITH -> memory.names(cue.text());
                case ITEM, OTHERWISE -> false;
            };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private boolean endsBefore(Cue cue, int from) {
        int last = from - 1;
        if (last >= 0 && tokens.mark(last) == ',') {
            last--;
        }
        int first = last - cue.words() + 1;
        return first >= 0 && tokens.readsIgnoringCase(first, last + 1, cue.text());
    }

    private boolean startsAt(Cue cue, int to) {
        int first = to < tokens.size() && tokens.mark(to) == ',' ? to + 1 : to;
        int last = first + cue.words() - 1;
        return last < tokens.size() && tokens.readsIgnoringCase(first, last + 1, cue.text());
    }

    /** Of several offices that a name stands for the one that was held when the text was written. */
    private Name inOffice(List<Name> entries) {
        Name best = best(entries);
        if (best.form() != Form.LEADER || best.holdsOn(published)) {
            return best;
        }
        for (Name name : entries) {
            if (name.form() == Form.LEADER && name.holdsOn(published)) {
                return name;
            }
        }
        return best;
    }

    /** Of several things that a name can stand for the state counts, then the body, then the person. */
    static Name best(List<Name> entries) {
        Name best = entries.get(0);
        for (Name name : entries) {
            if (name.form().compareTo(best.form()) < 0) {
                best = name;
            }
        }
        return best;
    }
}
