/** From a news item to coded events: clauses, roles, modality, phase, date and place. */
package dev.entente.coding;
