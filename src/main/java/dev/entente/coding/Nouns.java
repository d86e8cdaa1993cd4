package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Found;
import dev.entente.lexicon.Frames;
import dev.entente.lexicon.NounTypes;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The nouns of acts and things in the noun phrases of a sentence. */
final class Nouns {

    static final String MEASURE = "measure";
    private static final String PEOPLE = "people";

    private final Found<EventNoun> table;
    private final Tokens tokens;
    private final Chunks chunks;
    private final int from;
    private final int to;
    private final Frames frames;

    /** What was found for each chunk, once it was asked for. */
    private final PerChunk<Known> known;

    /** What a phrase can be, the signature of that, the first act among it, and the first thing it does to one. */
    private record Known(List<EventNoun> nouns, long types, Optional<EventNoun> act, Optional<Operator> operator) {

        static final Known NOTHING = new Known(List.of(), 0, Optional.empty(), Optional.empty());

        static Known of(List<EventNoun> nouns) {
            return nouns.isEmpty()
                    ? NOTHING
                    : new Known(nouns, NounTypes.signature(nouns), act(nouns), operator(nouns));
        }

        private static Optional<EventNoun> act(List<EventNoun> nouns) {
            for (int i = 0; i < nouns.size(); i++) {
                if (nouns.get(i).isAct()) {
                    return Optional.of(nouns.get(i));
                }
            }
            return Optional.empty();
        }

        private static Optional<Operator> operator(List<EventNoun> nouns) {
            for (int i = 0; i < nouns.size(); i++) {
                if (nouns.get(i).operator().isPresent()) {
                    return nouns.get(i).operator();
                }
            }
            return Optional.empty();
        }
    }

    Nouns(Frames frames, Glosses glosses, Tokens tokens, Chunks chunks, int from, int to) {
        this.table = glosses.nouns();
        this.tokens = tokens;
        this.chunks = chunks;
        this.from = from;
        this.to = to;
        this.frames = frames;
        this.known = new PerChunk<>(chunks);
    }

    /** What the head of a phrase can be; where the head is no noun that we know, the nouns before it. */
    List<EventNoun> of(int noun) {
        return known(noun).nouns();
    }

    /** The {@linkplain NounTypes#signature(List) signature} of what a phrase can be. */
    long types(int noun) {
        return known(noun).types();
    }

    private Known known(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return Known.NOTHING;
        }
        Known found = known.get(noun);
        return found == null ? known.keep(noun, Known.of(find(noun, true))) : found;
    }

    /** What the last noun that we know of a phrase can be. */
    List<EventNoun> head(int noun) {
        return chunks.is(noun, Chunk.NOUN_PHRASE) ? find(noun, false) : List.of();
    }

    private List<EventNoun> find(int noun, boolean further) {
        int from = chunks.from(noun);
        int to = chunks.to(noun);
        List<EventNoun> found = List.of();
        List<EventNoun> literals = List.of();
        int end = from;
        for (int at = from; at < to; at++) {
            Match<EventNoun> match = table.longest(at, to);
            if (match == null || match.end() <= end || isAttribute(match, to)) {
                continue;
            }
            if (match.entries().get(0).isLiteral()) {
                literals = literals.isEmpty() ? match.entries() : joined(literals, match.entries());
            } else {
                found = match.entries();
                end = match.end();
                at = match.end() - 1;
            }
        }
        if (!found.isEmpty() && found.get(0).type().equals("round") && isOf(noun + 1)) {
            return of(noun + 2);
        }
        if (further && found.isEmpty() && to - from == 1 && chunks.is(noun + 1, Chunk.CONJUNCTION)) {
            return of(noun + 2); // "Canadian and Danish peacekeepers"
        }
        List<EventNoun> whole = further ? whole(noun, found, end < to) : found;
        return literals.isEmpty() ? whole : joined(whole, literals);
    }

    private static List<EventNoun> joined(List<EventNoun> some, List<EventNoun> more) {
        List<EventNoun> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** What a phrase can be, with those that hang on it: "a group of rebels". */
    private List<EventNoun> whole(int noun, List<EventNoun> found, boolean open) {
        boolean counted = found.isEmpty() ? !isName(noun) : open || isMeasure(found);
        if (counted && isOf(noun + 1) && chunks.is(noun + 2, Chunk.NOUN_PHRASE)) {
            List<EventNoun> inner = of(noun + 2);
            if (!inner.isEmpty()
                    && found.stream()
                            .noneMatch(n -> n.isAct() || (!open && n.operator().isPresent()))) {
                return joined(inner, found);
            }
        }
        return found;
    }

    /** "accused Chile of an attack": a name behind other words, which counts nothing. */
    private boolean isName(int noun) {
        return noun > 0 && tokens.is(chunks.to(noun) - 1, Tokens.CAPITAL);
    }

    /** "Saudi" of "the Saudi king": no people but its adjective. */
    private static boolean isAttribute(Match<EventNoun> match, int to) {
        return match.end() < to && match.entries().get(0).type().equals(PEOPLE);
    }

    /** "a group of", "a batch of": what is counted counts. */
    private static boolean isMeasure(List<EventNoun> found) {
        return isAny(found, MEASURE);
    }

    private static boolean isAny(List<EventNoun> nouns, String type) {
        long bit = NounTypes.bit(type);
        for (int i = 0; i < nouns.size(); i++) {
            EventNoun noun = nouns.get(i);
            if ((noun.bit() & bit) != 0 && noun.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase can be of no other class of nouns. */
    boolean isOnly(int noun, String type) {
        for (EventNoun found : of(noun)) {
            if (!found.type().equals(type)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase can be of a class of nouns. */
    boolean is(int noun, String type) {
        return isAny(of(noun), type);
    }

    /** Whether some words end in the noun of an engagement: "working-level talks", but not "separated families". */
    boolean endInEngagement(int first, int limit) {
        for (int at = first; at < limit; at++) {
            Match<EventNoun> match = table.longest(at, limit);
            if (match != null && match.end() == limit && isEngagement(match.entries())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEngagement(List<EventNoun> nouns) {
        for (EventNoun noun : nouns) {
            if (noun.kind().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** True for what is no measure, as "the week" of "went to Rome the week of April 12" is. */
    boolean isThing(int noun) {
        List<EventNoun> found = of(noun);
        return !found.isEmpty() && !isMeasure(found);
    }

    /** True where a phrase ends in a noun of its own that we know. */
    boolean isHead(int noun) {
        Match<EventNoun> last = table.longest(chunks.to(noun) - 1, chunks.to(noun));
        return last != null;
    }

    /** The noun of an act at the head of a phrase. */
    Optional<EventNoun> act(int noun) {
        return known(noun).act();
    }

    /** Whether the head of a phrase is the noun of an act. */
    boolean isAct(int noun) {
        return known(noun).act().isPresent();
    }

    /** What a phrase does to an act that hangs on it: "a request to". */
    Optional<Operator> operator(int noun) {
        return known(noun).operator();
    }

    private boolean isOf(int chunk) {
        return chunks.is(chunk, Chunk.PREPOSITION) && tokens.reads(chunks.from(chunk), chunks.to(chunk), "of");
    }

    /** Whether the sentence speaks of a noun of a class. */
    boolean anywhere(String type) {
        BitSet openings = frames.openings(type);
        for (int at = from; at < to; at++) {
            if (openings.get(tokens.word(at))) {
                return isAnywhere(type);
            }
        }
        return false;
    }

    private boolean isAnywhere(String type) {
        for (int at = from; at < to; at++) {
            Match<EventNoun> match = table.longest(at, to);
            if (match != null) {
                if (isAny(match.entries(), type)) {
                    return true;
                }
                at = match.end() - 1;
            }
        }
        return false;
    }
}
