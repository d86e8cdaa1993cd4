package dev.entente.coding;

import dev.entente.event.Role;
import dev.entente.lexicon.WordClass;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The parties of noun phrases that stand in a list: "Chad, Libya and Sudan", "French troops together with Malians". */
final class PartyLists {

    private final Words words;
    private final Tokens tokens;
    private final Chunks chunks;
    private final PhraseNames names;
    private final Enumerations enumerations;
    private final IntFunction<List<Party>> parties;

    /** @param parties finds those of one noun phrase */
    PartyLists(Words words, Tokens tokens, Chunks chunks, PhraseNames names, IntFunction<List<Party>> parties) {
        this.words = words;
        this.tokens = tokens;
        this.chunks = chunks;
        this.names = names;
        this.enumerations = new Enumerations(chunks);
        this.parties = parties;
    }

    /** Those of a noun phrase and of the list that it stands in, each once. */
    List<Party> of(int noun, Clauses clauses) {
        int first = clauses.left(noun);
        int last = companion(lastOfPersons(enumerations.last(noun)));
        if (first == last && parties.apply(first).size() < 2) {
            return parties.apply(first);
        }
        Map<String, Party> listed = new LinkedHashMap<>();
        for (int at = first; at <= last; at++) {
            if (chunks.is(at, Chunk.NOUN_PHRASE)
                    && (at == first || !chunks.is(at - 1, Chunk.PREPOSITION) || isTogether(at - 1))) {
                for (Party party : parties.apply(at)) {
                    listed.putIfAbsent(key(party), party);
                }
            }
        }
        return List.copyOf(listed.values());
    }

    /** "King Hussein of Jordan, Egypt's president and Prime Minister Rabin of Israel": on behind whose each is. */
    private int lastOfPersons(int noun) {
        int at = noun;
        while (chunks.is(at + 1, Chunk.PREPOSITION)
                && chunks.is(at + 2, Chunk.NOUN_PHRASE)
                && (chunks.is(at + 3, Chunk.CONJUNCTION) || chunks.is(at + 3, Chunk.COMMA))
                && chunks.is(at + 4, Chunk.NOUN_PHRASE)
                && tokens.reads(chunks.from(at + 1), chunks.to(at + 1), "of")
                && names.isPlace(at + 2)
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

    /** Whether a noun phrase is a person who acts for a state. */
    private boolean isOfficial(int noun) {
        return !names.isPlace(noun)
                && !names.isPlural(noun)
                && parties.apply(noun).stream().anyMatch(Party::holdsOffice);
    }

    private static String key(Party party) {
        return party.actor().code().orElse("")
                + party.actor().role().map(Role::name).orElse("")
                + (party.actor().code().isPresent() ? "" : party.actor().text());
    }
}
