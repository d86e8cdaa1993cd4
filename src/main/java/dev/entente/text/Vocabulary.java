package dev.entente.text;

import java.util.ArrayList;
import java.util.Arrays;
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
    private int[] slots = new int[1 << 15];

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
            place(slots, id);
        }
        return id;
    }

    /** The number of the word between two offsets, or {@link #UNKNOWN}. */
    public int id(char[] text, int begin, int end) {
        int length = end - begin;
        int at = hash(text, begin, end) & (slots.length - 1);
        while (slots[at] != UNKNOWN) {
            if (same(words.get(slots[at]), text, begin, length)) {
                return slots[at];
            }
            at = (at + 1) & (slots.length - 1);
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
        int[] larger = new int[slots.length * 2];
        Arrays.fill(larger, UNKNOWN);
        slots = larger;
        for (int id = 1; id < words.size(); id++) {
            place(larger, id);
        }
    }

    private void place(int[] into, int id) {
        char[] chars = words.get(id).toCharArray();
        int at = hash(chars, 0, chars.length) & (into.length - 1);
        while (into[at] != UNKNOWN) {
            at = (at + 1) & (into.length - 1);
        }
        into[at] = id;
    }
}
