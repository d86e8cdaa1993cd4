package dev.entente.coding;

import dev.entente.event.Actor;
import java.util.List;

/** Lists of parties. */
final class Parties {

    private Parties() {}

    /** True where one of the parties is this one: the same code and side, or else the same words. */
    static boolean contains(List<Party> parties, Party party) {
        Actor actor = party.actor();
        return parties.stream()
                .map(Party::actor)
                .anyMatch(other -> actor.code().isPresent()
                        ? actor.code().equals(other.code())
                        : other.code().isEmpty() && other.text().equals(actor.text()));
    }
}
