package dev.entente.coding;

/** The kinds of chunk that a sentence is cut into. */
enum Chunk {
    NOUN_PHRASE,
    VERB_GROUP,
    PREPOSITION,
    COMMA,
    CONJUNCTION,
    THAT,
    RELATIVE,
    SUBORDINATOR,
    DATE,
    QUOTE,
    MARK
}
