package dev.entente.lexicon;

import dev.entente.text.Tokenizer;
import dev.entente.text.Tokens;
import dev.entente.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases of words, found by the longest match at a token. Filled while tables load, then only read.
 *
 * @param <T> what a phrase stands for; one phrase may stand for several things
 */
public final class PhraseTable<T> {

    private static final int NO_NODE = -1;
    private static final int NO_PHRASE = 0;
    private static final long NO_EDGE = 0;
    private static final int NODE_BITS = 20;
    private static final int NODE_MASK = (1 << NODE_BITS) - 1;

    /** What the phrase that ends at a node stands for, by node; null where none ends there. */
    private List<T>[] entries = nodes(1 << 8);

    private int nodes = 1;
    /** The node behind the first word of a phrase, by that word; {@link #NO_PHRASE} for most words. */
    private int[] first = new int[1 << 12];

    /** For each word a bit: whether a phrase begins with it. Small, so that it stays near where most words end. */
    private long[] openings = new long[1 << 10];

    /** For each word a bit: whether a phrase goes on with it. */
    private long[] further = new long[1 << 10];

    /** Open addressing: node, word and the node behind the word, {@value #NODE_BITS} bits each; no child is node 0. */
    private long[] edges = new long[1 << 12];

    private final Scratch scratch = new Scratch();
    private int edgeCount;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists has no other form
    private static <T> List<T>[] nodes(int count) {
        return new List[count];
    }

    /** Adds a phrase; its words are cut as the tokenizer cuts a text. */
    public void add(Vocabulary vocabulary, String phrase, T entry) {
        int[] words = words(vocabulary, phrase);
        int node = 0;
        for (int word : words) {
            int child = child(node, word);
            if (child == NO_NODE) {
                child = node();
                link(node, word, child);
                if (node == 0) {
                    first = word < first.length ? first : Arrays.copyOf(first, Math.max(word + 1, first.length * 2));
                    first[word] = child;
                    openings = with(openings, word);
                } else {
                    further = with(further, word);
                }
            }
            node = child;
        }
        entries[node] = entries[node] == null ? List.of(entry) : with(entries[node], entry);
    }

    private static <T> List<T> with(List<T> some, T entry) {
        if (some.contains(entry)) {
            return some;
        }
        List<T> more = new ArrayList<>(some);
        more.add(entry);
        return List.copyOf(more);
    }

    private int node() {
        if (nodes == entries.length) {
            entries = Arrays.copyOf(entries, nodes * 2);
        }
        return nodes++;
    }

    /** The number of the word with which a phrase begins. */
    int opening(Vocabulary vocabulary, String phrase) {
        return words(vocabulary, phrase)[0];
    }

    /** Tokens for the phrases that are added, made once. */
    private static final class Scratch {

        private final Tokens tokens = new Tokens();

        void read(Vocabulary vocabulary, char[] text) {
            new Tokenizer(vocabulary).read(text, tokens);
        }
    }

    private int[] words(Vocabulary vocabulary, String phrase) {
        for (String word : List.of(phrase.split(" ", -1))) {
            if (word.indexOf('-') < 0) {
                vocabulary.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
            } else {
                vocabulary.add(word);
            }
        }
        vocabulary.add("'s");
        char[] text = phrase.toCharArray();
        scratch.read(vocabulary, text);
        Tokens tokens = scratch.tokens;
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            int known = tokens.word(i);
            words[i] = known == Vocabulary.UNKNOWN ? vocabulary.add(tokens.text(i, i + 1)) : known;
        }
        return words;
    }

    /** What the longest phrase at a token stands for and where it ends, or null. */
    public Match<T> longest(Tokens tokens, int from, int limit) {
        int node = from < limit ? first(tokens.word(from)) : NO_PHRASE;
        if (node == NO_PHRASE) {
            return null;
        }
        List<T> best = entries[node];
        int end = from + 1;
        for (int at = from + 1; at < limit; at++) {
            int word = tokens.word(at);
            node = holds(further, word) ? child(node, word) : NO_NODE;
            if (node == NO_NODE) {
                break;
            }
            List<T> longer = entries[node];
            if (longer != null) {
                best = longer;
                end = at + 1;
            }
        }
        return best == null ? null : new Match<>(best, end);
    }

    /**
     * A phrase found.
     *
     * @param entries what it stands for, one or more
     * @param end the token behind it
     */
    public record Match<T>(List<T> entries, int end) {}

    /** Whether any phrase begins with a word. */
    boolean begins(int word) {
        return holds(openings, word);
    }

    private static boolean holds(long[] words, int word) {
        int at = word >> 6;
        return at < words.length && ((words[at] >>> word) & 1) != 0;
    }

    private static long[] with(long[] words, int word) {
        int at = word >> 6;
        long[] all = at < words.length ? words : Arrays.copyOf(words, Math.max(at + 1, words.length * 2));
        all[at] |= 1L << word;
        return all;
    }

    private int first(int word) {
        return word < first.length ? first[word] : NO_PHRASE;
    }

    private int child(int node, int word) {
        if (word == Vocabulary.UNKNOWN) {
            return NO_NODE;
        }
        long key = key(node, word);
        for (int at = slot(key); edges[at] != NO_EDGE; at = (at + 1) & (edges.length - 1)) {
            if (edges[at] >>> NODE_BITS == key) {
                return (int) edges[at] & NODE_MASK;
            }
        }
        return NO_NODE;
    }

    private static long key(int node, int word) {
        return (long) node << NODE_BITS | word;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
    }

    private void link(int node, int word, int child) {
        if (word > NODE_MASK || child > NODE_MASK) {
            throw new IllegalStateException("more than " + NODE_MASK + " words or phrases in a table");
        }
        if (++edgeCount * 2 > edges.length) {
            long[] old = edges;
            edges = new long[old.length * 2];
            for (long edge : old) {
                if (edge != NO_EDGE) {
                    put(edge);
                }
            }
        }
        put(key(node, word) << NODE_BITS | child);
    }

    private void put(long edge) {
        int at = slot(edge >>> NODE_BITS);
        while (edges[at] != NO_EDGE) {
            at = (at + 1) & (edges.length - 1);
        }
        edges[at] = edge;
    }
}
