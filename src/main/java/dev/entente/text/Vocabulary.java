package dev.entente.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as small numbers, whatever their case. Words are added while tables load; after that it is only read, and safe
 * to share.
 *
 * <p>Looking up costs one hash over the characters and allocates nothing.
 */
public final class Vocabulary {

    /** The number of a word that is in no table. */
    public static final int UNKNOWN = 0;

    private final List<String> words = new ArrayList<>(List.of(""));
    /** Open addressing: the hash of a word above, its number below; 0 where nothing stands. */
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
        if (words.size() * 3 > slots.length) {
            grow();
        } else {
            place(slots, chars, id);
        }
        return id;
    }

    /** The number of the word between two offsets, or {@link #UNKNOWN}. */
    public int id(char[] text, int begin, int end) {
        int hash = hash(text, begin, end);
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            int id = (int) slots[at];
            if ((int) (slots[at] >>> 32) == hash && same(words.get(id), text, begin, end - begin)) {
                return id;
            }
        }
        return UNKNOWN;
    }

    /** The word of a number, in lower case. */
    public String word(int id) {
        return words.get(id);
    }

    /** One more than the greatest number. */
    public int size() {
        return words.size();
    }

    private static boolean same(String word, char[] text, int begin, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != fold(text[begin + i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = hash * 31 + fold(text[i]);
        }
        return hash ^ (hash >>> 15);
    }

    private static void fold(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
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
        int hash = hash(word, 0, word.length);
        int at = hash & (into.length - 1);
        while (into[at] != 0) {
            at = (at + 1) & (into.length - 1);
        }
        into[at] = (long) hash << 32 | id;
    }
}
