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

    private final List<List<T>> entries = new ArrayList<>();
    /** The node behind the first word of a phrase, by that word; {@link #NO_PHRASE} for most words. */
    private int[] first = new int[1 << 12];

    /** For each word a bit: whether a phrase begins with it. Small, so that it stays near where most words end. */
    private long[] openings = new long[1 << 10];

    /** For each node a bit of 64 for every word that goes on from it; a bit is shared by some words. */
    private long[] onward = new long[1 << 12];

    private long[] keys = new long[1 << 12];
    private int[] next = new int[1 << 12];
    private final Scratch scratch = new Scratch();
    private int edges;

    public PhraseTable() {
        Arrays.fill(keys, -1L);
        entries.add(List.of());
    }

    /** Adds a phrase; its words are cut as the tokenizer cuts a text. */
    public void add(Vocabulary vocabulary, String phrase, T entry) {
        int[] words = words(vocabulary, phrase);
        int node = 0;
        for (int word : words) {
            int child = child(node, word);
            if (child == NO_NODE) {
                child = entries.size();
                entries.add(List.of());
                link(node, word, child);
                if (node == 0) {
                    first = word < first.length ? first : Arrays.copyOf(first, Math.max(word + 1, first.length * 2));
                    first[word] = child;
                    open(word);
                }
            }
            node = child;
        }
        List<T> all = new ArrayList<>(entries.get(node));
        if (!all.contains(entry)) {
            all.add(entry);
        }
        entries.set(node, List.copyOf(all));
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
            words[i] = vocabulary.add(tokens.text(i, i + 1));
        }
        return words;
    }

    /** What the longest phrase at a token stands for and where it ends, or null. */
    public Match<T> longest(Tokens tokens, int from, int limit) {
        int node = from < limit ? first(tokens.word(from)) : NO_PHRASE;
        if (node == NO_PHRASE) {
            return null;
        }
        List<T> best = entries.get(node);
        int end = from + 1;
        for (int at = from + 1; at < limit; at++) {
            node = child(node, tokens.word(at));
            if (node == NO_NODE) {
                break;
            }
            if (!entries.get(node).isEmpty()) {
                best = entries.get(node);
                end = at + 1;
            }
        }
        return best.isEmpty() ? null : new Match<>(best, end);
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
        int at = word >> 6;
        return at < openings.length && (openings[at] >>> word & 1) != 0;
    }

    private void open(int word) {
        int at = word >> 6;
        openings = at < openings.length ? openings : Arrays.copyOf(openings, Math.max(at + 1, openings.length * 2));
        openings[at] |= 1L << word;
    }

    private static long bit(int word) {
        return 1L << ((word * 0x9E3779B9) >>> 26);
    }

    private int first(int word) {
        return word < first.length ? first[word] : NO_PHRASE;
    }

    private int child(int node, int word) {
        if (word == Vocabulary.UNKNOWN || node >= onward.length || (onward[node] & bit(word)) == 0) {
            return NO_NODE;
        }
        long key = (long) node << 32 | word;
        int at = slot(key);
        while (keys[at] != -1L) {
            if (keys[at] == key) {
                return next[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return NO_NODE;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private void link(int node, int word, int child) {
        onward = node < onward.length ? onward : Arrays.copyOf(onward, Math.max(node + 1, onward.length * 2));
        onward[node] |= bit(word);
        if (++edges * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldNext = next;
            keys = new long[oldKeys.length * 2];
            next = new int[oldKeys.length * 2];
            Arrays.fill(keys, -1L);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != -1L) {
                    put(oldKeys[i], oldNext[i]);
                }
            }
        }
        put((long) node << 32 | word, child);
    }

    private void put(long key, int child) {
        int at = slot(key);
        while (keys[at] != -1L) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        next[at] = child;
    }
}
