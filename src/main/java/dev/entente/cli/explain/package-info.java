/** {@code entente explain}: why an event came out of a sentence, or why none did. */
package dev.entente.cli.explain;
