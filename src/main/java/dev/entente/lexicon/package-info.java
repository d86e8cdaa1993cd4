/** What the coder knows: actors, places, words, verbs and event nouns, read from {@code lexicon/*.tsv}. */
package dev.entente.lexicon;
