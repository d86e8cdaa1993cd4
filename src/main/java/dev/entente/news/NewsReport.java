package dev.entente.news;

/** What a record of the input topic says of an item: its content, or that it is withdrawn. */
public sealed interface NewsReport permits NewsItem, Withdrawal {

    /** The item's id, 1 to 512 characters. */
    String id();

    ItemVersion version();
}
