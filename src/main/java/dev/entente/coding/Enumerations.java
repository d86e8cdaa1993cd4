package dev.entente.coding;

/** Finds where a list of noun phrases ends: "Chad, Libya and Sudan". */
final class Enumerations {

    private final Chunks chunks;

    Enumerations(Chunks chunks) {
        this.chunks = chunks;
    }

    /** The last noun phrase of a list that begins with this one. */
    int last(int noun) {
        int at = noun;
        boolean commas = true;
        while (commas) {
            int and = chunks.is(at + 1, Chunk.COMMA) && chunks.is(at + 2, Chunk.CONJUNCTION) ? at + 2 : at + 1;
            if (chunks.is(and, Chunk.CONJUNCTION) && chunks.is(and + 1, Chunk.NOUN_PHRASE)) {
                return isSubject(and + 1) && !beginsSentence(noun) ? at : and + 1;
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

    /** True for a phrase with its own finite verb: in "met Chad and Libya said" the list ends at Chad. */
    private boolean isSubject(int noun) {
        return chunks.is(noun + 1, Chunk.VERB_GROUP) && chunks.verb(noun + 1).form == VerbGroup.Form.FINITE;
    }

    private boolean beginsSentence(int noun) {
        for (int at = noun - 1; at >= 0 && !chunks.is(at, Chunk.THAT); at--) {
            if (chunks.is(at, Chunk.VERB_GROUP)) {
                return false;
            }
        }
        return true;
    }
}
