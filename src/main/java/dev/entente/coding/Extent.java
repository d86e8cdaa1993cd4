package dev.entente.coding;

/**
 * A stretch of an item's text, as {@link dev.entente.news.NewsItem#reading} has it.
 *
 * @param begin offset of its first character
 * @param end offset behind its last character
 */
public record Extent(int begin, int end) {

    public Extent {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("characters " + begin + " to " + end + " are no stretch of a text");
        }
    }
}
