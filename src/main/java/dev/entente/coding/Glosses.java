package dev.entente.coding;

import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Found;
import dev.entente.lexicon.Lexicon;
import dev.entente.lexicon.Name;
import dev.entente.lexicon.Names;
import dev.entente.lexicon.Names.Reading;
import dev.entente.lexicon.Words;
import dev.entente.text.Tokens;

/** What the lexicon knows of the tokens of some sentences, each of them looked up once. Belongs to one thread. */
final class Glosses {

    private final Tokens tokens;
    private final Words words;
    private final Names names;
    private final Found<EventNoun> nouns;
    private final Found<Name> proper;
    private final Found<Name> agents;
    private final Found<Name> epithets;
    private final Found<Reading> readings;
    private int[] kinds = new int[1024];
    private int first;
    private int limit;

    Glosses(Lexicon lexicon, Tokens tokens) {
        this.tokens = tokens;
        this.words = lexicon.words();
        this.names = lexicon.names();
        this.nouns = new Found<>(lexicon.frames().nouns(), tokens);
        this.proper = new Found<>(lexicon.names().proper(), tokens);
        this.agents = new Found<>(lexicon.names().agents(), tokens);
        this.epithets = new Found<>(lexicon.names().epithets(), tokens);
        this.readings = new Found<>(lexicon.names().readings(), tokens);
    }

    /** Begins the sentences between two tokens. */
    void begin(int begin, int end) {
        first = begin;
        limit = end;
        nouns.begin(begin, end);
        proper.begin(begin, end);
        agents.begin(begin, end);
        epithets.begin(begin, end);
        readings.begin(begin, end);
        if (kinds.length < end - begin) {
            kinds = new int[Math.max(end - begin, kinds.length * 2)];
        }
        for (int at = begin; at < end; at++) {
            kinds[at - begin] = words.kinds(tokens, at);
        }
    }

    /** Comes to the one of these sentences that lies between two tokens. */
    void sentence(int begin, int end) {
        nouns.sentence(begin, end);
        proper.sentence(begin, end);
        agents.sentence(begin, end);
        epithets.sentence(begin, end);
        readings.sentence(begin, end);
    }

    /** The kinds of {@link Words} that a token can be. */
    int kinds(int at) {
        return at >= first && at < limit ? kinds[at - first] : words.kinds(tokens, at);
    }

    /** Whether a name or an agent can begin at a token. */
    boolean opensName(int at) {
        return names.isOpening(tokens.word(at));
    }

    /** Nouns of acts and things. */
    Found<EventNoun> nouns() {
        return nouns;
    }

    /** Names that are written with a capital. */
    Found<Name> proper() {
        return proper;
    }

    /** Nouns that tell a role. */
    Found<Name> agents() {
        return agents;
    }

    /** Descriptions such as "the communist state". */
    Found<Name> epithets() {
        return epithets;
    }

    /** The readings of ambiguous names. */
    Found<Reading> readings() {
        return readings;
    }
}
