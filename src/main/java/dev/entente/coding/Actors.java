package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells who the noun phrases of a sentence are. Any noun phrase can be an actor; what is known of it is filled in. */
final class Actors {

    private final Words words;
    private final Glosses glosses;
    private final Tokens tokens;
    private final Chunks chunks;
    private final Memory memory;
    private final PhraseNames names;
    private final NamedParties named;
    private final RecalledParties recalled;
    private final Pronouns pronouns;
    private final AttachedParties attached;
    private final PartyLists lists;

    /** What was found for each chunk, once it was asked for; good until pronouns mean others. */
    private final PerChunk<List<Party>> ones;

    private final PerChunk<List<Party>> all;
    private int subjectsNumber;

    Actors(
            Lexicon lexicon,
            Glosses glosses,
            Tokens tokens,
            Chunks chunks,
            PhraseNames names,
            Memory memory,
            LocalDate published) {
        this.words = lexicon.words();
        this.glosses = glosses;
        this.tokens = tokens;
        this.chunks = chunks;
        this.memory = memory;
        this.names = names;
        HeadNouns heads = new HeadNouns(glosses);
        this.named = new NamedParties(tokens, heads, published);
        this.recalled = new RecalledParties(lexicon.names(), lexicon.words(), glosses, tokens, memory, heads);
        this.pronouns = new Pronouns(lexicon, glosses, tokens, chunks, names, named, recalled);
        this.attached = new AttachedParties(lexicon.words(), glosses, tokens, chunks, names, heads, this::one);
        this.lists = new PartyLists(lexicon.words(), tokens, chunks, names, this::one);
        this.subjectsNumber = recalled.subjectsNumber();
        this.ones = new PerChunk<>(chunks);
        this.all = new PerChunk<>(chunks);
    }

    /** Whose words the sentence quotes: whom "we" and "our" mean in it. */
    void quotes(List<Party> speaker) {
        if (!pronouns.quotes(speaker)) {
            return;
        }
        ones.forget();
        all.forget();
    }

    /** Takes note of who stands beside a name and tells his title: "Nguema, the president of Gabon". */
    void noteAppositions() {
        for (int noun = 2; noun < chunks.size(); noun++) {
            if (chunks.is(noun, Chunk.NOUN_PHRASE)
                    && chunks.is(noun - 1, Chunk.COMMA)
                    && names.lastAgent(noun).isPresent()) {
                one(noun);
            }
        }
    }

    private void forgetOldSubjects() {
        if (subjectsNumber != recalled.subjectsNumber()) {
            subjectsNumber = recalled.subjectsNumber();
            ones.forget();
            all.forget();
        }
    }

    /** The parties of a noun phrase and of those listed with it, left and right of it. */
    List<Party> of(int noun, Clauses clauses) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return List.of();
        }
        forgetOldSubjects();
        List<Party> known = all.get(noun);
        return known == null ? all.keep(noun, lists.of(noun, clauses)) : known;
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
            return attached.isOfState(noun) ? one(noun + 2) : epithet;
        }
        if (to == from + 1 && tokens.readsIgnoringCase(from, to, "there")) {
            return List.of(); // "there were talks"
        }
        List<Party> meant = pronouns.of(noun);
        if (meant != null) {
            return meant;
        }
        Optional<Party> person = person(noun);
        if (person.isPresent()) {
            return List.of(person.get());
        }
        Optional<Hit> agent = names.lastAgent(noun);
        List<Hit> places = names.places(noun);
        List<Party> owners = places.size() < 2 ? epithetOwners(from, to, places) : List.of();
        if (owners.isEmpty() && places.isEmpty()) {
            if (recalled.isPair(from, to)) {
                return recalled.pair(from, to);
            }
            List<Party> both = recalled.both(from, to);
            if (!both.isEmpty()) {
                return both;
            }
            owners = pronouns.owners(noun);
        }
        if (isOpposite(noun) && (!owners.isEmpty() || isOwner(places))) {
            return opposite(noun, owners, agent);
        }
        if (!owners.isEmpty()) {
            return recalled.owned(owners, agent, from, to);
        }
        if (places.size() > 1 && names.isBehind(places.get(0))) {
            places.remove(0); // "Iranian-backed Iraqi gunmen"
        }
        boolean stateless = names.isPrivate(noun) || isBacked(places) || (areStateless(places) && !endsIn(places, to));
        List<Party> hung =
                stateless ? attached.of(noun, agent.flatMap(h -> h.name().role())) : List.of();
        List<Party> found = hung;
        if (hung.isEmpty() && places.isEmpty()) {
            found = agent.map(title -> recalled.titled(title, from, to)).orElse(List.of());
        }
        if (found.isEmpty()) {
            found = named.of(places, agent, from, to);
        }
        if (agent.isPresent()) {
            recalled.remember(found, agent.get());
        }
        return found;
    }

    /** Somebody who was named in full before, by the last name. */
    private Optional<Party> person(int noun) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        boolean styled = to - from == 2 && words.isOf(WordClass.HONORIFIC, tokens.word(from)); // "Mr Kim"
        if (!styled && (!tokens.is(from, Tokens.CAPITAL) || !names.of(noun).isEmpty())) {
            return Optional.empty();
        }
        String text = tokens.text(from, to);
        return memory.person(styled ? tokens.text(from + 1, to) : text).map(known -> {
            Actor actor = known.actor();
            return Party.of(actor.code(), false, actor.role(), actor.name(), text, true);
        });
    }

    /** Who stands opposite its owners; of "Georgia's old foe" nobody tells who that is. */
    private List<Party> opposite(int noun, List<Party> owners, Optional<Hit> agent) {
        List<Party> hung = attached.of(noun, agent.flatMap(h -> h.name().role())); // "its counterpart in Panama City"
        if (!hung.isEmpty()) {
            return hung;
        }
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        List<Party> other = recalled.opposite(owners, agent, from, to);
        return other.isEmpty() ? named.of(List.of(), agent, from, to) : other;
    }

    /** "its neighbour", "his counterpart" */
    private boolean isOpposite(int noun) {
        return words.isOf(WordClass.OPPOSITE, chunks.word(noun));
    }

    /** "Georgia's old foe" */
    private static boolean isOwner(List<Hit> places) {
        return places.size() == 1 && places.get(0).possessive();
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
        return places.size() == 1 && names.isBehind(places.get(0));
    }

    /** "the North's proposal": whose a thing is, by another name for a state. */
    private List<Party> epithetOwners(int from, int to, List<Hit> places) {
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
}
