/**
 * The vocabulary of events: kinds, phases, CAMEO and PLOVER codes, actors, relationships, and the records that the
 * coder and the folds hand on. Knows nothing of text, storage or Kafka.
 */
package dev.entente.event;
