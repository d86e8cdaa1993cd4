package dev.entente.coding;

import dev.entente.event.Actor;
import java.util.List;
import java.util.Optional;

/** Lists of parties. */
final class Parties {

    private Parties() {}

    /** Adds those of some parties that are not among others yet. */
    static void add(List<Party> parties, List<Party> more) {
        for (Party party : more) {
            if (!contains(parties, party)) {
                parties.add(party);
            }
        }
    }

    /** How many states and bodies some parties are of, two at most: more are not told apart. */
    static int codes(List<Party> parties) {
        Optional<String> first = Optional.empty();
        for (int i = 0; i < parties.size(); i++) {
            Optional<String> code = parties.get(i).actor().code();
            if (first.isPresent() && code.isPresent() && !code.equals(first)) {
                return 2;
            }
            first = first.isPresent() ? first : code;
        }
        return first.isPresent() ? 1 : 0;
    }

    /** Whether some parties and others are of one state or body at most, those left out of which we know none. */
    static boolean areOfOne(List<Party> some, List<Party> others) {
        if (codes(some) > 1 || codes(others) > 1) {
            return false;
        }
        Optional<String> one = code(some);
        Optional<String> other = code(others);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** The first state or body that some parties are of. */
    private static Optional<String> code(List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            Optional<String> code = parties.get(i).actor().code();
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Whether each of some parties is of a state or a body that we know. */
    static boolean areKnown(List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).actor().code().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of some parties is "each other": whoever else acts. */
    static boolean areEachOther(List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).isEachOther()) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of some parties is of a state or a body that we know. */
    static boolean areUnknown(List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).actor().code().isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** True where one of the parties is this one: the same code and side, or else the same words. */
    static boolean contains(List<Party> parties, Party party) {
        Actor actor = party.actor();
        Optional<String> code = actor.code();
        for (int i = 0; i < parties.size(); i++) {
            Actor other = parties.get(i).actor();
            boolean same = code.isPresent()
                    ? code.equals(other.code())
                    : other.code().isEmpty() && other.text().equals(actor.text());
            if (same) {
                return true;
            }
        }
        return false;
    }
}
