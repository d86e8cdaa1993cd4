/** Hashes, the same for every package: what ids, fingerprints and comparisons are made of. Knows no other package. */
package dev.entente.hash;
