package dev.entente.coding;

import dev.entente.lexicon.Name;

/**
 * A name found in a text.
 *
 * @param name what it stands for
 * @param from its first token
 * @param to the token behind it
 * @param possessive true where a possessive ending follows
 */
record Hit(Name name, int from, int to, boolean possessive) {

    boolean form(Name.Form form) {
        return name.form() == form;
    }
}
