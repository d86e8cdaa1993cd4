package dev.entente.event;

/**
 * An unordered pair of states or organisations of states, written {@code JPN-PRK}: the codes in alphabetical order.
 *
 * @param first the alphabetically first code, three capital letters
 * @param second the other code
 */
public record Relationship(String first, String second) implements Comparable<Relationship> {

    private static final int CODE_LENGTH = 3;

    public Relationship {
        if (!isCode(first) || !isCode(second)) {
            throw new IllegalArgumentException("relationship of '" + first + "' and '" + second
                    + "': each has to be a code of three capital letters");
        }
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("relationship of '" + first + "' and '" + second
                    + "': the codes have to differ and stand in alphabetical order");
        }
    }

    /**
     * The relationship of two codes in either order.
     *
     * @throws IllegalArgumentException where the codes are equal or malformed
     */
    public static Relationship between(String one, String other) {
        return one.compareTo(other) < 0 ? new Relationship(one, other) : new Relationship(other, one);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where the text is no relationship
     */
    public static Relationship parse(String text) {
        if (text.length() != 7 || text.charAt(3) != '-') {
            throw new IllegalArgumentException("'" + text + "' is no relationship; one is written like JPN-PRK");
        }
        return new Relationship(text.substring(0, 3), text.substring(4));
    }

    /** By hand, since a relationship is made for every row that is read. */
    private static boolean isCode(String text) {
        return text.length() == CODE_LENGTH
                && isCapital(text.charAt(0))
                && isCapital(text.charAt(1))
                && isCapital(text.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public int compareTo(Relationship other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
