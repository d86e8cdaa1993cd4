package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import java.util.Optional;

/**
 * An actor in a sentence.
 *
 * @param actor who
 * @param acts whether it acts for its state: false where only an attribute of some thing names the country
 */
record Party(Actor actor, boolean acts) {

    /** Whether it is somebody who acts for a state or body that we know. */
    boolean holdsOffice() {
        return actor.role().filter(Role::actsForState).isPresent()
                && actor.code().isPresent();
    }

    /** "each other", "one another's ships": whoever else acts. */
    boolean isEachOther() {
        String text = actor.text();
        return actor.code().isEmpty()
                && (text.startsWith("each other") || text.startsWith("one another") || text.equals("the other"));
    }

    /**
     * A party by its code.
     *
     * @param org whether the code is that of an organisation and not of a country
     */
    static Party of(Optional<String> code, boolean org, Optional<Role> role, String name, String text, boolean acts) {
        Optional<String> country = org ? Optional.empty() : code;
        Optional<String> body = org ? code : Optional.empty();
        return new Party(new Actor(country, body, role, name, text), acts);
    }
}
