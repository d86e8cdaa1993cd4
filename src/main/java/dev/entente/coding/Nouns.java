package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nouns of acts and things in the noun phrases of a sentence. */
final class Nouns {

    private final Frames frames;
    private final Tokens tokens;
    private final Chunks chunks;
    /** What was found for each chunk, once it was asked for. */
    private final List<List<EventNoun>> known = new ArrayList<>();

    Nouns(Frames frames, Tokens tokens, Chunks chunks) {
        this.frames = frames;
        this.tokens = tokens;
        this.chunks = chunks;
    }

    /** What the head of a phrase can be; where the head is no noun that we know, the nouns before it. */
    List<EventNoun> of(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return List.of();
        }
        while (known.size() <= noun) {
            known.add(null);
        }
        List<EventNoun> nouns = known.get(noun);
        if (nouns == null) {
            nouns = find(noun);
            known.set(noun, nouns);
        }
        return nouns;
    }

    private List<EventNoun> find(int noun) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        List<EventNoun> found = List.of();
        int end = from;
        for (int at = from; at < to; at++) {
            Match<EventNoun> match = frames.nouns().longest(tokens, at, to);
            if (match != null && match.end() > end) {
                found = match.entries();
                end = match.end();
                at = match.end() - 1;
            }
        }
        boolean counted = found.isEmpty() || end < to;
        if (counted && isOf(noun + 1) && chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            List<EventNoun> inner = of(noun + 2);
            if (!inner.isEmpty() && (found.isEmpty() || found.stream().noneMatch(EventNoun::isAct))) {
                List<EventNoun> all = new ArrayList<>(inner);
                all.addAll(found);
                return all;
            }
        }
        return found;
    }

    /** The noun of an act at the head of a phrase. */
    Optional<EventNoun> act(int noun) {
        for (EventNoun found : of(noun)) {
            if (found.isAct()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private boolean isOf(int chunk) {
        return chunks.is(chunk, Chunk.PREPOSITION) && tokens.reads(chunks.from(chunk), chunks.to(chunk), "of");
    }

    /** True where a phrase or those hanging on it holds a noun of a type. */
    boolean anywhere(int from, int to, String type) {
        for (int at = from; at < to; at++) {
            Match<EventNoun> match = frames.nouns().longest(tokens, at, to);
            if (match != null) {
                for (EventNoun noun : match.entries()) {
                    if (noun.type().equals(type)) {
                        return true;
                    }
                }
                at = match.end() - 1;
            }
        }
        return false;
    }
}
