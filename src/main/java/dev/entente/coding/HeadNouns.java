package dev.entente.coding;

import dev.entente.event.Role;
import dev.entente.lexicon.EventNoun;
import dev.entente.lexicon.Found;
import dev.entente.lexicon.PhraseTable.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the last word of a noun phrase tells of the actor: its role, and whether it stands for its state. */
final class HeadNouns {

    /** Classes of nouns for the ground, the borders and the gear of a state. */
    private static final Set<String> OF_STATE =
            Set.of("territory", "base", "border", "airspace", "aircraft", "embassy");

    private final Found<EventNoun> nouns;

    HeadNouns(Glosses glosses) {
        this.nouns = glosses.nouns();
    }

    /** The role of the people that the word before a token names; a person that no agent names is a citizen. */
    Optional<Role> roleBefore(int to) {
        for (EventNoun noun : before(to)) {
            Optional<Role> role = role(noun.type());
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }

    private static Optional<Role> role(String type) {
        return switch (type) {
            case "person", "refugee" -> Optional.of(Role.CVL);
            case "troops" -> Optional.of(Role.MIL);
            case "police" -> Optional.of(Role.COP);
            case "diplomat", "embassy" -> Optional.of(Role.DIP);
            default -> Optional.empty();
        };
    }

    /** True where the word before a token is an act of a state: "the Chadian visit". */
    boolean standForState(int to) {
        for (EventNoun noun : before(to)) {
            if (noun.isAct() || noun.operator().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * True where the word before a token is ground or gear of a state, on which is done to the state what is done to
     * it.
     */
    boolean isOfState(int to) {
        return before(to).stream().anyMatch(noun -> OF_STATE.contains(noun.type()));
    }

    /** True where the word before a token measures: "hours", "days". */
    boolean isMeasure(int to) {
        return before(to).stream().anyMatch(noun -> noun.type().equals(Nouns.MEASURE));
    }

    private List<EventNoun> before(int to) {
        Match<EventNoun> match = to == 0 ? null : nouns.longest(to - 1, to);
        return match == null ? List.of() : match.entries();
    }
}
