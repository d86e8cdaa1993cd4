package dev.entente.coding;

import dev.entente.event.Actor;

/**
 * An actor in a sentence.
 *
 * @param actor who
 * @param acts whether it acts for its state: false where only an attribute of some thing names the country
 */
record Party(Actor actor, boolean acts) {}
