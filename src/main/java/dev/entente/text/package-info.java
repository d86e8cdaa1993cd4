/** Sentences, tokens and dates in running text. Knows nothing of politics. */
package dev.entente.text;
