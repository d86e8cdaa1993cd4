package dev.entente.text;

import java.util.Arrays;

/** The words of a text as flat arrays, used again for the next text. Belongs to one thread. */
public final class Tokens {

    /** Begins with a capital letter. */
    public static final int CAPITAL = 1;
    /** Has capital letters only, two or more. */
    public static final int CAPITALS = 2;
    /** Begins with a digit. */
    public static final int NUMBER = 4;
    /** A mark, not a word. */
    public static final int MARK = 8;
    /** The possessive ending, a token of its own. */
    public static final int POSSESSIVE = 16;
    /** Stands behind a blank line, or opens the text. */
    public static final int PARAGRAPH = 32;
    /** Stands on a new line. */
    public static final int LINE = 64;
    /** Joined to the token before by a hyphen. */
    public static final int JOINED = 128;
    /** An abbreviation that ends in a point. */
    public static final int ABBREVIATION = 256;

    private char[] text = new char[0];
    private int[] begins = new int[1024];
    private int[] ends = new int[1024];
    private int[] words = new int[1024];
    private int[] shapes = new int[1024];
    private int size;

    void clear(char[] newText) {
        text = newText;
        size = 0;
    }

    void add(int begin, int end, int word, int shape) {
        if (size == begins.length) {
            int larger = size * 2;
            begins = Arrays.copyOf(begins, larger);
            ends = Arrays.copyOf(ends, larger);
            words = Arrays.copyOf(words, larger);
            shapes = Arrays.copyOf(shapes, larger);
        }
        begins[size] = begin;
        ends[size] = end;
        words[size] = word;
        shapes[size] = shape;
        size++;
    }

    public int size() {
        return size;
    }

    /** Offset of the token's first character. */
    public int begin(int token) {
        return begins[token];
    }

    /** Offset behind the token's last character. */
    public int end(int token) {
        return ends[token];
    }

    /** Its number in the vocabulary. */
    public int word(int token) {
        return words[token];
    }

    public boolean is(int token, int shape) {
        return (shapes[token] & shape) != 0;
    }

    /** The only character of a mark, or 0 for a word. */
    public char mark(int token) {
        return (shapes[token] & MARK) != 0 ? text[begins[token]] : 0;
    }

    public char charAt(int offset) {
        return text[offset];
    }

    /** The text from the first of some tokens to behind the last. */
    public String text(int from, int to) {
        return from >= to ? "" : new String(text, begins[from], ends[to - 1] - begins[from]);
    }

    /** True where the text of some tokens is this one, to the letter. */
    public boolean reads(int from, int to, String wanted) {
        return matches(from, to, wanted, false);
    }

    /** True where the text of some tokens is this one, whatever the case. */
    public boolean readsIgnoringCase(int from, int to, String wanted) {
        return matches(from, to, wanted, true);
    }

    private boolean matches(int from, int to, String wanted, boolean anyCase) {
        int begin = begins[from];
        if (ends[to - 1] - begin != wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            char one = text[begin + i];
            char other = wanted.charAt(i);
            if (one != other && !(anyCase && isSameLetter(one, other))) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#equalsIgnoreCase} has it. */
    private static boolean isSameLetter(char one, char other) {
        return Character.toLowerCase(Character.toUpperCase(one)) == Character.toLowerCase(Character.toUpperCase(other));
    }

    /** True where a word ends in these (lower case) letters and is longer. */
    public boolean endsWith(int token, String ending) {
        int length = ending.length();
        int at = ends[token] - length;
        if (at <= begins[token]) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[at + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number that a token of digits stands for, or -1. */
    public int number(int token) {
        int value = 0;
        for (int i = begins[token]; i < ends[token]; i++) {
            char c = text[i];
            if (c < '0' || c > '9' || value > 100_000) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
