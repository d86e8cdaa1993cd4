package dev.entente.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words as small numbers, whatever their case. Words are added while tables load; after that it is only read, and safe
 * to share.
 *
 * <p>A word of up to {@value #SHORT} ASCII characters is its own key, {@value #BITS} bits a character: to look it up
 * costs one walk over its characters and mostly one place in memory. Of any other word the key is a hash, and its
 * characters are compared. Nothing is allocated.
 */
public final class Vocabulary {

    /** The number of a word that is in no table. */
    public static final int UNKNOWN = 0;

    private static final int BITS = 7;
    private static final int ASCII = 1 << BITS;
    private static final int SHORT = 9;

    /** Set in the keys of words that are not their own. */
    private static final long HASHED = Long.MIN_VALUE;

    private static final long NOTHING = 0;

    /** ASCII characters in lower case. */
    private static final char[] FOLDED = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            FOLDED[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
    }

    private final List<String> words = new ArrayList<>(List.of(""));
    /** The characters of all words, one behind the other. */
    private char[] letters = new char[1 << 16];
    /** Where in {@link #letters} each word begins, by its number; one more for the end of the last. */
    private int[] begins = new int[1 << 12];

    /** Open addressing: the key of a word and behind it its number; {@link #NOTHING} where none stands. */
    private long[] slots = new long[1 << 16];

    /** The number of a word, which is added where it is new. */
    public int add(String word) {
        char[] chars = word.toCharArray();
        int known = id(chars, 0, chars.length);
        if (known != UNKNOWN) {
            return known;
        }
        int id = words.size();
        fold(chars);
        words.add(new String(chars));
        write(chars, id);
        if (words.size() * 4 > slots.length) {
            grow();
        } else {
            place(slots, chars, id);
        }
        return id;
    }

    /** The number of the word between two offsets, or {@link #UNKNOWN}. */
    public int id(char[] text, int begin, int end) {
        long key = key(text, begin, end);
        long[] table = slots;
        for (int at = slot(table, key); table[at] != NOTHING; at = next(table, at)) {
            if (table[at] == key) {
                int id = (int) table[at + 1];
                if (key > NOTHING || same(id, text, begin, end - begin)) {
                    return id;
                }
            }
        }
        return UNKNOWN;
    }

    /** The number of a word of ASCII characters whose {@linkplain #with key} is known, or {@link #UNKNOWN}. */
    int id(long key, char[] text, int begin, int end) {
        if (end - begin > SHORT) {
            return id(text, begin, end);
        }
        long[] table = slots;
        for (int at = slot(table, key); table[at] != NOTHING; at = next(table, at)) {
            if (table[at] == key) {
                return (int) table[at + 1];
            }
        }
        return UNKNOWN;
    }

    /** The key of a word and one ASCII character behind it, of both their characters; that of no characters is 0. */
    static long with(long key, char c) {
        return key << BITS | FOLDED[c];
    }

    /** The word of a number, in lower case. */
    public String word(int id) {
        return words.get(id);
    }

    /** One more than the greatest number. */
    public int size() {
        return words.size();
    }

    private void write(char[] word, int id) {
        int from = begins[id];
        int to = from + word.length;
        letters = to <= letters.length ? letters : Arrays.copyOf(letters, letters.length * 2 + word.length);
        begins = id + 1 < begins.length ? begins : Arrays.copyOf(begins, begins.length * 2);
        System.arraycopy(word, 0, letters, from, word.length);
        begins[id + 1] = to;
    }

    private boolean same(int id, char[] text, int begin, int length) {
        int from = begins[id];
        if (begins[id + 1] - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[from + i] != fold(text[begin + i])) {
                return false;
            }
        }
        return true;
    }

    private static long key(char[] text, int begin, int end) {
        if (end - begin > SHORT) {
            return hash(text, begin, end);
        }
        long key = 0;
        for (int at = begin; at < end; at++) {
            char c = fold(text[at]);
            if (c == 0 || c >= ASCII) {
                return hash(text, begin, end);
            }
            key = key << BITS | c;
        }
        return key;
    }

    private static long hash(char[] text, int begin, int end) {
        long hash = 0;
        for (int at = begin; at < end; at++) {
            hash = hash * 31 + fold(text[at]);
        }
        return hash | HASHED;
    }

    private static void fold(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return FOLDED[c];
        }
        return c == '\u2019' || c == '\u02BC' || c == '\u2018' ? '\'' : Character.toLowerCase(c);
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int id = 1; id < words.size(); id++) {
            place(slots, words.get(id).toCharArray(), id);
        }
    }

    private static void place(long[] into, char[] word, int id) {
        long key = key(word, 0, word.length);
        int at = slot(into, key);
        while (into[at] != NOTHING) {
            at = next(into, at);
        }
        into[at] = key;
        into[at + 1] = id;
    }

    /** Where the search for a key begins: an even place. */
    private static int slot(long[] table, long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 2);
    }

    private static int next(long[] table, int at) {
        return (at + 2) & (table.length - 1);
    }
}
