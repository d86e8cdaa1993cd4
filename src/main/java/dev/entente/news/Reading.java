package dev.entente.news;

/** What came of reading a record of the input topic: a report of an item, or why there is none. */
public sealed interface Reading permits NewsReport, Refusal {}
