package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Name.Form;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.WordClass;
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

    private final Glosses glosses;
    private final Words words;
    private final Tokens tokens;
    private final Chunks chunks;
    private final Readings readings;
    private final Memory memory;
    private final Enumerations enumerations;
    private final HeadNouns heads;
    private final NamedParties named;
    private final RecalledParties recalled;

    /** What was found for each chunk, once it was asked for; good until pronouns mean others. */
    private final PerChunk<List<Party>> ones;

    private final PerChunk<List<Party>> lists;
    private final PerChunk<List<Hit>> hits;
    private int subjectsNumber;
    private List<Party> quoted = List.of();

    Actors(
            Lexicon lexicon,
            Glosses glosses,
            Tokens tokens,
            Chunks chunks,
            Memory memory,
            Readings readings,
            LocalDate published) {
        this.glosses = glosses;
        this.words = lexicon.words();
        this.tokens = tokens;
        this.chunks = chunks;
        this.readings = readings;
        this.memory = memory;
        this.enumerations = new Enumerations(chunks);
        this.heads = new HeadNouns(glosses);
        this.named = new NamedParties(tokens, heads, published);
        this.recalled = new RecalledParties(lexicon.names(), glosses, tokens, memory, heads);
        this.subjectsNumber = recalled.subjectsNumber();
        this.ones = new PerChunk<>(chunks);
        this.lists = new PerChunk<>(chunks);
        this.hits = new PerChunk<>(chunks);
    }

    /** Whose words the sentence quotes: whom "we" and "our" mean in it. */
    void quotes(List<Party> speaker) {
        quoted = speaker;
        ones.forget();
        lists.forget();
    }

    private void forgetOldSubjects() {
        if (subjectsNumber != recalled.subjectsNumber()) {
            subjectsNumber = recalled.subjectsNumber();
            ones.forget();
            lists.forget();
        }
    }

    /** The names and agents of a noun phrase, in order. */
    List<Hit> hits(int noun) {
        List<Hit> known = hits.get(noun);
        return known == null ? hits.keep(noun, readings.all(chunks.from(noun), chunks.to(noun))) : known;
    }

    /** The capital that a noun phrase names, also where its name can stand for a body that sits there; or null. */
    Hit city(int noun) {
        return readings.city(chunks.from(noun), chunks.to(noun));
    }

    /** The one city that stands before the noun of a meeting, "the Vienna talks"; or null. */
    Hit meetingPlace(int noun) {
        Hit found = null;
        for (Hit hit : hits(noun)) {
            boolean city = (hit.form(Form.CAPITAL) || hit.form(Form.PLACE))
                    && !hit.possessive()
                    && hit.to() < chunks.to(noun)
                    && !hit.name().codes().isEmpty()
                    && tokens.mark(hit.to()) != '-'
                    && !tokens.is(hit.to(), Tokens.JOINED)
                    && (hit.from() == 0 || tokens.mark(hit.from() - 1) != '-');
            if (!city || found != null) {
                return null;
            }
            found = hit;
        }
        return found;
    }

    /** The parties of a noun phrase and of those listed with it, left and right of it. */
    List<Party> of(int noun, Clauses clauses) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return List.of();
        }
        forgetOldSubjects();
        List<Party> known = lists.get(noun);
        return known == null ? lists.keep(noun, listed(noun, clauses)) : known;
    }

    private List<Party> listed(int noun, Clauses clauses) {
        int first = clauses.left(noun);
        int last = companion(lastOfPersons(enumerations.last(noun)));
        if (first == last && one(first).size() < 2) {
            return one(first);
        }
        Map<String, Party> parties = new LinkedHashMap<>();
        for (int at = first; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE)
                    && (at == first || !chunks.is(at - 1, Chunk.PREPOSITION) || isTogether(at - 1))) {
                for (Party party : one(at)) {
                    parties.putIfAbsent(key(party), party);
                }
            }
        }
        return List.copyOf(parties.values());
    }

    /** "King Hussein of Jordan, Egypt's president and Prime Minister Rabin of Israel": on behind whose each is. */
    private int lastOfPersons(int noun) {
        int at = noun;
        while (chunks.is(at + 1, Chunk.PREPOSITION)
                && chunks.is(at + 2, Chunk.NOUN_PHRASE)
                && (chunks.is(at + 3, Chunk.CONJUNCTION) || chunks.is(at + 3, Chunk.COMMA))
                && chunks.is(at + 4, Chunk.NOUN_PHRASE)
                && tokens.reads(chunks.from(at + 1), chunks.to(at + 1), "of")
                && isPlace(at + 2)
                && isOfficial(at)
                && isOfficial(at + 4)) {
            int last = enumerations.last(at + 4);
            boolean open = chunks.is(at + 3, Chunk.COMMA) && last == at + 4;
            if (open && !(chunks.is(at + 5, Chunk.PREPOSITION) && lastOfPersons(at + 4) > at + 4)) {
                return at; // an apposition, and no list that "and" ends
            }
            at = last;
        }
        return at;
    }

    /** "French troops together with Malian soldiers": who acts beside one. */
    private int companion(int noun) {
        int with = chunks.is(noun + 1, Chunk.COMMA) ? noun + 2 : noun + 1;
        return chunks.is(with, Chunk.PREPOSITION) && chunks.is(with + 1, Chunk.NOUN_PHRASE) && isTogether(with)
                ? enumerations.last(with + 1)
                : noun;
    }

    private boolean isTogether(int preposition) {
        int at = chunks.from(preposition);
        return at > 0 && words.isOf(WordClass.TOGETHER, tokens.word(at - 1)) && tokens.reads(at, at + 1, "with");
    }

    /** Ends as plurals do: "the ministers of Chad and Libya" are one item of a list. */
    boolean isPlural(int noun) {
        int last = chunks.to(noun) - 1;
        return tokens.charAt(tokens.end(last) - 1) == 's' && !tokens.is(last, Tokens.CAPITAL);
    }

    /** Whether a noun phrase is a person who acts for a state. */
    private boolean isOfficial(int noun) {
        return !isPlace(noun) && !isPlural(noun) && one(noun).stream().anyMatch(Party::holdsOffice);
    }

    private static String key(Party party) {
        return party.actor().code().orElse("")
                + party.actor().role().map(Role::name).orElse("")
                + (party.actor().code().isPresent() ? "" : party.actor().text());
    }

    /** The parties of one noun phrase. */
    List<Party> one(int noun) {
        forgetOldSubjects();
        List<Party> known = ones.get(noun);
        return known == null ? ones.keep(noun, find(noun)) : known;
    }

    private List<Party> find(int noun) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        List<Party> epithet = epithet(from, to);
        if (!epithet.isEmpty()) {
            return isOfState(noun) ? one(noun + 2) : epithet;
        }
        if (to == from + 1 && tokens.readsIgnoringCase(from, to, "there")) {
            return List.of(); // "there were talks"
        }
        int kinds = glosses.kinds(from);
        if (!quoted.isEmpty()
                && words.isOf(WordClass.SPEAKING, tokens.word(from))) { // "We will pay," Chad's minister said
            boolean alone = to - from == 1;
            return alone ? quoted : recalled.owned(quoted, lastAgent(noun), from, to);
        }
        boolean spokenOf = !recalled.subjects().isEmpty();
        if ((kinds & Words.PRONOUN) != 0 && to - from == 1 && spokenOf) {
            if (isOnePerson(from)) { // which of several "he" is nobody can tell
                List<Party> person = recalled.person();
                return person.size() == 1 ? person : named.of(List.of(), Optional.empty(), from, to);
            }
            return isSpeaker(from) ? speaker(from, to) : recalled.subjects();
        }
        if (hits(noun).isEmpty() && tokens.is(from, Tokens.CAPITAL)) {
            String text = tokens.text(from, to);
            Optional<Party> person = memory.person(text);
            if (person.isPresent()) {
                Actor actor = person.get().actor();
                return List.of(Party.of(actor.code(), false, actor.role(), actor.name(), text, true));
            }
        }
        Optional<Hit> agent = lastAgent(noun);
        List<Hit> places = new ArrayList<>();
        for (Hit hit : hits(noun)) {
            if (!hit.form(Form.AGENT)) {
                places.add(hit);
            }
        }
        List<Party> owners = places.size() < 2 ? epithetOwner(from, to, places) : List.of();
        if (!owners.isEmpty()) {
            return recalled.owned(owners, agent, from, to);
        }
        if (places.isEmpty() && recalled.isPair(from, to)) {
            return recalled.pair(from, to);
        }
        if (places.isEmpty() && (kinds & Words.OWNER) != 0 && spokenOf) {
            boolean one = isOnePerson(from) && recalled.person().size() == 1;
            return recalled.owned(one ? recalled.person() : recalled.subjects(), agent, from, to);
        }
        if (places.size() > 1 && isBehind(places.get(0))) {
            places.remove(0); // "Iranian-backed Iraqi gunmen"
        }
        boolean stateless = isPrivate(noun) || isBacked(places) || (areStateless(places) && !endsIn(places, to));
        List<Party> attached =
                stateless ? attached(noun, agent.flatMap(h -> h.name().role())) : List.of();
        return attached.isEmpty() ? named.of(places, agent, from, to) : attached;
    }

    private Optional<Hit> lastAgent(int noun) {
        Optional<Hit> agent = Optional.empty();
        for (Hit hit : hits(noun)) {
            agent = hit.form(Form.AGENT) ? Optional.of(hit) : agent;
        }
        return agent;
    }

    private static boolean areStateless(List<Hit> places) {
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).name().codes().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** "the UN-backed government in Libya": who stands behind a party is not the party; who leads it is. */
    private boolean isBacked(List<Hit> places) {
        return places.size() == 1 && isBehind(places.get(0));
    }

    /** Whether a participle hangs on a name and makes it another than who acts: "UN-backed", "Malta-bound". */
    private boolean isBehind(Hit name) {
        int next = name.to();
        boolean hyphen =
                next < chunks.limit() && tokens.mark(next) == '-' && tokens.begin(next) == tokens.end(next - 1);
        int participle = hyphen ? next + 1 : next;
        return participle < chunks.limit()
                && (participle > next || tokens.is(next, Tokens.JOINED))
                && ((glosses.kinds(participle) & Words.PARTICIPLE) != 0
                        || tokens.reads(participle, participle + 1, "bound"))
                && !tokens.reads(participle, participle + 1, "led");
    }

    /** "the Red Cross societies of Japan and North Korea": a private body, which acts for the states it is of. */
    private boolean isPrivate(int noun) {
        boolean found = false;
        for (Hit hit : hits(noun)) {
            boolean own = hit.name().org() && hit.name().role().equals(Optional.of(Role.NGO));
            if (!own && !hit.form(Form.AGENT)) {
                return false;
            }
            found |= own;
        }
        return found;
    }

    /** Whether a noun phrase is the name of a state, a city or a region and nothing else. */
    boolean isPlace(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return false;
        }
        List<Hit> names = hits(noun);
        Hit last = names.isEmpty() ? null : names.get(names.size() - 1);
        return last != null
                && last.to() == chunks.to(noun)
                && last.from() <= chunks.from(noun) + 1
                && (last.form(Form.COUNTRY) || last.form(Form.CAPITAL) || last.form(Form.PLACE));
    }

    /** Whether a noun phrase is the name of a state and nothing else. */
    boolean isCountry(int noun) {
        return isPlace(noun) && hits(noun).get(hits(noun).size() - 1).form(Form.COUNTRY);
    }

    /** "he", "her" */
    private boolean isOnePerson(int token) {
        return tokens.readsIgnoringCase(token, token + 1, "he")
                || tokens.readsIgnoringCase(token, token + 1, "she")
                || tokens.readsIgnoringCase(token, token + 1, "his")
                || tokens.readsIgnoringCase(token, token + 1, "her");
    }

    /** Whether a pronoun is of the first or second person. */
    private boolean isSpeaker(int token) {
        return tokens.readsIgnoringCase(token, token + 1, "i")
                || tokens.readsIgnoringCase(token, token + 1, "me")
                || tokens.readsIgnoringCase(token, token + 1, "you")
                || tokens.readsIgnoringCase(token, token + 1, "we")
                || tokens.readsIgnoringCase(token, token + 1, "us");
    }

    /** Whom one who speaks means: "we" of several last spoken of is none of those that the sentence names. */
    private List<Party> speaker(int from, int to) {
        boolean many = tokens.readsIgnoringCase(from, to, "we") || tokens.readsIgnoringCase(from, to, "us");
        List<Party> all = recalled.subjects();
        if (many && all.size() == 1) {
            return all;
        }
        List<Party> rest = many ? all.stream().filter(p -> !isNamed(p)).toList() : List.of();
        return rest.isEmpty() && many ? all : many ? rest : named.of(List.of(), Optional.empty(), from, to);
    }

    private boolean isNamed(Party party) {
        for (int noun = 0; noun < chunks.size(); noun++) {
            if (chunks.is(noun, Chunk.NOUN_PHRASE)
                    && hits(noun).stream()
                            .anyMatch(h -> party.actor()
                                    .code()
                                    .filter(h.name().codes()::contains)
                                    .isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** "the Islamic Republic of Afghanistan" */
    private boolean isOfState(int noun) {
        return chunks.is(noun + 1, Chunk.PREPOSITION)
                && chunks.is(noun + 2, Chunk.NOUN_PHRASE)
                && tokens.reads(chunks.from(noun + 1), chunks.to(noun + 1), "of")
                && !hits(noun + 2).isEmpty()
                && hits(noun + 2).get(0).form(Form.COUNTRY);
    }

    /** "the North's proposal": whose a thing is, by another name for a state. */
    private List<Party> epithetOwner(int from, int to, List<Hit> places) {
        Match<Name> epithet = glosses.epithets().longest(from, to);
        boolean owns = epithet != null
                && epithet.end() < to
                && (places.isEmpty() || places.get(0).to() <= epithet.end())
                && (tokens.is(epithet.end(), Tokens.POSSESSIVE)
                        || epithet.entries().get(0).codes().size() > 1); // "North and South Korean generals"
        return owns ? recalled.epithet(epithet.entries(), from, epithet.end()) : List.of();
    }

    private List<Party> epithet(int from, int to) {
        Match<Name> epithet = glosses.epithets().longest(from, to);
        return epithet != null && epithet.end() == to ? recalled.epithet(epithet.entries(), from, to) : List.of();
    }

    private static boolean endsIn(List<Hit> hits, int to) {
        return !hits.isEmpty() && hits.get(hits.size() - 1).to() == to;
    }

    /** "officials from Chad and Libya", "the leaders of the two Koreas". */
    private List<Party> attached(int noun, Optional<Role> role) {
        if (!belongs(noun, role)) {
            return List.of();
        }
        int to = chunks.to(noun);
        Optional<Role> used = role.isPresent() ? role : heads.roleBefore(to);
        boolean part = (glosses.kinds(to - 1) & Words.CARDINAL) != 0;
        boolean like = tokens.readsIgnoringCase(chunks.from(noun), to, "that"); // "its minister and that of Mali"
        boolean acts = like || part || isPrivate(noun) || used.isPresent() || heads.standForState(to);
        List<Party> parties = new ArrayList<>();
        int last = enumerations.last(noun + 2);
        for (int at = noun + 2; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE)) {
                String text = tokens.text(chunks.from(noun), chunks.to(at));
                for (Party party : one(at)) {
                    if (party.actor().code().isPresent()) {
                        Optional<Role> own = isServant(noun) ? party.actor().role() : Optional.empty();
                        parties.add(agentOf(party, own.or(() -> used), text, acts));
                    }
                }
            }
        }
        return parties;
    }

    /** "a spokesman for", "an aide to": acts for whom it is behind the preposition. */
    private boolean isServant(int noun) {
        return words.isOf(WordClass.SERVANT, chunks.word(noun));
    }

    /** True where "of", "from" or "in" hangs another noun phrase on this one. */
    private boolean belongs(int noun, Optional<Role> role) {
        if (!chunks.is(noun + 1, Chunk.PREPOSITION) || !chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            return false;
        }
        return switch (tokens.text(chunks.from(noun + 1), chunks.to(noun + 1))) {
            case "of", "from" -> true;
            case "for" -> isServant(noun) || role.equals(Optional.of(Role.DIP)); // "negotiators for Chad and Libya"
            case "to" -> isServant(noun);
            case "in" -> role.isPresent() && !heads.standForState(chunks.to(noun)); // no "government talks in Beijing"
            default -> false;
        };
    }

    private static Party agentOf(Party state, Optional<Role> role, String text, boolean acts) {
        Actor actor = state.actor();
        Optional<Role> used = role.isPresent() ? role : actor.role();
        return Party.of(actor.code(), actor.org().isPresent(), used, actor.name(), text, state.acts() && acts);
    }
}
