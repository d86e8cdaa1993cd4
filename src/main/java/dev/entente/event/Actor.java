package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who acts or is acted on.
 *
 * @param country ISO 3166-1 alpha-3, or XKX or PSE; filled wherever it is known, also for rebels and companies
 * @param org code of an organisation of states (UNO, EUU, NAT …); an actor has a country or an organisation, never both
 * @param role what the actor is within its country; absent for the bare name of a country
 * @param name the resolved name, such as "Japan"
 * @param text the words of the sentence, such as "the isolated state"
 */
public record Actor(Optional<String> country, Optional<String> org, Optional<Role> role, String name, String text) {

    public Actor {
        requireNonNull(country, "country");
        requireNonNull(org, "org");
        requireNonNull(role, "role");
        requireNonNull(name, "name");
        requireNonNull(text, "text");
        if (country.isPresent() && org.isPresent()) {
            throw new IllegalArgumentException("actor '" + text + "' has both country " + country.get()
                    + " and organisation " + org.get() + "; it may have one");
        }
    }

    /** The code that stands for this actor in a relationship: its country's or organisation's. */
    public Optional<String> code() {
        return country.isPresent() ? country : org;
    }

    /** True where this actor acts for a state or an organisation of states. */
    public boolean actsForState() {
        return code().isPresent() && (role.isEmpty() || role.get().actsForState());
    }
}
