package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Frame;
import dev.entente.lexicon.Operator;
import dev.entente.lexicon.PhraseTable.Match;
import dev.entente.lexicon.Words;
import dev.entente.text.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Reads nouns made of verbs by the frames of the verb: "the lifting of sanctions", "arms deliveries". */
final class Deverbals {

    /** What a noun made of a verb tells of: the frame of the verb, and the noun phrase that is its object. */
    record Deed(Frame frame, int object) {

        /** The operator that its frame puts over the act that is its object: "lifting of sanctions". */
        Optional<Operator> over() {
            return frame.code().isPresent() ? Optional.empty() : frame.operator();
        }
    }

    private final Syntax syntax;
    private final Chunks chunks;
    /** What was found for each chunk, once it was asked for. */
    private final PerChunk<Optional<Deed>> known;

    Deverbals(Syntax syntax) {
        this.known = new PerChunk<>(syntax.chunks());
        this.syntax = syntax;
        this.chunks = syntax.chunks();
    }

    /** What a noun phrase tells of by the frames of the verb that its head is made of. */
    Optional<Deed> read(int noun) {
        if (!chunks.is(noun, Chunk.NOUN_PHRASE)) {
            return Optional.empty();
        }
        Optional<Deed> deed = known.get(noun);
        return deed == null ? known.keep(noun, find(noun)) : deed;
    }

    private Optional<Deed> find(int noun) {
        int verb = verb(noun);
        if (verb == Vocabulary.UNKNOWN) {
            return Optional.empty();
        }
        boolean of = chunks.is(noun + 1, Chunk.PREPOSITION)
                && chunks.is(noun + 2, Chunk.NOUN_PHRASE)
                && syntax.reads(noun + 1, "of");
        int object = of ? noun + 2 : noun;
        List<EventNoun> things = of ? syntax.nouns().of(object) : attribute(noun);
        List<Frame> frames = syntax.lexicon().frames().of(verb).ofNouns();
        for (int i = 0; i < frames.size(); i++) {
            if (fits(frames.get(i), noun, things, of)) {
                return Optional.of(new Deed(frames.get(i), object));
            }
        }
        return Optional.empty();
    }

    private boolean fits(Frame frame, int noun, List<EventNoun> things, boolean of) {
        boolean object = switch (frame.object()) {
            case TYPE -> frame.types().containsAny(things);
            case ACT -> of && isAct(things);
            case ANY -> of;
            case FREE, NONE, SUBJECT_ACT, SUBJECT_TYPE, SELF, LABEL -> false;
        };
        return object && (frame.prepositions().isEmpty() || isFollowed(noun, frame));
    }

    private static boolean isAct(List<EventNoun> nouns) {
        for (int i = 0; i < nouns.size(); i++) {
            if (nouns.get(i).isAct()) {
                return true;
            }
        }
        return false;
    }

    private boolean isFollowed(int noun, Frame frame) {
        for (int at = noun + 1; at < chunks.size() && !chunks.is(at, Chunk.VERB_GROUP); at++) {
            if (chunks.is(at, Chunk.PREPOSITION) && frame.takes(chunks.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** The verb that the head of a phrase is made of; a gerund is its own. */
    private int verb(int noun) {
        boolean act = false;
        for (EventNoun entry : syntax.nouns().head(noun)) {
            if (entry.verb() != Vocabulary.UNKNOWN) {
                return entry.verb();
            }
            act |= entry.isAct();
        }
        if (act) {
            return Vocabulary.UNKNOWN; // "a meeting of" has a meaning of its own
        }
        int last = chunks.to(noun) - 1;
        boolean gerund = (syntax.glosses().kinds(last) & Words.ING) != 0;
        return gerund ? syntax.lexicon().words().verb(syntax.tokens().word(last)) : Vocabulary.UNKNOWN;
    }

    /** The nouns right before the head of a phrase: "arms" of "arms deliveries". */
    private List<EventNoun> attribute(int noun) {
        List<EventNoun> found = List.of();
        int to = chunks.to(noun);
        for (int at = chunks.from(noun); at < to; at++) {
            Match<EventNoun> match = syntax.glosses().nouns().longest(at, to);
            if (match != null && match.end() < to) {
                found = match.end() == to - 1 ? match.entries() : found;
                at = match.end() - 1;
            }
        }
        return found;
    }
}
