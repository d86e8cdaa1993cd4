package dev.entente.coding;

import dev.entente.text.DatePhrase;
import java.util.List;

/**
 * A sentence that was cut, and is still to be read.
 *
 * @param from its first token
 * @param to the token behind it
 * @param dates the phrases of time in it
 * @param chunks what it was cut into; good until the next sentences are cut
 */
record CutSentence(int from, int to, List<DatePhrase> dates, Chunks chunks, Clauses clauses) {}
