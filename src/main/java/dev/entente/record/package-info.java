/** Pure folds: which version of an item counts, and what its mentions add up to. They run over {@link SortedStore}. */
package dev.entente.record;
