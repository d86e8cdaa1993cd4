package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who the noun phrases of a sentence are. Any noun phrase can be an actor; what is known of it is filled in. */
final class Actors {

    private static final List<String> PAIR_CUES = List.of("two", "both", "three");

    private final Lexicon lexicon;
    private final Names names;
    private final Tokens tokens;
    private final Chunks chunks;
    private final Memory memory;
    private final LocalDate published;
    private final Readings readings;

    Actors(Lexicon lexicon, Tokens tokens, Chunks chunks, Memory memory, LocalDate published) {
        this.lexicon = lexicon;
        this.names = lexicon.names();
        this.tokens = tokens;
        this.chunks = chunks;
        this.memory = memory;
        this.published = published;
        this.readings = new Readings(names, tokens, memory);
    }

    /** The parties of a noun phrase and of those listed with it, left and right of it. */
    List<Party> of(int noun, Clauses clauses) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return List.of();
        }
        Map<String, Party> parties = new LinkedHashMap<>();
        int first = clauses.left(noun);
        int last = right(noun);
        for (int at = first; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE) && (at == first || !chunks.is(at - 1, Chunk.PREPOSITION))) {
                for (Party party : one(at, last)) {
                    parties.putIfAbsent(key(party), party);
                }
            }
        }
        return new ArrayList<>(parties.values());
    }

    private static String key(Party party) {
        return party.actor().code().orElse("")
                + party.actor().role().map(Role::name).orElse("")
                + (party.actor().code().isPresent() ? "" : party.actor().text());
    }

    /** The last noun phrase of a list that begins with this one. */
    int right(int noun) {
        int at = noun;
        boolean commas = true;
        while (commas) {
            int and = chunks.is(at + 1, Chunk.COMMA) && chunks.is(at + 2, Chunk.CONJUNCTION) ? at + 2 : at + 1;
            if (chunks.is(and, Chunk.CONJUNCTION) && chunks.is(and + 1, Chunk.NOUN_PHRASE)) {
                return chunks.is(and + 2, Chunk.VERB_GROUP)
                                && chunks.verb(and + 2).form == VerbGroup.Form.FINITE
                                && !isSubjectList(noun)
                        ? at
                        : and + 1;
            }
            commas = chunks.is(at + 1, Chunk.COMMA)
                    && chunks.is(at + 2, Chunk.NOUN_PHRASE)
                    && (chunks.is(at + 3, Chunk.COMMA) || chunks.is(at + 3, Chunk.CONJUNCTION));
            if (commas) {
                at += 2;
            }
        }
        return noun;
    }

    private boolean isSubjectList(int noun) {
        for (int at = noun - 1; at >= 0; at--) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                return false;
            }
        }
        return true;
    }

    /** The parties of one noun phrase. */
    List<Party> one(int noun, int limit) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        Match<Name> epithet = names.epithets().longest(tokens, from, to);
        if (epithet != null && epithet.end() == to) {
            List<Party> parties = epithet(epithet.entries(), from, to);
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        int kinds = lexicon.words().kinds(tokens, from);
        if ((kinds & Words.PRONOUN) != 0 && to - from == 1 && !memory.subjects().isEmpty()) {
            return memory.subjects();
        }
        List<Hit> hits = hits(from, to);
        Optional<Hit> agent =
                hits.stream().filter(h -> h.name().form() == Form.AGENT).reduce((a, b) -> b);
        List<Hit> places =
                hits.stream().filter(h -> h.name().form() != Form.AGENT).toList();
        if (places.isEmpty() && isPair(from, to)) {
            return memory.pair().stream().map(p -> withText(p, from, to)).toList();
        }
        if (places.isEmpty() && (kinds & Words.OWNER) != 0 && !memory.subjects().isEmpty()) {
            return memory.subjects().stream()
                    .map(p -> owned(p, agent, from, to))
                    .toList();
        }
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        if (places.stream().allMatch(h -> h.name().codes().isEmpty()) && !endsIn(places, to)) {
            List<Party> parties = attached(noun, role, to, limit);
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        return named(places, agent, from, to);
    }

    private static boolean endsIn(List<Hit> hits, int to) {
        return !hits.isEmpty() && hits.get(hits.size() - 1).to() == to;
    }

    private List<Party> named(List<Hit> places, Optional<Hit> agent, int from, int to) {
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        if (places.isEmpty()) {
            Optional<Role> known = role.isPresent() ? role : person(to);
            return List.of(party(Optional.empty(), false, known, tokens.text(from, to), from, to, false));
        }
        Hit last = places.get(places.size() - 1);
        boolean head = last.to() == to && !last.possessive();
        if ((head && last.name().form() != Form.ADJECTIVE && places.size() == 1) || (head && isBody(last.name()))) {
            return List.of(head(last, role, from, to));
        }
        List<Party> parties = new ArrayList<>();
        for (Hit hit : places) {
            if (joined(hit, places) || hit.equals(chief(places))) {
                parties.add(modified(hit, agent, from, to));
            }
        }
        return parties;
    }

    private static boolean isBody(Name name) {
        return name.form() == Form.LEADER || name.form() == Form.GROUP || name.form() == Form.ORGANISATION;
    }

    /** Where several names stand in a phrase the first with a country counts. */
    private static Hit chief(List<Hit> hits) {
        for (Hit hit : hits) {
            if (!hit.name().codes().isEmpty()) {
                return hit;
            }
        }
        return hits.get(0);
    }

    /** True for names joined by a hyphen: "U.S.-China talks". */
    private boolean joined(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            if (!other.equals(hit) && (isHyphen(other.to(), hit.from()) || isHyphen(hit.to(), other.from()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHyphen(int end, int begin) {
        return (end == begin && tokens.is(begin, Tokens.JOINED)) || (end + 1 == begin && tokens.mark(end) == '-');
    }

    private Party head(Hit hit, Optional<Role> role, int from, int to) {
        Name name = hit.name();
        Optional<Role> own = name.role().filter(r -> name.holdsOn(published));
        Optional<Role> used = name.form() == Form.LEADER ? own : name.role().isPresent() ? name.role() : role;
        if (name.form() == Form.PEOPLE && used.isEmpty()) {
            used = Optional.of(Role.CVL);
        }
        return party(first(name), name.org(), used, name.label(), from, to, true);
    }

    private Party modified(Hit hit, Optional<Hit> agent, int from, int to) {
        Name name = hit.name();
        Optional<Role> role = agent.isPresent() ? agent.get().name().role() : person(to);
        if (role.isEmpty() && isBody(name)) {
            role = name.role();
        }
        boolean acts = role.isPresent() || hit.to() == to || standsForState(to);
        boolean stateless = name.org() && role.isPresent() && !role.get().actsForState();
        Optional<Role> used = name.org() && !stateless ? Optional.of(Role.IGO) : role;
        return party(first(name), name.org(), used, name.label(), from, to, acts);
    }

    private static Optional<String> first(Name name) {
        return name.codes().isEmpty()
                ? Optional.empty()
                : Optional.of(name.codes().get(0));
    }

    /** A person that no agent names is a citizen. */
    private Optional<Role> person(int to) {
        for (EventNoun noun : headNouns(to)) {
            if (noun.type().equals("person") || noun.type().equals("refugee")) {
                return Optional.of(Role.CVL);
            }
            if (noun.type().equals("troops")) {
                return Optional.of(Role.MIL);
            }
            if (noun.type().equals("police")) {
                return Optional.of(Role.COP);
            }
            if (noun.type().equals("diplomat") || noun.type().equals("embassy")) {
                return Optional.of(Role.DIP);
            }
        }
        return Optional.empty();
    }

    private boolean standsForState(int to) {
        for (EventNoun noun : headNouns(to)) {
            if (noun.isAct() || noun.operator().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<EventNoun> headNouns(int to) {
        Match<EventNoun> match = to == 0 ? null : lexicon.frames().nouns().longest(tokens, to - 1, to);
        return match == null ? List.of() : match.entries();
    }

    /** "officials from Chad and Libya", "the leaders of the two Koreas". */
    private List<Party> attached(int noun, Optional<Role> role, int to, int limit) {
        if (!chunks.is(noun + 1, Chunk.PREPOSITION) || !chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            return List.of();
        }
        String preposition = tokens.text(chunks.from(noun + 1), chunks.to(noun + 1));
        boolean belongs = preposition.equals("of")
                || preposition.equals("from")
                || (preposition.equals("in") && role.isPresent());
        if (!belongs) {
            return List.of();
        }
        Optional<Role> used = role.isPresent() ? role : person(to);
        List<Party> parties = new ArrayList<>();
        int last = right(noun + 2);
        for (int at = noun + 2; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE)) {
                for (Party party : one(at, limit)) {
                    Actor actor = party.actor();
                    if (actor.code().isPresent()) {
                        Optional<Role> own = used.isPresent() ? used : actor.role();
                        parties.add(party(
                                actor.code(),
                                actor.org().isPresent(),
                                own,
                                actor.name(),
                                chunks.from(noun),
                                chunks.to(at),
                                party.acts() && (used.isPresent() || standsForState(to))));
                    }
                }
            }
        }
        return parties;
    }

    private boolean isPair(int from, int to) {
        for (int at = from; at < to; at++) {
            if (PAIR_CUES.contains(tokens.text(at, at + 1).toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Party withText(Party party, int from, int to) {
        Actor a = party.actor();
        return new Party(new Actor(a.country(), a.org(), a.role(), a.name(), tokens.text(from, to)), party.acts());
    }

    private Party owned(Party party, Optional<Hit> agent, int from, int to) {
        Actor a = party.actor();
        Optional<Role> role = agent.flatMap(h -> h.name().role());
        boolean acts = party.acts() && (role.isPresent() || standsForState(to));
        return party(a.code(), a.org().isPresent(), role.isPresent() ? role : a.role(), a.name(), from, to, acts);
    }

    private List<Party> epithet(List<Name> entries, int from, int to) {
        List<Party> recent = memory.named();
        Name best = null;
        int rank = -1;
        for (Name name : entries) {
            for (int i = 0; i < recent.size(); i++) {
                String code = recent.get(i).actor().code().orElse("");
                boolean named = name.context().contains(code)
                        || (name.context().isEmpty() && name.codes().contains(code));
                if (named && i > rank) {
                    rank = i;
                    best = name;
                }
            }
            if (best == null && name.context().isEmpty()) {
                best = name;
            }
        }
        List<Party> parties = new ArrayList<>();
        if (best != null) {
            for (String code : best.codes()) {
                parties.add(party(Optional.of(code), best.org(), best.role(), names.label(code), from, to, true));
            }
        }
        return parties;
    }

    /** The names and agents of some tokens, in order. */
    List<Hit> hits(int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (int at = from; at < to; ) {
            Hit hit = readings.at(at, to);
            if (hit == null) {
                Match<Name> agent = names.agents().longest(tokens, at, to);
                hit = agent == null ? null : new Hit(agent.entries().get(0), at, agent.end(), false);
            }
            if (hit == null) {
                at++;
            } else {
                boolean possessive = hit.to() < to && tokens.is(hit.to(), Tokens.POSSESSIVE);
                if (hit.name().form() != Form.AGENT || !possessive || hit.to() + 1 < to) {
                    hits.add(new Hit(hit.name(), hit.from(), hit.to(), possessive));
                }
                at = hit.to();
            }
        }
        hits.removeIf(h -> h.name().form() != Form.AGENT
                && h.name().codes().isEmpty()
                && h.name().role().isEmpty());
        return hits;
    }

    Party party(Optional<String> code, boolean org, Optional<Role> role, String name, int from, int to, boolean acts) {
        Optional<String> country = org ? Optional.empty() : code;
        Optional<String> body = org ? code : Optional.empty();
        return new Party(new Actor(country, body, role, name, tokens.text(from, to)), acts);
    }
}
