package dev.entente.news;

/** What a record of the input topic says of an item: its content, or that it is withdrawn. */
public sealed interface NewsReport extends Reading permits NewsItem, Withdrawal {

    /** The item's id, 1 to 512 characters. */
    String id();

    ItemVersion version();

    /**
     * Tells two contents of the same version apart: equal where all that counts of an item is equal, whatever its form
     * and the order of its fields. Empty for a withdrawal, else 32 hex digits.
     */
    String contentHash();
}
