package dev.entente.coding;

import dev.entente.event.Actor;
import dev.entente.event.Role;
import java.util.Optional;
import java.util.Set;

/**
 * An actor in a sentence.
 *
 * @param actor who
 * @param acts whether it acts for its state: false where only an attribute of some thing names the country
 */
record Party(Actor actor, boolean acts) {

    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

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

    /** "its troops", "their": somebody's own, and no other side. */
    boolean isOwned() {
        return OWNERS.contains(actor.text().split(" ", 2)[0]);
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

    /** "talks with the Palestinians": who deals with a state as a people stands for its own. */
    Party asState() {
        boolean people = (actor.role().equals(Optional.of(Role.CVL)) && isPeople(actor.text())) || isExpert();
        return people
                ? new Party(new Actor(actor.country(), actor.org(), Optional.empty(), actor.name(), actor.text()), true)
                : this;
    }

    /** "Soviet experts" who hold talks are sent by their state. */
    private boolean isExpert() {
        return actor.role().equals(Optional.of(Role.EDU))
                && (actor.text().endsWith("experts") || actor.text().endsWith("specialists"));
    }

    private static boolean isPeople(String text) {
        boolean article = text.startsWith("the ") || text.startsWith("The ");
        int second = text.indexOf(' ', 4);
        return article
                && Character.isUpperCase(text.charAt(4))
                && (second < 0
                        || (Character.isUpperCase(text.charAt(second + 1)) && text.indexOf(' ', second + 1) < 0));
    }

    /** "postpones Cyprus visit": a state that is named by its country alone receives the visitor. */
    Party asHost() {
        boolean bare = !acts
                && actor.country().isPresent()
                && actor.role().isEmpty()
                && (actor.text().startsWith(actor.name()) || isNameAlone(actor.text()));
        return bare ? new Party(actor, true) : this;
    }

    /** "Algiers set", as in "a trip to Algiers set for Friday": a name, and of whom it is nothing. */
    private static boolean isNameAlone(String text) {
        return Character.isUpperCase(text.charAt(0)) && text.indexOf('\'') < 0 && text.indexOf('’') < 0;
    }
}
