package dev.entente.coding;

import java.util.Set;

/** Words before the noun of an engagement that say nothing of its form. */
final class FormatWords {

    static final Set<String> STOP = Set.of(
            "the",
            "a",
            "an",
            "their",
            "its",
            "his",
            "her",
            "our",
            "these",
            "those",
            "this",
            "that",
            "first",
            "second",
            "third",
            "last",
            "next",
            "new",
            "another",
            "further",
            "frequent",
            "recent",
            "latest",
            "planned",
            "two",
            "three",
            "some",
            "any",
            "more",
            "of",
            "such",
            "late",
            "future",
            "possible",
            "fresh",
            "temporary",
            "regular");

    private FormatWords() {}
}
