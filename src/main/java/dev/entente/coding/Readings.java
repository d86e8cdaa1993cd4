package dev.entente.coding;

import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.Names.Reading;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds names in a text and decides what an ambiguous one stands for. */
final class Readings {

    private final Names names;
    private final Tokens tokens;
    private final Memory memory;

    Readings(Names names, Tokens tokens, Memory memory) {
        this.names = names;
        this.tokens = tokens;
        this.memory = memory;
    }

    /** The name that begins at a token, or null. */
    Hit at(int at, int limit) {
        Match<Reading> ambiguous = names.readings().longest(tokens, at, limit);
        Match<Name> plain = names.proper().longest(tokens, at, limit);
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
        return new Hit(best(plain.entries()), at, plain.end(), false);
    }

    /** The names and agents of some tokens, in order. */
    List<Hit> all(int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (int at = from; at < to; ) {
            Hit name = at(at, to);
            Hit hit = name == null ? agent(at, to) : name;
            if (hit == null) {
                at++;
            } else {
                boolean possessive = hit.to() < to && tokens.is(hit.to(), Tokens.POSSESSIVE);
                if (!hit.form(Form.AGENT) || !possessive || hit.to() + 1 < to) {
                    hits.add(new Hit(hit.name(), hit.from(), hit.to(), possessive));
                }
                at = hit.to();
            }
        }
        hits.removeIf(h -> !h.form(Form.AGENT)
                && h.name().codes().isEmpty()
                && h.name().role().isEmpty());
        return hits;
    }

    private Hit agent(int at, int limit) {
        Match<Name> agent = names.agents().longest(tokens, at, limit);
        return agent == null ? null : new Hit(agent.entries().get(0), at, agent.end(), false);
    }

    private Hit ambiguous(Match<Reading> match, Match<Name> plain, int at) {
        String code = decide(match.entries(), at, match.end());
        Name name = Optional.ofNullable(plain)
                .filter(p -> p.end() == match.end())
                .flatMap(p -> p.entries().stream()
                        .filter(n -> n.codes().contains(code))
                        .findFirst())
                .orElse(null);
        if (name == null) {
            Form form = "-".equals(code) ? Form.PLACE : names.isOrganisation(code) ? Form.ORGANISATION : Form.COUNTRY;
            name = new Name(
                    form,
                    "-".equals(code) ? List.of() : List.of(code),
                    names.isOrganisation(code),
                    Optional.empty(),
                    "-".equals(code) ? tokens.text(at, match.end()) : names.label(code),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        return new Hit(name, at, match.end(), false);
    }

    private String decide(List<Reading> readings, int from, int to) {
        for (String when : List.of("previous", "next", "item", "with", "otherwise")) {
            for (Reading reading : readings) {
                if (reading.when().equals(when) && holds(reading, from, to)) {
                    return reading.code();
                }
            }
        }
        return "-";
    }

    private boolean holds(Reading reading, int from, int to) {
        return switch (reading.when()) {
            case "previous" -> reading.cues().stream().anyMatch(cue -> endsBefore(cue, from));
            case "next" -> reading.cues().stream().anyMatch(cue -> startsAt(cue, to));
            case "item" -> false;
            case "with" -> reading.cues().stream().anyMatch(memory::names);
            default -> true;
        };
    }

    private boolean endsBefore(String cue, int from) {
        int last = from - 1;
        if (last >= 0 && tokens.mark(last) == ',') {
            last--;
        }
        int first = last - spaces(cue);
        return first >= 0 && tokens.text(first, last + 1).equalsIgnoreCase(cue);
    }

    private boolean startsAt(String cue, int to) {
        int first = to < tokens.size() && tokens.mark(to) == ',' ? to + 1 : to;
        int last = first + spaces(cue);
        return last < tokens.size() && tokens.text(first, last + 1).equalsIgnoreCase(cue);
    }

    private static int spaces(String cue) {
        return (int) cue.chars().filter(c -> c == ' ').count();
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
